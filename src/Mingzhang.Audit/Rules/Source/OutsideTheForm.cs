using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>A table has amounts in rows or columns that the form does not have, which are therefore not checked.</summary>
internal sealed class OutsideTheForm : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC065",
        new Words("报表有表式以外的行或列", "Table has rows or columns that the form does not have"),
        Severity.Info,
        new Words("表式以外的金额含义不明，不核对", "What is not in the form is not known, and not checked"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Form is null || disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("未识别出表式或没有读到报表", "The form was not recognised, or no tables were read");
            yield break;
        }

        foreach (var table in disclosure.Tables)
        {
            var outside = disclosure.Outside.Where(figure => figure.Location.Table == table.Number).ToList();
            if (outside.Count == 0)
            {
                yield return Check.Passed;
                continue;
            }

            var names = outside.Select(figure => figure.BoundBy.Contains("column", StringComparison.Ordinal) ? figure.Location.Column : figure.Location.Row)
                .Where(name => name is { Length: > 0 }).Distinct().Take(5).ToList();
            var count = outside.Count.ToString(CultureInfo.InvariantCulture);
            yield return Fail(
                disclosure,
                outside[0].Location,
                new Words(
                    $"“{table.Title}”有{count}个金额在表式以外（“{string.Join("”“", names)}”），没有核对。",
                    $"“{table.Title}” has {count} amounts outside the form ({string.Join(", ", names)}); they were not checked."),
                new Words("对照表式看行名、列名是否写错；确属另加的，人工核对。", "See whether the row or column is misnamed; where it is one more, check it by hand."));
        }
    }
}
