using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table that the form requires is not there.</summary>
internal sealed class TableMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR005",
        new Words("缺少应公开的报表", "Required table is missing"),
        Severity.Error,
        new Words(
            "《预算法》第十四条、《预算法实施条例》第六条；没有数据的报表也应公开空表并注明",
            "Budget Law art. 14, Implementing Regulations art. 6; a table without data is published empty, with a note"))
    {
        Needs = DisclosureExtent.TablesOnly,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (FormParts.Of(disclosure.Form) is not { } required)
        {
            yield return Check.Undecided("未识别出表式，不知应有哪些报表", "The form was not recognised, so the required tables are not known");
            yield break;
        }

        var missing = required.Tables.Where(table => disclosure.Table(table.Number) is null).ToList();
        for (var i = missing.Count; i < required.Tables.Length; i++)
        {
            yield return Check.Passed;
        }

        if (missing.Count == 0)
        {
            yield break;
        }

        // a table under a title that could not be read may be the one that seems to be missing
        var severity = disclosure.Tables.Any(table => table.Number is null) ? Severity.Warning : Severity.Error;
        if (missing.Count == required.Tables.Length)
        {
            yield return Fail(
                disclosure,
                Anchor(disclosure, missing[0].Number),
                new Words($"没有读到任何报表，应有{missing.Count}张。", $"No table was read; there should be {missing.Count}."),
                new Words("补齐全部预算报表；若报表是图片，请改用可检索的文本。", "Add the tables; where they are images, publish them as text."));
            yield break;
        }

        foreach (var (number, title) in missing)
        {
            yield return Fail(
                disclosure,
                Anchor(disclosure, number),
                new Words($"缺少表{number}“{title}”。", $"Table {number}, “{title}”, is missing."),
                new Words($"补上“{title}”；没有数据时公开空表并注明“本表无数据”。", $"Add “{title}”; without data, publish it empty with the note “本表无数据”."),
                severity: severity);
        }
    }

    /// <summary>The contents entry that promises the table, or the table before it, or the cover.</summary>
    private static Location Anchor(Disclosure disclosure, int number)
    {
        if (ContentsOutline.Of(disclosure).Find(item => item.Table == number) is { } listed)
        {
            return listed.Entry.Title.Locate();
        }

        var before = disclosure.Tables.LastOrDefault(table => table.Number < number && !table.Title.IsBlank);
        return before?.Title.Locate()
            ?? disclosure.Headings.FirstOrDefault(heading => heading.Topic == Topics.Tables)?.Text.Locate()
            ?? disclosure.SomePlace();
    }
}
