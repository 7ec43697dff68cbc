using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>项目属性 begins with the attribute, not with the rest of a code.</summary>
internal sealed partial class DigitsBeforeAttribute : TableTargetRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT041", new("项目属性前有多余代码", "Digits before the project's attribute"), Severity.Warning, TargetBasis.Publication);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Look(TargetFacts facts, TableFacts table)
    {
        if (table.Table.Attribute is not { IsBlank: false } attribute)
        {
            yield return Check.Undecided("项目属性未读出", "the attribute could not be read");
        }
        else if (Digits().IsMatch(attribute.Text))
        {
            yield return FailRow(
                facts, attribute, table.Place(attribute, "项目属性"),
                new($"项目属性“{attribute.Text.Trim()}”前有多余的代码", $"the attribute “{attribute.Text.Trim()}” begins with a stray code"),
                new("删去属性前的代码", "remove the code"));
        }
        else
        {
            yield return Check.Passed;
        }
    }

    [GeneratedRegex(@"^\s*\d{2,}\s*[-—–]?\s*[\u4e00-\u9fa5]")]
    private static partial Regex Digits();
}
