using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>Where a text of a row begins, and whether it opens what may also be a heading: rows of one table are alike in this.</summary>
internal readonly record struct RowStart(int Column, double Left, bool Opens, double Em)
{
    /// <summary>Texts that begin nearer than this begin at one place, in heights of a character.</summary>
    private const double Same = 0.3;

    /// <summary>What is printed larger by this share is no row.</summary>
    private const double Larger = 0.15;

    /// <summary>The beginning of a text in a column.</summary>
    public RowStart(int column, TextLine text)
        : this(column, text.Box.Left, LineShapes.OpensSomething(text.Text) && text.Text[0] is < '①' or > '⑳', text.Em)
    {
    }

    /// <summary>Whether another begins under it; in the first column, what opens something is under what does too.</summary>
    public bool IsLike(RowStart other) =>
        Column == other.Column && Math.Abs(Left - other.Left) < Same * Em && Math.Abs(Em - other.Em) < Larger * Em && (Column > 0 || Opens == other.Opens);
}
