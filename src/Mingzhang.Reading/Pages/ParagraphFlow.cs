using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Text;

namespace Mingzhang.Reading.Pages;

/// <summary>
/// Puts lines together to paragraphs by where they begin and end: a line that ends short ends its paragraph, one set in
/// begins another, and a page break between the two changes nothing.
/// </summary>
internal sealed class ParagraphFlow(LinedTree tree)
{
    /// <summary>A gap in a line from this on, in heights of a character, parts two paragraphs: 编制部门 and 单位.</summary>
    private const double Apart = 4;

    /// <summary>The first line of a paragraph is set in by more, in heights of a character.</summary>
    private const double Indent = 1.3;

    /// <summary>Lines of one paragraph are nearer, in heights of a character.</summary>
    private const double Furthest = 3.2;

    /// <summary>And not further than the lines before them by more than this.</summary>
    private const double Further = 1.4;

    /// <summary>No number or word is longer.</summary>
    private const int LongestUnbroken = 24;

    /// <summary>A title that goes on in another line fills so much of its own.</summary>
    private const double Filled = 0.8;

    /// <summary>Lines higher than this, in heights of the text's characters, are titles: what ends in the middle of them ends there.</summary>
    private const double Large = 1.3;

    /// <summary>A title in the middle is higher than the text under it by this.</summary>
    private const double Larger = 1.15;

    private readonly List<(TextLine Line, TextMargins Margins)> lines = [];
    private readonly ContentsFlow contents = new(tree);

    /// <summary>Takes the next line.</summary>
    public void Take(TextLine line, TextMargins margins)
    {
        if (contents.IsOpen)
        {
            Flush();
            if (contents.Take(line))
            {
                return;
            }
        }

        if (LineShapes.IsContentsHeading(LineText.Compact(line.Text)))
        {
            Flush();
            Paragraph([(line, margins)]);
            contents.Open();
            return;
        }

        var parts = line.Parts(Apart).ToList();
        if (parts.Count > 1)
        {
            Flush();
            foreach (var part in parts)
            {
                Paragraph([(part, margins)]);
            }

            return;
        }

        if (lines.Count > 0 && !GoesOn(line, margins))
        {
            Flush();
        }

        lines.Add((line, margins));
    }

    /// <summary>Ends the paragraph.</summary>
    public void Flush()
    {
        if (lines.Count > 0)
        {
            Paragraph(lines);
            lines.Clear();
        }
    }

    /// <summary>Ends the paragraph and the contents: a table follows.</summary>
    public void End()
    {
        Flush();
        contents.Close();
    }

    private void Paragraph(List<(TextLine Line, TextMargins Margins)> of)
    {
        var text = new SpottedText();
        foreach (var (line, _) in of)
        {
            text.Continue(line);
        }

        tree.Page = of[0].Line.Page;
        tree.Paragraph(text.Text, text.Spots.AsSpan());
    }

    private bool GoesOn(TextLine next, TextMargins margins)
    {
        var (last, before) = lines[^1];
        var em = Math.Max(last.Em, next.Em);
        if (!IsNear(last, next, em))
        {
            return false;
        }

        var (said, follows) = (last.Text, next.Text);
        if (IsCentred(next, margins) && Math.Abs(Middle(last, before) - Middle(next, margins)) < em)
        {
            // a title that did not fit in its line
            return last.Box.Width >= Filled * (before.Right - before.Left) && !LineShapes.EndsSentence(said) && !LineShapes.OpensSomething(follows);
        }

        if (last.Em > Larger * next.Em && lines.Count == 1 && Math.Abs(Middle(last, before)) < em / 2 && next.Box.Left > margins.Left + next.Em)
        {
            // a title nearly as wide as the text, and the paragraph under it, set in
            return false;
        }

        var isFull = last.Em <= Large * before.Em && last.Box.Right + Unbroken(follows, em) >= before.Right - em;
        if (isFull && LineShapes.IsHeading(LineText.Compact(follows)) && next.Box.Right + (2 * em) < margins.Right)
        {
            return false;
        }

        var first = lines[0];
        if (next.Box.Left > margins.Left + (Indent * em))
        {
            // set in: the next paragraph, unless all lines are
            return isFull && Math.Abs(next.Box.Left - margins.Left - (last.Box.Left - before.Left)) < em / 2 &&
                !LineShapes.EndsSentence(said) && !LineShapes.IsHeading(LineText.Compact(said)) && !LineShapes.OpensSomething(follows);
        }

        var opensIndented = first.Line.Box.Left > first.Margins.Left + (Indent * em);
        return LineShapes.CannotOpen(follows) || LineShapes.GoesOn(said, follows) ||
            (opensIndented
                ? isFull || LineShapes.EndsWithComma(said)
                : isFull && !LineShapes.OpensSomething(follows) && (!LineShapes.EndsSentence(said) || (lines.Count > 1 && LineShapes.OpensSomething(first.Line.Text))));
    }

    private bool IsNear(TextLine last, TextLine next, double em)
    {
        if (Math.Min(last.Em, next.Em) < 0.7 * em || (last.Page != next.Page && next.Page > last.Page + 1))
        {
            return false;
        }

        var pitch = next.BaseLine - last.BaseLine;
        var usual = lines.Count > 1 && lines[^2].Line is var earlier && earlier.Page == last.Page ? last.BaseLine - earlier.BaseLine : double.PositiveInfinity;
        return last.Page != next.Page || pitch <= Math.Min(Furthest * em, Further * usual);
    }

    private static bool IsCentred(TextLine line, TextMargins margins) =>
        line.Box.Left > margins.Left + (3 * line.Em) && Math.Abs(Middle(line, margins)) < line.Em;

    /// <summary>How far right of the middle of the text the middle of a line lies.</summary>
    private static double Middle(TextLine line, TextMargins margins) => line.Box.CentreX - ((margins.Left + margins.Right) / 2);

    /// <summary>How wide what begins a line is that cannot be broken: a number, a Latin word, a character and the marks around it.</summary>
    private static double Unbroken(string text, double em)
    {
        var end = 1;
        while (end < text.Length && end < LongestUnbroken && IsBound(text[end - 1], text[end]))
        {
            end++;
        }

        return WordShape.Units(text[..end]) * em;
    }

    private static bool IsBound(char before, char after) =>
        "（(《〈“‘〔【".Contains(before) || LineShapes.CannotOpen(after.ToString()) ||
        (char.IsAscii(before) && char.IsAscii(after) && before != ' ' && after != ' ');
}
