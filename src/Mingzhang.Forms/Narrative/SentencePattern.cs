using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Narrative;

/// <summary>What a hole of a sentence holds.</summary>
internal enum HoleKind
{
    /// <summary>An amount of money with its unit.</summary>
    Amount,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A floor space.</summary>
    Area,

    /// <summary>A percentage of a whole.</summary>
    Share,

    /// <summary>A comparison with the year before.</summary>
    Compared,
}

/// <summary>A hole that holds figures.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Coordinate">What it is about.</param>
/// <param name="Of">Of a share: the dimensions that are summed over in its whole.</param>
internal sealed record Hole(HoleKind Kind, Coordinate Coordinate, ImmutableArray<Dimension> Of);

/// <summary>A piece of a sentence that is looked for as one.</summary>
/// <param name="Pattern">Its pattern over canonical text; group n0, n1, … is the number of hole 0, 1, ….</param>
/// <param name="Holes">Its holes.</param>
/// <param name="Adjacent">Whether it has no words of its own and stands only right after the piece before.</param>
/// <param name="Repeats">Whether it repeats for every class of expenditure; group "class" is the name.</param>
internal sealed record SentencePiece(Regex Pattern, ImmutableArray<Hole> Holes, bool Adjacent, bool Repeats);

/// <summary>A sentence of the form, ready to be looked for in a document.</summary>
/// <param name="Sentence">The description.</param>
/// <param name="Pieces">Its pieces with figures, in order.</param>
/// <param name="Nothing">The pattern that says there is none; null for a sentence with figures.</param>
internal sealed partial record SentencePattern(Sentence Sentence, ImmutableArray<SentencePiece> Pieces, Regex? Nothing)
{
    private const string NumberText = @"-?\d[\d,]*(?:\.\d+)?";

    /// <summary>Compiles a sentence.</summary>
    public static SentencePattern Of(Sentence sentence, ComparisonWords comparison)
    {
        if (sentence.Nothing is not null)
        {
            return new SentencePattern(sentence, [], PatternOf(sentence.Text, comparison, ImmutableArray.CreateBuilder<Hole>()));
        }

        var pieces = ImmutableArray.CreateBuilder<SentencePiece>();
        foreach (var part in sentence.Text.Split('|'))
        {
            var repeats = part.StartsWith('[');
            var text = repeats ? part.Trim('[', ']').TrimEnd('、', '；') : part;
            var holes = ImmutableArray.CreateBuilder<Hole>();
            var trimmed = text.TrimStart('，', '；', '、', '：', '。');
            var pattern = PatternOf(trimmed, comparison, holes);
            if (holes.Count > 0)
            {
                var words = HoleText().Replace(trimmed, "").Trim('，', '。', '；');
                pieces.Add(new SentencePiece(pattern, holes.ToImmutable(), words.Length <= 1 && !repeats, repeats));
            }
        }

        return new SentencePattern(sentence, pieces.ToImmutable(), null);
    }

    private static Regex PatternOf(string template, ComparisonWords comparison, ImmutableArray<Hole>.Builder holes)
    {
        var pattern = new StringBuilder();
        var position = 0;
        foreach (Match hole in HoleText().Matches(template))
        {
            AppendLiteral(pattern, template[position..hole.Index]);
            AppendHole(pattern, hole.Value[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries), comparison, holes);
            position = hole.Index + hole.Length;
        }

        AppendLiteral(pattern, template[position..]);
        return new Regex(pattern.ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    private static void AppendLiteral(StringBuilder pattern, string literal)
    {
        foreach (var part in Alternatives().Split(literal))
        {
            pattern.Append(part.StartsWith('<')
                ? "(?:" + string.Join('|', part.Trim('<', '>').Split('~').OrderByDescending(text => text.Length).Select(Loose)) + ")"
                : Loose(part));
        }
    }

    private static string Loose(string literal) => Punctuation().Replace(
        Regex.Escape(Canonical.SameLength(literal)), match => @"\s*" + match.Value + @"\s*");

    private static void AppendHole(
        StringBuilder pattern, string[] words, ComparisonWords comparison, ImmutableArray<Hole>.Builder holes)
    {
        var index = holes.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var number = "(?<n" + index + ">" + NumberText + ")";
        switch (words[0])
        {
            case "amount":
                pattern.Append(number).Append(@"\s*(?<u").Append(index).Append(">万元|元)");
                break;
            case "count":
                pattern.Append(number).Append(@"\s*");
                break;
            case "area":
                pattern.Append(number).Append(@"\s*");
                break;
            case "share":
                pattern.Append(number).Append(@"\s*(?<u").Append(index).Append(">%?)");
                break;
            case "compared":
                pattern.Append(ComparisonPattern(comparison, index));
                break;
            case "class":
                pattern.Append(@"(?<class>[^,;:、。\d\s]{2,24}?)\s*");
                return;
            case "scope":
                pattern.Append(@"(?:部门|单位)?(?:\((?:单位|部门)\))?(?:\d{4}年度?)?");
                return;
            default:
                pattern.Append(".{0,80}?");
                return;
        }

        var coordinate = Coordinate.Empty;
        var of = ImmutableArray<Dimension>.Empty;
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (word[..equals] == "of")
            {
                of = [.. word[(equals + 1)..].Split(',').Select(DimensionNames.Parse)];
            }
            else
            {
                coordinate = coordinate.With(DimensionNames.Parse(word[..equals]), word[(equals + 1)..]);
            }
        }

        holes.Add(new Hole(Enum.Parse<HoleKind>(words[0], ignoreCase: true), coordinate, of));
    }

    private static string ComparisonPattern(ComparisonWords words, string index)
    {
        var direction = string.Join('|', words.Increase.Concat(words.Decrease).Select(Regex.Escape));
        var same = string.Join('|', words.Same.Select(Regex.Escape));
        return @"(?<c" + index + @">(?:比|较|与|同)(?:上年|去年|上一年|\d{4}年)度?(?:的?预算)?(?:执行数)?数?(?:相比|比较|比)?,?(?:预算)?数?" +
            @"(?:(?<same" + index + ">" + same + @")|(?:共|总计|支出)?(?<d" + index + ">" + direction + @")了?\s*(?<n" + index + ">" + NumberText +
            @")\s*(?<u" + index + @">万元|元)(?:\s*[,;]\s*(?:同比)?(?<rd" + index + ">" + direction + @")了?\s*(?<r" + index + ">" + NumberText + @")\s*%)?))";
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex HoleText();

    [GeneratedRegex("(<[^>]*>)")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"[,;:、]")]
    private static partial Regex Punctuation();
}
