using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Recognised;

/// <summary>
/// Recognised text put right where it comes near to what the form prints in such a place: a title, a heading, a label, the name of a code.
/// What recognition makes of a word is no defect of the document; that it was put right is told as a doubt of reading.
/// </summary>
internal static class MisreadWords
{
    /// <summary>The name beside its code may differ from the listed one in one character of so many.</summary>
    private const int OneOf = 3;

    private static readonly Words Reason = new("识别的文字与表式的用语相近，按表式读取", "Recognised text comes near to the words of the form and was read as these");

    /// <summary>Whether anything in a document was recognised from an image.</summary>
    public static bool MayBeIn(DocumentTree tree) => tree.Source.Spots.Any(spot => spot.Confidence is not null);

    /// <summary>The document with its recognised text put right.</summary>
    public static DocumentTree Right(DocumentTree tree, Form form)
    {
        var (vocabulary, doubts) = (Vocabulary.Of(form), tree.Doubts.ToBuilder());
        return tree with { Blocks = [.. tree.Blocks.Select(RightBlock)], Doubts = doubts.ToImmutable() };

        Block RightBlock(Block block) => block switch
        {
            Heading heading => heading with { Text = RightPassage(heading.Text) },
            Paragraph paragraph => paragraph with { Text = RightPassage(paragraph.Text) },
            ContentsEntry entry => entry with { Title = RightPassage(entry.Title) },
            TableBlock table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, column) => RightCell(row, column))] })] },
            _ => block,
        };

        Passage RightCell(TableRow row, int column) =>
            column > 0 && NameOf(row[column - 1]) is { } name && Vocabulary.Masked(row[column]) is { Length: > 0 } read && read != name &&
            Misreading.Distance(read, name, (name.Length / OneOf) + 1) <= name.Length / OneOf
                ? Replaced(row.Cells[column], name)
                : RightPassage(row.Cells[column]);

        Passage RightPassage(Passage passage) => passage.IsBlank || vocabulary.Nearest(Vocabulary.Masked(passage.Text)) is not { } phrase ? passage : Replaced(passage, phrase);

        Passage Replaced(Passage passage, string phrase)
        {
            if (!tree.Source.SpotsAt(passage.Locate()).Any(spot => spot.Confidence is not null) || Misreading.Right(passage, phrase) is not { } right)
            {
                return passage;
            }

            doubts.Add(new ReadingDoubt(Reason, passage.Locate()));
            return right;
        }
    }

    /// <summary>The name of a functional code; null for what is no code.</summary>
    private static string? NameOf(string code) => code.Length is 3 or 5 or 7 && CodeList.Functional.NameOf(code) is { } name ? Vocabulary.Masked(name) : null;
}
