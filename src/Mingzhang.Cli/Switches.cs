using Mingzhang.Forms;
using System.CommandLine;
using Mingzhang.Model;

namespace Mingzhang.Cli;

/// <summary>The options that more than one command has. One set for each call.</summary>
internal sealed class Switches
{
    /// <summary>--lang.</summary>
    public Option<string?> Language { get; } = new("--lang") { Recursive = true };

    /// <summary>--json.</summary>
    public Option<bool> Json { get; } = new("--json");

    /// <summary>--min-severity.</summary>
    public Option<string?> Least { get; } = new("--min-severity");

    /// <summary>--form.</summary>
    public Option<string?> Form { get; } = new("--form");

    /// <summary>-o.</summary>
    public Option<string?> Folder { get; } = new("-o", "--output");

    /// <summary>--to.</summary>
    public Option<string[]> Formats { get; } = new("--to");

    /// <summary>--today.</summary>
    public Option<string?> Day { get; } = new("--today");

    /// <summary>The language asked for; Chinese by default.</summary>
    public Language LanguageOf(ParseResult call) => Text(call, Language)?.ToLowerInvariant() switch
    {
        null or "zh" => Model.Language.Chinese,
        "en" => Model.Language.English,
        var other => throw new CallException($"不支持的语言“{other}”，可用 zh 或 en", $"unknown language \"{other}\": use zh or en"),
    };

    /// <summary>The least severity to show; null where not said.</summary>
    public Severity? LeastOf(ParseResult call) => Text(call, Least)?.ToLowerInvariant() switch
    {
        null => null,
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        var other => throw new CallException(
            $"不认识的严重程度“{other}”，可用 error、warning、info", $"unknown severity \"{other}\": use error, warning or info"),
    };

    /// <summary>The form named, by its id or the folder that describes it; null to recognise it.</summary>
    public string? FormOf(ParseResult call)
    {
        var form = Text(call, Form);
        if (form is not null && !FormLibrary.Ids.Contains(form) && Directory.Exists(form))
        {
            return Added(form);
        }

        return form is null || FormLibrary.Ids.Contains(form)
            ? form
            : throw new CallException(
                $"没有格式“{form}”，可用：{string.Join("、", FormLibrary.Titles.Select(known => $"{known.Id}（{known.Title.Chinese}）"))}",
                $"no form \"{form}\"; there are: {string.Join(", ", FormLibrary.Titles.Select(known => $"{known.Id} ({known.Title.English})"))}");
    }

    private static string Added(string folder)
    {
        try
        {
            return FormLibrary.Add(folder);
        }
        catch (FormatException exception)
        {
            throw new CallException($"{folder} 不是可用的表式：{exception.Message}", $"{folder} is no form: {exception.Message}");
        }
    }

    /// <summary>The day that accepted findings are held against: the one named, else the clock's.</summary>
    public DateOnly DayOf(ParseResult call, TimeProvider clock) => Text(call, Day) is not { } text
        ? DateOnly.FromDateTime(clock.GetLocalNow().DateTime)
        : DayOf("--today", text);

    /// <summary>The day that an option names.</summary>
    public static DateOnly DayOf(string option, string text) => AcceptanceFile.TryDate(text, out var day)
        ? day
        : throw new CallException($"{option} 的“{text}”不是日期，应如 2026-12-31", $"{option}: \"{text}\" is no date like 2026-12-31");

    /// <summary>The formats to write, json where a folder is named without any; empty without a folder.</summary>
    /// <param name="call">The call.</param>
    /// <param name="here">The formats there are.</param>
    public IReadOnlyList<string> FormatsOf(ParseResult call, params ReadOnlySpan<string> here)
    {
        var named = (call.GetValue(Formats) ?? [])
            .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(text => text.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (call.GetValue(Folder) is null)
        {
            return named.Count == 0
                ? []
                : throw new CallException("--to 需要用 -o 指定输出文件夹", "--to needs a folder to write to: -o DIR");
        }

        foreach (var format in named)
        {
            if (!here.Contains(format))
            {
                throw new CallException(
                    $"本版本不能输出 {format}，可用：{string.Join("、", here!)}",
                    $"{format} is not in this version; there are: {string.Join(", ", here!)}");
            }
        }

        return named.Count == 0 ? ["json"] : named;
    }

    /// <summary>The files and folders named; what looks like an option and is no file is a mistake.</summary>
    public static string[] PathsOf(ParseResult call, Argument<string[]> paths)
    {
        var named = call.GetRequiredValue(paths);
        return named.FirstOrDefault(path => path.StartsWith('-') && !Path.Exists(path)) is { } option
            ? throw new CallException($"不认识的选项“{option}”，用法见 mz --help", $"unknown option \"{option}\": see mz --help")
            : named;
    }

    /// <summary>The value of an option; null where it is missing or was not understood.</summary>
    private static string? Text(ParseResult call, Option<string?> option) =>
        call.GetResult(option) is { Errors: var errors } && !errors.Any() ? call.GetValue(option) : null;
}
