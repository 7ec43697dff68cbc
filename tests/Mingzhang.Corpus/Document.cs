using System.Collections.Immutable;
using System.Text;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus;

/// <summary>Where a printed piece stands.</summary>
/// <param name="Printed">What is printed.</param>
/// <param name="Table">The number of its table; 0 in the text and in performance tables.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Start">The first character in the line, from 0.</param>
/// <param name="Length">How many characters.</param>
public sealed record Place(Printed Printed, int Table, int Line, int Start, int Length);

/// <summary>A body row of one of the form's tables that stands on one line.</summary>
/// <param name="Table">The number of the table.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Cells">Its cells.</param>
/// <param name="IsTotal">Whether it is a total over rows below it, a department's or a unit's.</param>
public sealed record RowPlace(int Table, int Line, ImmutableArray<Part> Cells, bool IsTotal);

/// <summary>A generated disclosure: its text, and where each of its figures stands.</summary>
/// <param name="FileName">A name with the extension of its format.</param>
/// <param name="Budget">The budget it discloses.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Places">Its printed pieces.</param>
/// <param name="Rows">The body rows of its tables.</param>
public sealed record Document(
    string FileName, Budget Budget, ImmutableArray<string> Lines, ImmutableArray<Place> Places, ImmutableArray<RowPlace> Rows)
{
    /// <summary>The document of a seed number: the same for the same number.</summary>
    public static Document Of(int seed)
    {
        var dice = new Dice(seed);
        var budget = BudgetMaker.Make(dice);
        var figures = new Figures(dice, budget.Year);
        var frame = new Frame(budget, figures, dice);
        var targets = new Targets(budget, figures, dice);
        List<Block> blocks =
        [
            .. frame.Cover(), .. frame.Contents(), .. frame.Overview(), .. new Tables(budget, figures, dice).All(),
            .. new Narrative(budget, figures, targets, dice).All(), .. frame.Glossary(),
        ];
        var isMarkdown = dice.Chance(25);
        Sheet sheet = isMarkdown ? new MarkdownSheet(dice) : new TextSheet(dice);
        foreach (var block in blocks)
        {
            sheet.Add(block);
        }

        return new Document($"{Texts.Of(seed)}{(isMarkdown ? ".md" : ".txt")}", budget, [.. sheet.Lines], [.. sheet.Places], [.. sheet.Rows]);
    }

    /// <summary>Its bytes in UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes => BytesOf(Lines);

    /// <summary>Lines as the bytes of a file.</summary>
    public static byte[] BytesOf(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
