using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Acceptance;

/// <summary>Marks the findings that are accepted, and tells which entries accept nothing any more.</summary>
internal static class AcceptanceAudit
{
    private const int Free = -1;

    /// <summary>Marks findings in place.</summary>
    /// <param name="findings">The findings of a document; those accepted are replaced by marked ones.</param>
    /// <param name="list">What has been accepted.</param>
    /// <returns>A check for each thing looked at of each entry.</returns>
    public static IReadOnlyList<(RuleInfo Rule, Check Check)> Run(List<Finding> findings, AcceptanceList list)
    {
        var checks = new List<(RuleInfo Rule, Check Check)>();
        var byRule = findings
            .Select((finding, index) => (Index: index, Values: new FindingValues(finding)))
            .ToLookup(finding => finding.Values.Finding.Rule, StringComparer.Ordinal);
        var takenBy = Enumerable.Repeat(Free, findings.Count).ToArray();
        var idle = new List<int>();
        // a later entry is the newer word on a finding
        for (var i = list.Entries.Length - 1; i >= 0; i--)
        {
            var entry = list.Entries[i];
            var found = entry.By.Until < list.Today ? Free : Nearest(entry, taken => taken == Free, sameValues: true);
            if (found == Free)
            {
                idle.Add(i);
                continue;
            }

            takenBy[found] = i;
            findings[found] = findings[found] with { Accepted = entry.By };
            checks.AddRange(AcceptanceRules.All.Take(3).Select(rule => (rule, Check.Passed)));
        }

        foreach (var i in idle)
        {
            var entry = list.Entries[i];
            if (entry.By.Until < list.Today && Nearest(entry, taken => taken == Free, sameValues: true) is var same and not Free)
            {
                takenBy[same] = i;
                checks.Add((AcceptanceRules.Expired, Lapsed(AcceptanceRules.Expired, findings[same], list, entry, ExpiredOn(entry))));
            }
            else if (IsRenewed(i))
            {
                continue;
            }
            else if (Nearest(entry, taken => taken == Free, sameValues: false) is var other and not Free)
            {
                takenBy[other] = i;
                checks.Add((AcceptanceRules.ValuesChanged, Lapsed(AcceptanceRules.ValuesChanged, findings[other], list, entry, Changed(entry, findings[other]))));
            }
            else
            {
                checks.Add((AcceptanceRules.Gone, InList(AcceptanceRules.Gone, list, entry.At, new Words(
                    $"{entry.By.Who}接受的 {entry.Rule} 在文件中已没有对应的问题。",
                    $"The document has no finding of {entry.Rule} like the one that {entry.By.Who} accepted."))));
            }
        }

        checks.AddRange(list.Mistakes.Select(mistake => (AcceptanceRules.NotUnderstood, InList(AcceptanceRules.NotUnderstood, list, mistake.At, mistake.Problem))));
        return checks;

        // accepted anew by a later entry, and not one of two like findings of which the other was mended
        bool IsRenewed(int i)
        {
            var entry = list.Entries[i];
            return Nearest(entry, taken => taken > i, sameValues: true) is var same and not Free
                ? entry.By.Until < list.Today || list.Entries[takenBy[same]].Place.Line == entry.Place.Line
                : Nearest(entry, taken => taken > i, sameValues: false) != Free;
        }

        int Nearest(AcceptanceEntry entry, Func<int, bool> isOpen, bool sameValues) => byRule[entry.Rule]
            .Where(finding => isOpen(takenBy[finding.Index]))
            .Where(finding => sameValues ? entry.IsOf(finding.Values) : entry.IsAtPlaceOf(finding.Values.Finding))
            .OrderBy(finding => entry.Distance(finding.Values.Finding))
            .Select(finding => finding.Index)
            .FirstOrDefault(Free);
    }

    private static Words ExpiredOn(AcceptanceEntry entry)
    {
        var day = entry.By.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new Words($"{entry.By.Who}的接受有效至 {day}，现已到期，此问题重新计入。", $"{entry.By.Who} accepted this until {day}; it counts again.");
    }

    private static Words Changed(AcceptanceEntry entry, Finding finding)
    {
        var (chinese, english) =
            (entry.Actual is { } was && finding.Actual is { } actual && was != actual) ? ($"印出的数由 {was} 变为 {actual}", $"what is printed went from {was} to {actual}")
            : (entry.Expected is { } should && finding.Expected is { } expected && should != expected) ? ($"应为的数由 {should} 变为 {expected}", $"what it should be went from {should} to {expected}")
            : FindingValues.Plain(entry.Quote) != FindingValues.Plain(finding.Quote) ? ("原文已改", "the text was edited")
            : ("所依据的其他各处已改", "the other places it rests on were edited");
        return new Words(
            $"{entry.By.Who}接受之后，{chinese}；接受失效，此问题重新计入。", $"Since {entry.By.Who} accepted it, {english}; the acceptance has lapsed and it counts again.");
    }

    /// <summary>A finding at the place of the one that counts again.</summary>
    private static Check Lapsed(RuleInfo rule, Finding finding, AcceptanceList list, AcceptanceEntry entry, Words message) =>
        new(Outcome.Failed, Finding: Of(rule, finding.Location, finding.Quote, message, new Words(
            $"更正文件；或重新核实后用 mz accept 再次接受（原条目见 {entry.At.In(list.Name)}）。",
            $"Mend the document, or accept it anew with mz accept (the entry: {list.Name}, line {entry.At.Line.ToString(CultureInfo.InvariantCulture)}).")));

    /// <summary>A finding about the list itself.</summary>
    private static Check InList(RuleInfo rule, AcceptanceList list, ListPlace at, Words message) =>
        new(Outcome.Failed, Finding: Of(rule, new Location { Section = at.In(list.Name) }, at.Text, message, new Words(
            "在接受清单中更正或删除此条目。", "Mend the entry in the list, or take it out.")));

    private static Finding Of(RuleInfo rule, Location location, string quote, Words message, Words fix) => new()
    {
        Rule = rule.Id,
        Severity = rule.Severity,
        Title = rule.Title,
        Message = message,
        Fix = fix,
        Basis = rule.Basis,
        Quote = quote,
        Location = location,
    };
}
