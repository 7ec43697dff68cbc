namespace Mingzhang.Model;

/// <summary>Where in a document a figure stands; decides how a disagreement is told.</summary>
public enum FigureOrigin
{
    /// <summary>A cell of one of the form's tables.</summary>
    Table,

    /// <summary>A hole of a sentence.</summary>
    Narrative,

    /// <summary>A fund of a performance table (绩效目标表).</summary>
    Performance,
}

/// <summary>A printed number with what it is about and where it stands: an assertion that can be held against others.</summary>
/// <param name="Coordinate">What it is about.</param>
/// <param name="Number">The number.</param>
/// <param name="Text">As printed; "无" where a sentence says in words that there is nothing.</param>
/// <param name="Location">Where.</param>
/// <param name="Origin">In what kind of place.</param>
/// <param name="BoundBy">Which rule of matching bound it: "table 3 row+column", "sentence 三.basic".</param>
public sealed record Figure(
    Coordinate Coordinate, PrintedNumber Number, string Text, Location Location, FigureOrigin Origin, string BoundBy);
