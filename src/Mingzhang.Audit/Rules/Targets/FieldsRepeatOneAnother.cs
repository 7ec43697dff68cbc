using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>Overview, basis, necessity and measures are four questions with four answers.</summary>
internal sealed class FieldsRepeatOneAnother : TableTargetRule
{
    private const int Least = 8;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT035", new("概况、依据、必要性、措施文字相同", "Overview, basis, necessity and measures repeat one text"), Severity.Warning, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        var fields = table.Texts.Take(4).Where(field => field.Label is not ("项目实施计划" or "实施期总体目标" or "年度总体目标"))
            .Select(field => (field.Label, field.Text, Name: ProjectName.Normalise(field.Text.Text))).ToList();
        var same = fields.Where(field => field.Name.Length >= Least)
            .GroupBy(field => field.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() >= 3)?.ToList();
        if (same is null)
        {
            yield return fields.Count == 0 ? Check.Undecided("各栏文字未读出", "the texts could not be read") : Check.Passed;
            yield break;
        }

        var labels = string.Join("、", same.Select(field => field.Label));
        yield return FailRow(
            facts, same[0].Text, table.Place(same[0].Text, same[0].Label),
            new($"{labels}{same.Count}栏文字完全相同", $"{same.Count} fields hold the same text"),
            new("分别填写项目概况、立项依据、设立必要性和制度措施", "answer each field on its own"), related: same.Skip(1).Select(field => Row(facts, field.Text)));
    }
}
