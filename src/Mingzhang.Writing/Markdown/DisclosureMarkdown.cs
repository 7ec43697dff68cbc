using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Writing.Markdown;

/// <summary>A disclosure as Markdown: its tables as pipe tables, its text under its headings, its glossary.</summary>
public static class DisclosureMarkdown
{
    /// <summary>Writes a disclosure.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="disclosure">The disclosure.</param>
    public static void Write(Stream output, Disclosure disclosure)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("# " + Inline(disclosure.CoverTitle?.Text ?? disclosure.Name?.Text ?? disclosure.Source.Path));
        if (disclosure is { CoverTitle: not null, Name: { } name })
        {
            writer.WriteLine();
            writer.WriteLine(Inline(name.Text));
        }

        foreach (var table in disclosure.Tables)
        {
            Table(writer, table);
        }

        Narrative(writer, disclosure);
        if (disclosure.Glossary.Length > 0)
        {
            writer.WriteLine();
            writer.WriteLine("## 名词解释");
        }

        foreach (var entry in disclosure.Glossary)
        {
            writer.WriteLine();
            writer.WriteLine("**" + Inline(entry.Term.Text) + "**：" + Inline(entry.Text.Text));
        }
    }

    private static void Narrative(StreamWriter writer, Disclosure disclosure)
    {
        string? last = null;
        foreach (var paragraph in disclosure.Narrative)
        {
            if (!string.Equals(last, paragraph.Heading.Text, StringComparison.Ordinal))
            {
                last = paragraph.Heading.Text;
                writer.WriteLine();
                writer.WriteLine("## " + Inline(last));
            }

            writer.WriteLine();
            writer.WriteLine(Inline(paragraph.Text.Text));
        }
    }

    private static void Table(StreamWriter writer, BoundTable table)
    {
        writer.WriteLine();
        writer.WriteLine("## " + Inline(table.Title.Text));
        writer.WriteLine();
        if (table.Unit is { } unit)
        {
            writer.WriteLine("单位：" + unit.Symbol());
            writer.WriteLine();
        }

        Row(writer, table.Columns);
        Row(writer, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows)
        {
            Row(writer, TableText.CellsOf(table, row));
        }

        foreach (var note in table.Notes)
        {
            writer.WriteLine();
            writer.WriteLine(Inline(note.Text));
        }
    }

    private static void Row(StreamWriter writer, IEnumerable<string> cells)
    {
        writer.Write('|');
        foreach (var cell in cells)
        {
            writer.Write(' ');
            writer.Write(Inline(cell).Replace("|", "\\|", StringComparison.Ordinal));
            writer.Write(" |");
        }

        writer.WriteLine();
    }

    /// <summary>Text on one line, with what Markdown would take for mark-up escaped.</summary>
    private static string Inline(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            builder.Append(c is '\\' or '*' or '_' or '`' or '<' or '[' or '#' ? "\\" : "").Append(c);
        }

        return builder.ToString();
    }
}
