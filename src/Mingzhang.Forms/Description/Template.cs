using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Forms.Description;

/// <summary>
/// Titles, headers and labels as descriptions give them: "&lt;a~b&gt;" is written a and read as either, {year}, {scope} and
/// {name} are holes.
/// </summary>
internal static partial class Template
{
    /// <summary>No hole of a name is longer.</summary>
    private const string AnyName = @"[^,;。]{2,60}?";

    /// <summary>What a writer writes: of alternatives the first.</summary>
    public static string Written(string template) => Alternatives().Replace(template, match => Choices(match)[0]);

    /// <summary>Every reading without spaces: each alternative, {scope} as either of its words; other holes stay.</summary>
    /// <param name="template">The template.</param>
    /// <param name="scopes">The words for {scope}.</param>
    public static ImmutableArray<string> Readings(string template, params string[] scopes)
    {
        var readings = new List<string> { "" };
        var position = 0;
        foreach (Match match in Choosing().Matches(template))
        {
            var literal = template[position..match.Index];
            string[] choices = match.Value == "{scope}" ? scopes : Choices(match);
            readings = [.. readings.SelectMany(reading => choices.Select(choice => reading + literal + choice))];
            position = match.Index + match.Length;
        }

        return [.. readings
            .SelectMany(reading => Rest(reading + template[position..], scopes))
            .Select(Canonical.Compact)
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The template as a pattern over canonical text, blanks allowed between its characters: the groups year, scope and name
    /// are its holes; 年 may have 度 behind it or none.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="scopes">The words for {scope}.</param>
    public static string Pattern(string template, params string[] scopes)
    {
        var pattern = new StringBuilder();
        var position = 0;
        foreach (Match match in Holes().Matches(template))
        {
            AppendLiteral(pattern, template[position..match.Index]);
            pattern.Append(match.Value switch
            {
                "{year}" => @"(?<year>\d{2,5})\s*",
                "{scope}" => "(?<scope>" + string.Join('|', scopes.Select(Regex.Escape)) + @")\s*",
                "{name}" => "(?<name>" + AnyName + @")\s*",
                _ when match.Value.StartsWith('<') => "(?:" + string.Join('|', Alternative(match, scopes)) + ")",
                _ => throw new FormatException($"form description: no hole '{match.Value}' in '{template}'"),
            });
            position = match.Index + match.Length;
        }

        AppendLiteral(pattern, template[position..]);
        return pattern.ToString();
    }

    private static IEnumerable<string> Alternative(Match match, string[] scopes) =>
        Choices(match).OrderByDescending(choice => choice.Length).Select(choice => Pattern(choice, scopes));

    private static IEnumerable<string> Rest(string reading, string[] scopes) =>
        Choosing().IsMatch(reading) ? Readings(reading, scopes) : [reading];

    private static void AppendLiteral(StringBuilder pattern, string literal)
    {
        foreach (var c in Canonical.Compact(literal).Replace("年度", "年", StringComparison.Ordinal))
        {
            pattern.Append(c == '年' ? @"年\s*度?" : c == '"' ? "\"?" : Regex.Escape(c.ToString())).Append(@"\s*");
        }
    }

    private static string[] Choices(Match match) => match.Value[1..^1].Split('~');

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"<[^>]*>|\{scope\}")]
    private static partial Regex Choosing();

    [GeneratedRegex(@"<[^>]*>|\{[^}]*\}")]
    private static partial Regex Holes();
}
