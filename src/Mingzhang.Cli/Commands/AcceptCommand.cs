using System.CommandLine;
using System.Globalization;
using Mingzhang.Audit;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz accept FILE</c>: writes that findings are left as they are into the list beside the document.</summary>
internal static class AcceptCommand
{
    private const int LinesShown = 12;

    public static Command Create(Shell shell, Switches switches)
    {
        var document = new Argument<string>("file");
        var rule = new Option<string?>("--rule");
        var line = new Option<string?>("--line");
        var all = new Option<bool>("--all");
        var who = new Option<string?>("--who");
        var why = new Option<string?>("--why");
        var until = new Option<string?>("--until");
        var command = new Command("accept") { document, rule, line, all, who, why, until, switches.Form, switches.Day };
        command.SetAction(call =>
        {
            var path = call.GetRequiredValue(document);
            var today = switches.DayOf(call, shell.Clock);
            var id = Required(call, rule).ToUpperInvariant();
            var by = new AcceptedBy(Required(call, who), Required(call, why), Switches.DayOf("--until", Required(call, until)));
            if (by.Until < today)
            {
                throw new CallException("--until 已经过去", "--until has passed already");
            }

            var file = FileLoader.Load(path);
            var compilation = file.Problem is { } problem
                ? Compilation.Unreadable(path, problem)
                : Compilation.Check(path, file.Bytes, switches.FormOf(call), new CompanionFiles(today).Of);
            if (compilation.Audit is not { } audit)
            {
                shell.Complain(path, compilation.Problem!);
                return ExitCode.Unusable;
            }

            var chosen = Chosen(audit, id, LineOf(call.GetValue(line)), call.GetValue(all));
            var list = AcceptanceFile.PathFor(path);
            if (!AcceptanceFile.TryAdd(path, [.. chosen.Select(finding => (AcceptanceEntry.Of(finding, by), finding.Title))]))
            {
                throw new CallException(
                    $"无法在 {list} 末尾添加条目：它不是每条以“- ”开头的 YAML 列表，请先改正", $"no entry can be put after {list}: it is no YAML list with entries that begin with \"- \"; mend it first");
            }

            shell.Output.WriteLine(shell.In(
                $"已接受 {id} {Phrases.Text(chosen.Count)} 处，写入 {Printable.Of(list)}", $"accepted: {id}, {Phrases.Plural(chosen.Count, "finding")}, in {Printable.Of(list)}"));
            shell.Output.Flush();
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>The findings meant: those of the rule that are not accepted yet, on the line named or all.</summary>
    private static List<Finding> Chosen(AuditResult audit, string id, int? line, bool all)
    {
        if (!RuleCatalog.Infos.Any(info => string.Equals(info.Id, id, StringComparison.Ordinal)))
        {
            throw new CallException($"没有规则 {id}，全部规则见 mz rules", $"no rule {id}: mz rules lists them");
        }

        if (id.StartsWith("ACC", StringComparison.Ordinal))
        {
            throw new CallException($"{id} 是关于接受清单本身的，请改清单", $"{id} is about the list itself: mend the list");
        }

        var open = audit.Findings.Where(finding => string.Equals(finding.Rule, id, StringComparison.Ordinal) && finding.Accepted is null).ToList();
        var chosen = line is { } number ? open.FindAll(finding => finding.Location.Line == number) : open;
        if (chosen.Count == 0)
        {
            throw new CallException(
                $"没有尚未接受的 {id}" + (line is null || open.Count == 0 ? "" : $"在这一行，有的在第 {Lines(open, "、")} 行"),
                $"no {id} that is not accepted yet" + (line is null || open.Count == 0 ? "" : $" on that line: there are some on {Lines(open, ", ")}"));
        }

        return chosen.Count == 1 || all || line is not null
            ? chosen
            : throw new CallException(
                $"{id} 有 {Phrases.Text(chosen.Count)} 处（第 {Lines(chosen, "、")} 行），请用 --line 指明一处，或用 --all 全部接受",
                $"{id} has {Phrases.Text(chosen.Count)} findings (lines {Lines(chosen, ", ")}): name one with --line, or accept them with --all");
    }

    private static string Lines(IEnumerable<Finding> findings, string comma)
    {
        var lines = findings.Select(finding => finding.Location.Line ?? 0).Distinct().Order().ToList();
        return string.Join(comma, lines.Take(LinesShown).Select(Phrases.Text)) + (lines.Count > LinesShown ? "…" : "");
    }

    private static int? LineOf(string? text) =>
        text is null ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line
        : throw new CallException($"--line 的“{text}”不是行号", $"--line: \"{text}\" is no line number");

    private static string Required(ParseResult call, Option<string?> option) =>
        call.GetValue(option) is { } value && !string.IsNullOrWhiteSpace(value)
            ? value.Trim()
            : throw new CallException($"缺少 {option.Name}，用法见 mz accept --help", $"{option.Name} is missing: see mz accept --help");
}
