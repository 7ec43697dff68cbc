using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The number printed over a table is not its number, or only some tables bear one.</summary>
internal sealed partial class TableNumberDiffers : Rule
{
    private const int LongestGap = 4;
    private const int LongestLine = 20;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR025",
        new Words("表号与报表不符", "Number over a table is not its own"),
        Severity.Warning,
        new Words("表号应与目录、规定格式一致", "Table numbers are those of the contents page and the form"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var tables = disclosure.Tables.Where(table => table.Number is not null && table.Title.Line > 0).ToList();
        if (tables.Count == 0)
        {
            yield return Check.Undecided("没有读到报表", "No tables were read");
            yield break;
        }

        var labelled = tables.Select(table => (Table: table, Label: LabelOver(disclosure.Source, table))).Where(pair => pair.Label is not null).ToList();
        if (labelled.Count == 0)
        {
            yield return Check.NotApplicable("报表上方没有表号", "No numbers stand over the tables");
            yield break;
        }

        var wrong = labelled.Where(pair => pair.Label!.Value.Number != pair.Table.Number).ToList();
        for (var i = wrong.Count; i < labelled.Count; i++)
        {
            yield return Check.Passed;
        }

        if (wrong.Count > 0)
        {
            var (table, label) = wrong[0];
            var at = label!.Value.At;
            yield return Fail(
                disclosure,
                at,
                new Words(
                    $"“{table.Title}”是表{table.Number}，上方写作“{disclosure.Source.Quote(at)}”{(wrong.Count > 1 ? $"；共{wrong.Count}张表号不符" : "")}。",
                    $"“{table.Title}” is table {table.Number}; over it stands “{disclosure.Source.Quote(at)}”{(wrong.Count > 1 ? $"; {wrong.Count} tables in all" : "")}."),
                new Words("按规定格式和目录改正表号。", "Number the tables as the form and the contents page do."),
                related: wrong.Skip(1).Select(pair => new Evidence(disclosure.Source.Quote(pair.Label!.Value.At), pair.Label.Value.At)));
        }

        if (labelled.Count < tables.Count)
        {
            var at = labelled[0].Label!.Value.At;
            yield return Fail(
                disclosure,
                at,
                new Words($"{tables.Count}张报表中只有{labelled.Count}张标有表号。", $"Only {labelled.Count} of {tables.Count} tables bear a number."),
                new Words("各表统一标注表号，或统一不标。", "Number all tables or none."),
                severity: Severity.Info);
        }
    }

    /// <summary>The number on a line of its own over the title.</summary>
    private static (int Number, Location At)? LabelOver(Model.Source source, BoundTable table)
    {
        for (var line = table.Title.Line - 1; line >= Math.Max(1, table.Title.Line - LongestGap); line--)
        {
            var text = source.Line(line);
            if (text.Length <= LongestLine && Label().Match(text) is { Success: true } match)
            {
                var whole = match.Groups["whole"];
                return (Titles.Numeral(match.Groups["number"].Value), new Location { Table = table.Number, Line = line, Start = whole.Index, End = whole.Index + whole.Length });
            }
        }

        return null;
    }

    [GeneratedRegex(@"^[\s#*]*(?<whole>(?:预算)?(?:公开)?表\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3}))[\s*:：]*$")]
    private static partial Regex Label();
}
