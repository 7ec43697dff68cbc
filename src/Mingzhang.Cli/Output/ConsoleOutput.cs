using System.Globalization;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Output;

/// <summary>The report as a person reads it: by document, by section, each finding with its reason and its mend.</summary>
/// <param name="shell">Where it is printed.</param>
/// <param name="least">The least severity asked for; null to show infos as one line a rule.</param>
/// <param name="brief">Verdicts only, the findings being written elsewhere.</param>
internal sealed class ConsoleOutput(Shell shell, Severity? least, bool brief) : IReportOutput
{
    private const int UndecidedShown = 5;
    private const int LinesShown = 6;
    private const int MostRelated = 5;

    private readonly Sheet sheet = new(shell);
    private readonly Phrases phrases = new(shell);

    public void Add(DocumentReport report)
    {
        if (report.Disclosure is not { } disclosure)
        {
            return;
        }

        if (brief)
        {
            Verdict(report, report.Path + shell.In("：", ": "));
            shell.Output.Flush();
            return;
        }

        sheet.Title(report.Path);
        var facts = new[] { disclosure.Name?.Text, disclosure.Year is { } year ? year + shell.In("年", "") : null, disclosure.Form ?? shell.In("未识别出表式", "form not recognised") };
        sheet.Line(2, (string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))), Ink.Quiet));
        if (disclosure.FormReason is { } reason)
        {
            sheet.Paragraph(2, "", shell.In(reason), Ink.Quiet);
        }

        sheet.Gap();
        var shown = report.Findings.Where(finding => finding.Severity >= (least ?? Severity.Warning) && finding.Accepted is null);
        foreach (var section in shown.GroupBy(finding => phrases.Section(finding.Location), StringComparer.Ordinal))
        {
            sheet.Line(2, (section.Key, Ink.Strong));
            sheet.Gap();
            foreach (var finding in section)
            {
                Show(finding, disclosure.Source);
                sheet.Gap();
            }
        }

        if (least is null)
        {
            ShowInfos(report);
        }

        ShowAccepted(report);
        Verdict(report, "");
        Undecided(report);
        sheet.Gap();
        shell.Output.Flush();
    }

    public void Complete(ReportSummary summary)
    {
        var unreadable = summary.Unreadable > 0
            ? shell.In($"，无法读取 {Phrases.Text(summary.Unreadable)}", $", {Phrases.Text(summary.Unreadable)} unreadable")
            : "";
        sheet.Line(0, (shell.In($"合计 {Phrases.Text(summary.Documents)} 份：", Phrases.Plural(summary.Documents, "document") + ": ") +
            phrases.Counts(summary.Errors, summary.Warnings, summary.Infos, summary.Accepted) + unreadable, Ink.Strong));
        shell.Output.Flush();
    }

    public void Dispose() => shell.Output.Flush();

    private void Show(Finding finding, Source source)
    {
        var ink = Phrases.InkOf(finding.Severity);
        sheet.Line(
            2, (Phrases.Mark(finding.Severity) + " " + phrases.Name(finding.Severity), ink),
            ("  " + finding.Rule + "  ", Ink.Quiet), (shell.In(finding.Title), Ink.Strong));
        var place = phrases.Place(finding.Location, source);
        if (place.Length > 0)
        {
            sheet.Paragraph(4, "", place, Ink.Quiet);
        }

        var excerpt = Excerpt.At(source, finding.Quote, finding.Location);
        sheet.Paragraph(4, "│ ", excerpt.Text, Ink.Plain, excerpt.Mark, repeat: true);
        sheet.Paragraph(4, Label("原因", "why"), shell.In(finding.Message));
        if (finding.Expected is not null)
        {
            sheet.Paragraph(4, Label("应为", "expected"), Expected(finding), Ink.Good);
        }

        sheet.Paragraph(4, Label("改法", "fix"), shell.In(finding.Fix));
        if (shell.In(finding.Basis) is { Length: > 0 } basis)
        {
            sheet.Paragraph(4, Label("依据", "basis"), basis, Ink.Quiet);
        }

        foreach (var evidence in finding.Related.Take(MostRelated))
        {
            var section = evidence.Location.Section is { Length: > 0 } name ? name + " " : "";
            var quote = Excerpt.At(null, evidence.Quote, evidence.Location).Text;
            sheet.Paragraph(4, Label("参见", "see"), section + phrases.Place(evidence.Location, source, evidence.Quote) + shell.In("：", ": ") + quote);
        }

        if (finding.Related.Length > MostRelated)
        {
            var rest = finding.Related.Length - MostRelated;
            sheet.Paragraph(4, Label("", ""), shell.In($"另有{rest}处", $"and {rest} more"), Ink.Quiet);
        }
    }

    private string Label(string chinese, string english) =>
        shell.Language == Language.English ? TextWidth.Pad(english, 10) : TextWidth.Pad(chinese, 6);

    private string Expected(Finding finding)
    {
        var text = finding.Expected + finding.Unit;
        if (finding is { Difference: { } difference })
        {
            text += shell.In($"（相差 {difference}{finding.Unit}）", $" (off by {difference}{finding.Unit})");
        }

        return finding.Suspect is { } suspect
            ? text + shell.In($"，此处有误的把握 {suspect.Value:0}%", $", {suspect.Value:0}% sure that this is the wrong one")
            : text;
    }

    private void ShowInfos(DocumentReport report)
    {
        var rules = report.Findings.Where(finding => finding.Severity == Severity.Info && finding.Accepted is null)
            .GroupBy(finding => finding.Rule, StringComparer.Ordinal).ToList();
        foreach (var rule in rules)
        {
            var found = rule.Where(finding => finding.Location.Line is not null).OrderBy(finding => finding.Location.Line).ToList();
            var named = found.Select(finding => Whereabouts.Of(report.Disclosure?.Source, finding.Location).Told(shell.Language)).OfType<string>().Distinct().ToList();
            var lines = named.Count > 0 ? named : found.Select(finding => Phrases.Text(finding.Location.Line!.Value)).Distinct().ToList();
            var places = string.Join(shell.In("、", ", "), lines.Take(LinesShown)) + (lines.Count > LinesShown ? "…" : "");
            var count = Phrases.Text(rule.Count());
            var text = rule.Key + "  " + shell.In(rule.First().Title) + shell.In($"  {count} 处", $"  ×{count}") +
                (lines.Count == 0 ? "" : named.Count > 0 ? shell.In($"（{places}）", $" ({places})") : shell.In($"（第 {places} 行）", $" (lines {places})"));
            sheet.Paragraph(2, TextWidth.Pad(Phrases.Mark(Severity.Info) + " " + phrases.Name(Severity.Info), 8), text, Ink.Quiet);
        }

        if (rules.Count > 0)
        {
            sheet.Gap();
        }
    }

    private void ShowAccepted(DocumentReport report)
    {
        var accepted = report.Findings.Where(finding => finding.Accepted is not null).ToList();
        foreach (var finding in accepted)
        {
            var by = finding.Accepted!;
            var until = by.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var place = phrases.Place(finding.Location, report.Disclosure?.Source);
            sheet.Paragraph(2, TextWidth.Pad("✓ " + shell.In("已接受", "accepted"), 10), finding.Rule + "  " + shell.In(finding.Title) +
                (place.Length == 0 ? "" : shell.In($"（{place}）", $" ({place})")) +
                shell.In($"：{by.Who}，{by.Why}，有效至 {until}", $": {by.Who}, {by.Why}, until {until}"), Ink.Quiet);
        }

        if (accepted.Count > 0)
        {
            sheet.Gap();
        }
    }

    private void Verdict(DocumentReport report, string prefix)
    {
        var checks = report.Ledger.Sum(entry => entry.Count);
        string Of(Outcome outcome) => Phrases.Text(report.Count(outcome));
        var ledger = checks == 0 ? "" : shell.In(
            $"检查 {Phrases.Text(checks)} 项：通过 {Of(Outcome.Passed)}，舍入可解释 {Of(Outcome.ExplainedByRounding)}，未通过 {Of(Outcome.Failed)}，不适用 {Of(Outcome.NotApplicable)}，未能判定 {Of(Outcome.Undecided)}",
            $"{Phrases.Text(checks)} checks: {Of(Outcome.Passed)} passed, {Of(Outcome.ExplainedByRounding)} rounding, {Of(Outcome.Failed)} failed, {Of(Outcome.NotApplicable)} not applicable, {Of(Outcome.Undecided)} undecided");
        var (text, ink) = (report.Count(Severity.Error), report.Verdict) switch
        {
            ( > 0, _) => ("✗ " + Counts(report), Ink.Error),
            (_, Writing.Verdict.Findings) => ("! " + Counts(report), Ink.Warning),
            (_, _) when report.Count(Severity.Info) > 0 => (shell.In("✓ 没有错误和警告", "✓ no errors, no warnings") + shell.In("，提示 ", ", infos ") + Phrases.Text(report.Count(Severity.Info)) + phrases.Accepted(report.Accepted), Ink.Good),
            _ => (shell.In("✓ 未发现问题", "✓ nothing found") + phrases.Accepted(report.Accepted), Ink.Good),
        };
        sheet.Line(2, (prefix, Ink.Plain), (text, ink));
        if (ledger.Length > 0 && !brief)
        {
            sheet.Paragraph(4, "", ledger, Ink.Quiet);
        }
    }

    private string Counts(DocumentReport report) =>
        phrases.Counts(report.Count(Severity.Error), report.Count(Severity.Warning), report.Count(Severity.Info), report.Accepted);

    private void Undecided(DocumentReport report)
    {
        var entries = report.Ledger.Where(entry => entry.Outcome == Outcome.Undecided).ToList();
        foreach (var entry in entries.Take(UndecidedShown))
        {
            var reason = entry.Reason is { } words ? shell.In("：", ": ") + shell.In(words) : "";
            sheet.Paragraph(4, shell.In("未能判定  ", "undecided  "), $"{entry.Rule} ×{Phrases.Text(entry.Count)}{reason}", Ink.Quiet);
        }

        if (entries.Count > UndecidedShown)
        {
            var rest = Phrases.Text(entries.Count - UndecidedShown);
            sheet.Paragraph(4, "", shell.In($"另有 {rest} 类未能判定，见 --json", $"{rest} more undecided: see --json"), Ink.Quiet);
        }
    }
}
