using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Mingzhang.Audit;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mingzhang;

/// <summary>
/// An acceptance list as YAML: a list of flat entries. Read event by event, so that no nesting and no alias costs more
/// than its text.
/// </summary>
internal static class AcceptanceYaml
{
    private const string Header =
        "# 已接受的问题：本文件与公开文本放在一起，mz check 读取它；由 mz accept 添加，也可手工编辑。\n" +
        "# 过了 until 那一天、或数值有变，接受即失效，报告会提示。Accepted findings; lapse after \"until\" or when values change.\n";

    private static readonly string[] Keys =
        ["rule", "who", "why", "until", "quote", "actual", "expected", "section", "table", "row", "column", "line", "fingerprint"];

    private static readonly string[] Required = ["rule", "who", "why", "until", "quote"];

    /// <summary>An entry holds no list; the parser's time grows with the square of the nesting.</summary>
    private const int Deepest = 8;

    private static readonly string[] Dates = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    /// <summary>Reads a list; what is not understood is a mistake, what is no YAML is one mistake and no entry.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="today">The day.</param>
    public static AcceptanceList Parse(string text, string name, DateOnly today)
    {
        var lines = text.Split('\n');
        ListPlace At(Mark mark) => new((int)mark.Line, lines[(int)Math.Clamp(mark.Line - 1, 0, lines.Length - 1)].Trim() is { Length: > 0 } line ? line : name);
        var entries = ImmutableArray.CreateBuilder<AcceptanceEntry>();
        var mistakes = ImmutableArray.CreateBuilder<AcceptanceMistake>();
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _) && !(parser.TryConsume<Scalar>(out var blank) && blank.Value.Length == 0))
            {
                if (!parser.TryConsume<SequenceStart>(out _))
                {
                    return Void(At(parser.Current!.Start), new Words("应是一列条目，每条以“- ”开头", "a list of entries is wanted, each beginning with \"- \""));
                }

                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    var at = At(parser.Current!.Start);
                    var (entry, problem) = Entry(parser, at);
                    if (entry is not null)
                    {
                        entries.Add(entry);
                    }
                    else
                    {
                        mistakes.Add(new AcceptanceMistake(at, problem!));
                    }
                }
            }

            parser.TryConsume<DocumentEnd>(out _);
            parser.Consume<StreamEnd>();
            return new AcceptanceList(name, entries.ToImmutable(), mistakes.ToImmutable(), today);
        }
        catch (YamlException exception)
        {
            return Void(At(exception.Start), new Words("不是有效的 YAML", "this is no valid YAML"));
        }

        AcceptanceList Void(ListPlace at, Words problem) => new(name, [], [Whole(at, problem)], today);
    }

    /// <summary>The mistake that makes a whole list void.</summary>
    public static AcceptanceMistake Whole(ListPlace at, Words problem) => new(
        at, new Words(problem.Chinese + "，全部接受均未生效。", problem.English + ": nothing is accepted."), IsWhole: true);

    /// <summary>The text to put after a list so that it has more entries; null where the list is laid out so that none can be put after it.</summary>
    /// <param name="text">The list as it stands; empty for a new one.</param>
    /// <param name="entries">The entries, each with the title of its rule.</param>
    public static string? Addition(string text, IReadOnlyList<(AcceptanceEntry Entry, Words Title)> entries)
    {
        var before = Parse(text, "", default);
        var indent = text.Split('\n').LastOrDefault(line => line.TrimStart(' ').StartsWith("- ", StringComparison.Ordinal)) is { } last
            ? last.Length - last.TrimStart(' ').Length
            : 0;
        var addition = new StringBuilder(text.Length == 0 ? Header : text.EndsWith('\n') ? "" : "\n");
        foreach (var (entry, title) in entries)
        {
            foreach (var line in Print(entry, title))
            {
                addition.Append(' ', indent).Append(line).Append('\n');
            }
        }

        var after = Parse(text + addition, "", default);
        return after.Mistakes.Length == before.Mistakes.Length && after.Entries.Length == before.Entries.Length + entries.Count
            ? addition.ToString()
            : null;
    }

    private static IEnumerable<string> Print(AcceptanceEntry entry, Words title)
    {
        yield return "# " + FindingValues.Plain(title.Chinese);
        yield return "- rule: " + entry.Rule;
        yield return "  who: " + Quoted(entry.By.Who);
        yield return "  why: " + Quoted(entry.By.Why);
        yield return "  until: " + entry.By.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var (key, value) in new[]
        {
            ("section", entry.Place.Section), ("row", entry.Place.Row), ("column", entry.Place.Column), ("quote", entry.Quote),
            ("actual", entry.Actual), ("expected", entry.Expected),
        })
        {
            if (value is not null)
            {
                yield return "  " + key + ": " + Quoted(value);
            }
        }

        foreach (var (key, value) in new[] { ("table", entry.Place.Table), ("line", entry.Place.Line) })
        {
            if (value is { } number)
            {
                yield return "  " + key + ": " + number.ToString(CultureInfo.InvariantCulture);
            }
        }

        if (entry.Fingerprint is { } fingerprint)
        {
            yield return "  fingerprint: " + fingerprint;
        }
    }

    private static (AcceptanceEntry? Entry, Words? Problem) Entry(IParser parser, ListPlace at)
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            Skip(parser);
            return (null, new Words("条目应由“rule: …”等各行组成。", "An entry is made of lines like \"rule: …\"."));
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Words? problem = null;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.TryConsume<Scalar>(out var name) ? name.Value : Skipped(parser);
            if (!parser.TryConsume<Scalar>(out var value))
            {
                Skip(parser);
                problem ??= new Words($"“{key}”的值应是一段文字。", $"The value of \"{key}\" should be plain text.");
            }
            else if (!Keys.Contains(key, StringComparer.Ordinal))
            {
                problem ??= new Words($"不认识“{key}”。", $"\"{key}\" is not known.");
            }
            else if (value is not { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } && !values.TryAdd(key, value.Value))
            {
                problem ??= new Words($"“{key}”写了两次。", $"\"{key}\" is given twice.");
            }
        }

        return problem is null ? Entry(values, at) : (null, problem);
    }

    private static (AcceptanceEntry? Entry, Words? Problem) Entry(Dictionary<string, string> values, ListPlace at)
    {
        if (Required.FirstOrDefault(key => string.IsNullOrWhiteSpace(values.GetValueOrDefault(key))) is { } missing)
        {
            return (null, new Words($"缺少“{missing}”。", $"\"{missing}\" is missing."));
        }

        if (!RuleCatalog.Infos.Any(info => string.Equals(info.Id, values["rule"], StringComparison.Ordinal)))
        {
            return (null, new Words($"没有规则 {values["rule"]}。", $"There is no rule {values["rule"]}."));
        }

        if (!TryDate(values["until"], out var until))
        {
            return (null, new Words($"“until: {values["until"]}”不是日期，应如 2026-12-31。", $"\"until: {values["until"]}\" is no date like 2026-12-31."));
        }

        foreach (var key in new[] { "table", "line" })
        {
            if (values.TryGetValue(key, out var text) && Number(text) is null)
            {
                return (null, new Words($"“{key}: {text}”不是数字。", $"\"{key}: {text}\" is no number."));
            }
        }

        return (new AcceptanceEntry
        {
            Rule = values["rule"],
            By = new AcceptedBy(values["who"].Trim(), values["why"].Trim(), until),
            Quote = values["quote"],
            Actual = values.GetValueOrDefault("actual"),
            Expected = values.GetValueOrDefault("expected"),
            Fingerprint = values.GetValueOrDefault("fingerprint"),
            Place = new Location
            {
                Section = values.GetValueOrDefault("section"),
                Table = Number(values.GetValueOrDefault("table")),
                Row = values.GetValueOrDefault("row"),
                Column = values.GetValueOrDefault("column"),
                Line = Number(values.GetValueOrDefault("line")),
            },
            At = at,
        }, null);
    }

    /// <summary>Reads a day: 2026-12-31, 2026/12/31 or 2026年12月31日.</summary>
    public static bool TryDate(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Skipped(IParser parser)
    {
        Skip(parser);
        return "?";
    }

    private static void Skip(IParser parser)
    {
        var depth = 0;
        do
        {
            var next = parser.Consume<ParsingEvent>();
            depth += next.NestingIncrease;
            if (depth > Deepest)
            {
                throw new YamlException(next.Start, next.End, "nested too deeply");
            }
        }
        while (depth > 0);
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = rune.Value is >= ' ' and <= '~' || (rune.Value > 0xA0 && Rune.GetUnicodeCategory(rune) is
                not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when isPlain => rune.ToString(),
                <= 0xFFFF => "\\u" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
                _ => "\\U" + rune.Value.ToString("X8", CultureInfo.InvariantCulture),
            });
        }

        return quoted.Append('"').ToString();
    }
}
