using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>The audit by data points: duplicates agree, totals are sums, derived measures follow.</summary>
internal static class ArithmeticAudit
{
    /// <summary>One check for each constraint that holds, one failed check for each cell to blame.</summary>
    public static IEnumerable<(RuleInfo Rule, Check Check)> Run(Disclosure disclosure)
    {
        disclosure = UnitSlips.Of(disclosure).Corrected;
        var network = ConstraintNetwork.Of(disclosure, FormLibrary.TiesOf(disclosure));
        foreach (var open in ScannedFigures.Undecided(disclosure, network))
        {
            yield return open;
        }

        foreach (var constraint in network.Constraints)
        {
            if (constraint.Verdict != Verdict.Broken)
            {
                yield return (constraint.Rule, constraint.Verdict == Verdict.Exact ? Check.Passed : new Check(Outcome.ExplainedByRounding));
            }
        }

        foreach (var unlinked in network.Unlinked)
        {
            yield return unlinked;
        }

        if (disclosure.Form is null)
        {
            yield return (ArithmeticRules.TablesDisagree, Check.Undecided(
                "未识别出表式，只核对了各表自身的合计，没有核对表与表、表与说明", "Without a form only totals within tables were checked, not tables and text against each other"));
        }

        var linked = network.Constraints.Select(constraint => constraint.Rule.Id)
            .Concat(network.Unlinked.Select(unlinked => unlinked.Rule.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var info in ArithmeticRules.All)
        {
            if (!linked.Contains(info.Id))
            {
                yield return (info, Check.NotApplicable("没有可比的数字", "No figures to compare"));
            }
        }

        var writer = new ArithmeticFindings(disclosure);
        foreach (var alike in Blame.Find(network).GroupBy(ArithmeticFindings.SubjectOf))
        {
            var finding = ScannedFigures.WithCaution(disclosure, [.. alike], writer.Of([.. alike]));
            var rule = ArithmeticRules.All.FirstOrDefault(info => info.Id == finding.Rule) ?? new RuleInfo(finding.Rule, finding.Title, finding.Severity, finding.Basis);
            yield return (rule, new Check(Outcome.Failed, Finding: finding));
            foreach (var consequence in alike.SelectMany(writer.Consequences))
            {
                yield return (ArithmeticRules.ComparisonOfWrongAmount, new Check(Outcome.Failed, Finding: consequence));
            }
        }

        foreach (var note in writer.RoundingNotes(network))
        {
            yield return (ArithmeticRules.RoundingTails, new Check(Outcome.ExplainedByRounding, Finding: note));
        }
    }

    /// <summary>The constraints of the disclosure, in the order of the network.</summary>
    public static ImmutableArray<Tie> Ties(Disclosure disclosure) =>
        [.. ConstraintNetwork.Of(disclosure, FormLibrary.TiesOf(disclosure)).Constraints.Select(TieOf)];

    private static Tie TieOf(Constraint constraint) => new(
        constraint.Rule.Id,
        constraint.Rule.Title,
        constraint.Verdict switch
        {
            Verdict.Exact => Outcome.Passed,
            Verdict.ExplainedByRounding => Outcome.ExplainedByRounding,
            _ => Outcome.Failed,
        },
        [.. constraint.Cells.Select((cell, index) => new TieMember(cell.Figure, constraint.RoleOf(index)))]);
}
