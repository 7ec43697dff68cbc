using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A functional code is not in the list here, which is not complete: told, never called wrong.</summary>
internal sealed class FunctionCodeNotListed : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR033",
        new Words("功能科目编码不在名录中", "Functional code is not in the list"),
        Severity.Info,
        new Words("财政部《政府收支分类科目》（本名录不全，不在其中不等于有错）", "Ministry of Finance, classification; the list here is not complete"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var codes = FunctionRow.Of(disclosure).GroupBy(row => row.Code).ToList();
        if (codes.Count == 0)
        {
            yield return FunctionRow.Unread;
            yield break;
        }

        var unknown = codes.Where(group => group.Key.Length is 3 or 5 or 7 && CodeList.Functional.NameOf(group.Key) is null).ToList();
        if (unknown.Count == 0)
        {
            yield return Check.Passed;
            yield break;
        }

        var places = unknown.ConvertAll(group => group.First());
        yield return Fail(
            disclosure,
            places[0].CodeCell.Locate(new Location { Table = places[0].Table }),
            new Words(
                $"{string.Join('、', places.Select(row => row.Code + row.Name.Text))}不在本名录中，名称未核对。",
                $"{string.Join(", ", places.Select(row => row.Code))} are not in the list here; their names were not checked."),
            new Words("对照当年《政府收支分类科目》核对编码和名称。", "Check code and name against the classification of the year."),
            quote: disclosure.Source.Line(places[0].CodeCell.Line),
            related: places.Skip(1).Select(row => new Evidence(disclosure.Source.Line(row.CodeCell.Line), row.CodeCell.Locate(new Location { Table = row.Table }))));
    }
}
