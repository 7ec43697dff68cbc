using System.Globalization;

namespace Mingzhang.Cli.Terminal;

/// <summary>Lines of text on standard output: wrapped, indented, and coloured where the terminal shows colours.</summary>
internal sealed class Sheet(Shell shell)
{
    /// <summary>An empty line.</summary>
    public void Gap() => shell.Output.WriteLine();

    /// <summary>One line made of pieces; not wrapped.</summary>
    public void Line(int indent, params ReadOnlySpan<(string Text, Ink Ink)> pieces)
    {
        shell.Output.Write(new string(' ', indent));
        foreach (var (text, ink) in pieces)
        {
            Put(Printable.Of(text), ink);
        }

        shell.Output.WriteLine();
    }

    /// <summary>A rule across the page after a title.</summary>
    public void Title(string text)
    {
        var title = Printable.Of(text);
        Put(title, Ink.Strong);
        Put(" " + new string('─', Math.Max(3, shell.Width - TextWidth.Of(title) - 1)), Ink.Quiet);
        shell.Output.WriteLine();
    }

    /// <summary>A paragraph behind a label; its further rows are aligned with the first.</summary>
    /// <param name="indent">Columns before the label.</param>
    /// <param name="label">The label, padded to its width already; may be empty.</param>
    /// <param name="text">The paragraph.</param>
    /// <param name="ink">How it is set.</param>
    /// <param name="mark">The characters to mark: red where there are colours, underlined by carets where not.</param>
    /// <param name="repeat">Whether the label stands before every row.</param>
    public void Paragraph(int indent, string label, string text, Ink ink = Ink.Plain, Range? mark = null, bool repeat = false)
    {
        var left = indent + TextWidth.Of(label);
        var clean = Printable.Of(text);
        var first = true;
        foreach (var row in TextWidth.Wrap(clean, Math.Max(20, shell.Width - left)))
        {
            shell.Output.Write(new string(' ', first || repeat ? indent : left));
            Put(first || repeat ? label : "", Ink.Quiet);
            first = false;
            var (start, end) = (row.Start.Value, row.End.Value);
            var from = Math.Clamp(mark?.Start.Value ?? end, start, end);
            var to = Math.Clamp(mark?.End.Value ?? end, from, end);
            Put(clean[start..from], ink);
            Put(clean[from..to], Ink.Error, underlined: true);
            Put(clean[to..end], ink);
            shell.Output.WriteLine();
            if (from < to && !shell.Colour)
            {
                shell.Output.Write(new string(' ', left + TextWidth.Of(clean.AsSpan(start, from - start))));
                shell.Output.WriteLine(new string('^', TextWidth.Of(clean.AsSpan(from, to - from))));
            }
        }
    }

    private void Put(string text, Ink ink, bool underlined = false)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (!shell.Colour || ink == Ink.Plain)
        {
            shell.Output.Write(text);
            return;
        }

        var code = ((int)ink).ToString(CultureInfo.InvariantCulture);
        shell.Output.Write("\e[" + code + (underlined ? ";4m" : "m") + text + "\e[0m");
    }
}
