using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>A rule about performance tables as a whole: how they stand to each other, to table 12 and to the text.</summary>
internal abstract class TargetRule : Rule
{
    private const int MostNamed = 12;

    /// <inheritdoc/>
    public sealed override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var facts = TargetFacts.Of(disclosure);
        if (!Concerns(facts, out var reason))
        {
            yield return new Check(Outcome.NotApplicable, reason);
            yield break;
        }

        var any = false;
        var failed = new List<Check>();
        foreach (var check in Inspect(facts))
        {
            any = true;
            if (check.Outcome == Outcome.Failed)
            {
                failed.Add(check);
            }
            else
            {
                yield return check;
            }
        }

        foreach (var alike in failed.GroupBy(check => check.Finding!.Severity).OrderByDescending(group => group.Key).Select(group => group.ToList()))
        {
            foreach (var check in alike.Count > Most ? [Together(alike)] : alike)
            {
                yield return check;
            }
        }

        if (!any)
        {
            yield return Check.Passed;
        }
    }

    /// <summary>
    /// How many findings stand on their own. More of them are a habit of the author or of the scan, one cause, and make
    /// one finding that lists them.
    /// </summary>
    protected virtual int Most => Info.Severity == Severity.Error ? SlipsApart : HabitsApart;

    /// <summary>How many slips with amounts or names of their own are told apart.</summary>
    protected const int SlipsApart = 10;

    /// <summary>How many matters of style are told apart.</summary>
    protected const int HabitsApart = 3;

    /// <summary>Whether there is anything to look at, and else why not; by default any performance table.</summary>
    protected virtual bool Concerns(TargetFacts facts, out Words? reason)
    {
        reason = facts.Tables.IsEmpty
            ? new Words("文中没有项目支出绩效目标表", "the document has no performance table")
            : null;
        return reason is null;
    }

    /// <summary>Looks; one check for each thing looked at, and none where all of it is right.</summary>
    protected abstract IEnumerable<Check> Inspect(TargetFacts facts);

    private static Check Together(List<Check> failed)
    {
        var findings = failed.ConvertAll(check => check.Finding!);
        var first = findings[0];
        var others = findings[1..];
        var names = others.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        var list = string.Join("、", names.Take(MostNamed)) + (names.Count > MostNamed ? "等" : "");
        return new Check(Outcome.Failed, Finding: first with
        {
            Message = new Words(
                $"{first.Message.Chinese}；另有{others.Count}处同类：{list}", $"{first.Message.English}; {others.Count} more of the kind: {list}"),
            Related = [.. first.Related, .. others.SelectMany(finding => finding.Related.Prepend(new Evidence(finding.Quote, finding.Location)))],
        });
    }

    private static string NameOf(Finding finding) =>
        finding.Location is { Table: not null, Row: { } row } ? row : finding.Location.Section?.Replace("绩效目标表", "", StringComparison.Ordinal) ?? "";

    /// <summary>The whole source line of a passage as evidence.</summary>
    protected static Evidence Row(TargetFacts facts, Passage at) => new(LineQuote(facts, at), at.Locate());

    /// <summary>A failed check that quotes the whole source line of a passage.</summary>
    protected Check FailRow(
        TargetFacts facts, Passage at, Location place, Words message, Words fix, Severity? severity = null,
        IEnumerable<Evidence>? related = null) =>
        Fail(facts.Disclosure, place, message, fix, LineQuote(facts, at), related, severity);

    /// <summary>A failed check that quotes some characters of a passage, those of the first line they stand on.</summary>
    protected Check FailClause(
        TargetFacts facts, Location place, string fallback, Words message, Words fix, Severity? severity = null,
        IEnumerable<Evidence>? related = null)
    {
        var quote = facts.Disclosure.Source.Quote(place);
        return Fail(facts.Disclosure, place, message, fix, quote.Length > 0 ? quote : fallback, related, severity);
    }

    /// <summary>The source line of a passage, or its text where the source has no lines.</summary>
    protected static string LineQuote(TargetFacts facts, Passage at)
    {
        var line = facts.Disclosure.Source.Line(at.Line);
        return line.Length > 0 ? line : at.Text.Length > 0 ? at.Text : "绩效目标表";
    }
}

/// <summary>A rule that looks at each performance table on its own.</summary>
internal abstract class TableTargetRule : TargetRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        foreach (var table in facts.Tables)
        {
            foreach (var check in Look(facts, table))
            {
                yield return check;
            }
        }
    }

    /// <summary>Looks at one table.</summary>
    protected abstract IEnumerable<Check> Look(TargetFacts facts, TableFacts table);
}

/// <summary>A rule that looks at each indicator; the wrong ones of one table, or of the document, make one finding.</summary>
internal abstract class IndicatorRule : TargetRule
{
    /// <summary>Whether one finding stands for the whole document: matters of style.</summary>
    protected virtual bool OncePerDocument => false;

    /// <summary>What is wrong with an indicator; null where nothing is.</summary>
    protected abstract Words? Wrong(TableFacts table, IndicatorLine line);

    /// <summary>What to do.</summary>
    protected abstract Words Mend { get; }

    /// <summary>How grave one table's finding is; null for the rule's own.</summary>
    protected virtual Severity? Weigh(TableFacts table, IndicatorLine line) => null;

    /// <inheritdoc/>
    protected sealed override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var found = new List<(TableFacts Table, IndicatorLine Line, Words Message)>();
        foreach (var table in facts.Tables)
        {
            var wrong = 0;
            foreach (var line in table.Lines)
            {
                // what a scan has put in the wrong column is no defect of the document
                if (!line.HasDrifted && Wrong(table, line) is { } message)
                {
                    found.Add((table, line, message));
                    wrong++;
                }
            }

            if (!OncePerDocument && wrong > 0)
            {
                yield return Report(facts, found[^wrong..]);
            }
            else if (wrong == 0)
            {
                yield return Check.Passed;
            }
        }

        if (OncePerDocument && found.Count > 0)
        {
            yield return Report(facts, found);
        }
    }

    private Check Report(TargetFacts facts, List<(TableFacts Table, IndicatorLine Line, Words Message)> found)
    {
        var (table, line, message) = found[0];
        var at = PlaceOf(line);
        if (found.Count > 1)
        {
            message = new Words(
                $"{message.Chinese}（同类共{found.Count}条）", $"{message.English} ({found.Count} such indicators)");
        }

        return FailRow(
            facts, at, table.Place(at, line.Name), message, Mend, Weigh(table, line),
            found.Skip(1).Select(other => Row(facts, PlaceOf(other.Line))));
    }

    private static Passage PlaceOf(IndicatorLine line) =>
        line.Subject.Value is { IsBlank: false, Line: > 0 } value ? value : line.Subject.Name;
}
