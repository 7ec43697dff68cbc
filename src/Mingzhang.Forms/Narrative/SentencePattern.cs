using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>A rate of change by itself, with its direction.</summary>
    Growth,

    /// <summary>A comparison without the words that lead up to it.</summary>
    Changed,

    /// <summary>The outturn in percent of the budget.</summary>
    Completion,
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
/// <param name="Repeats">
/// Whether it repeats for every class of expenditure, whose name is the group "class", or for every functional item, whose
/// names are the groups "pathClass", "pathSection", "pathItem".
/// </param>
internal sealed record SentencePiece(Regex Pattern, ImmutableArray<Hole> Holes, bool Adjacent, bool Repeats)
{
    /// <summary>What it speaks of: the flow of its first hole.</summary>
    public string? Flow => Holes[0].Coordinate[Dimension.Flow];
}

/// <summary>A sentence of the form, ready to be looked for in a document.</summary>
/// <param name="Sentence">The description.</param>
/// <param name="Clauses">
/// Its pieces with figures in order, parted where it comes to speak of something else: the first piece of a clause is
/// what the others are parts of, and these stand between it and the next clause, in any order.
/// </param>
/// <param name="Nothing">The pattern that says there is none; null for a sentence with figures.</param>
internal sealed partial record SentencePattern(Sentence Sentence, ImmutableArray<ImmutableArray<SentencePiece>> Clauses, Regex? Nothing)
{
    /// <summary>Words that may stand between what is counted and its number.</summary>
    private const string Filler = @"(?:预算数?|支出|收入|安排|金额|资金|经费|数额?|共计|合计|总计|总额|[为是共计约:\s])*?";

    /// <summary>The same after the name of a class, which itself ends so.</summary>
    private const string ClassFiller = @"(?:预算数?|\(类\)|[为是共计约:\s])*?";

    /// <summary>A functional item by the names of its three levels, parted or not.</summary>
    private const string Path =
        @"""?(?<pathClass>\p{L}[^,;:。""()\d]{1,24}?)\s*\(类\)\s*[-、,]*\s*(?<pathSection>\p{L}(?:[^,;:。""()]|\((?![类款项]\))[^()]{1,12}\)){1,30}?)\s*\(款\)\s*[-、,]*\s*(?<pathItem>\p{L}[^,;:。""]{1,40}?)\s*\(项\)\s*""?\s*";

    /// <summary>Compiles a sentence.</summary>
    public static SentencePattern Of(Sentence sentence, ComparisonWords comparison)
    {
        if (sentence.Nothing is not null)
        {
            // who has none is told in many ways; that there is none stands second, and what a writer adds behind it
            var words = sentence.Text.Split('|')[1];
            return new SentencePattern(sentence, [], PatternOf(words, comparison, ImmutableArray.CreateBuilder<Hole>()));
        }

        var clauses = ImmutableArray.CreateBuilder<ImmutableArray<SentencePiece>>();
        var clause = ImmutableArray.CreateBuilder<SentencePiece>();
        foreach (var piece in sentence.Text.Split('|').Select(part => PieceOf(part, comparison)).OfType<SentencePiece>())
        {
            if (clause.Count > 0 && !piece.Repeats && piece.Flow != clause[0].Flow)
            {
                clauses.Add(clause.ToImmutable());
                clause.Clear();
            }

            clause.Add(piece);
        }

        clauses.Add(clause.ToImmutable());
        return new SentencePattern(sentence, clauses.ToImmutable(), null);
    }

    /// <summary>The piece of a template; null where it holds no figure.</summary>
    private static SentencePiece? PieceOf(string part, ComparisonWords comparison)
    {
        var repeats = part.StartsWith('[');
        var template = (repeats ? part.Trim('[', ']').TrimEnd('、', '；') : part).TrimStart('，', '；', '、', '：', '。');
        var holes = ImmutableArray.CreateBuilder<Hole>();
        var pattern = PatternOf(template, comparison, holes);
        var words = HoleText().Replace(template, "").Trim('，', '。', '；');
        return holes.Count == 0 ? null : new SentencePiece(pattern, holes.ToImmutable(), words.Length <= 1 && !repeats, repeats);
    }

    private static Regex PatternOf(string template, ComparisonWords comparison, ImmutableArray<Hole>.Builder holes)
    {
        var pattern = new StringBuilder();
        var position = 0;
        foreach (Match hole in HoleText().Matches(template))
        {
            var words = hole.Value[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var literal = template[position..hole.Index];
            if (words[0] == "share")
            {
                AppendShare(pattern, literal, words, holes);
            }
            else
            {
                AppendLiteral(pattern, literal);
                AppendHole(pattern, words, comparison, holes);
            }

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

    /// <summary>The words with blanks allowed between their characters, quotation marks left out or not, "…" as a few other words.</summary>
    public static string Loose(string literal)
    {
        var pattern = new StringBuilder();
        foreach (var c in Canonical.SameLength(literal))
        {
            pattern.Append(c switch
            {
                '"' => "\"?",
                '…' => @"[^,;:。、\d]{0,14}?",
                _ => Regex.Escape(c.ToString()),
            }).Append(@"\s*");
        }

        return pattern.ToString();
    }

    /// <summary>
    /// A share stands as "占13.57%", "占总支出的13.57%" or "(13.57%)" after its amount; in a piece that repeats it may be
    /// missing. Where the template leads up to it in its own words, only the number follows.
    /// </summary>
    private static void AppendShare(StringBuilder pattern, string literal, string[] words, ImmutableArray<Hole>.Builder holes)
    {
        var index = holes.Count.ToString(CultureInfo.InvariantCulture);
        var number = "(?<n" + index + ">" + NumberText.Pattern + @")\s*";
        const string Sign = @"(?:%|(?=[,;。、)]|$))";
        if (!literal.EndsWith('占'))
        {
            AppendLiteral(pattern, literal);
            pattern.Append(number).Append(Sign);
        }
        else
        {
            var optional = holes.Count > 0 ? "?" : "";
            AppendLiteral(pattern, holes.Count > 0 ? "" : literal[..^1].TrimStart('，'));
            pattern.Append(@"(?:\s*[,;]?\s*(?:所?占[^,;。、\d%(]{0,20}\s*").Append(number).Append(Sign).Append(@"|\(\s*(?:占[^,;。、\d%(]{0,20}?)?")
                .Append(number).Append("%))").Append(optional);
        }

        AddHole(words, holes);
    }

    private static void AppendHole(
        StringBuilder pattern, string[] words, ComparisonWords comparison, ImmutableArray<Hole>.Builder holes)
    {
        var index = holes.Count.ToString(CultureInfo.InvariantCulture);
        var number = "(?<n" + index + ">" + NumberText.Pattern + ")";
        switch (words[0])
        {
            case "amount":
                // an amount that stands alone before a mark may have lost its unit; with two decimals it is still one
                pattern.Append(words.Contains("function=class") || words.Contains("function=path") ? ClassFiller : Filler)
                    .Append("(?:").Append(number).Append(@"\s*(?<u").Append(index).Append(@">万元|元)|(?<n").Append(index)
                    .Append(@">\d[\d,]*\.\d{2})(?=\s*(?:[,;。、)]|$)))");
                break;
            case "count" or "area":
                pattern.Append(Filler).Append(number).Append(@"\s*");
                break;
            case "growth":
                pattern.Append("(?<d" + index + ">" + string.Join('|', comparison.Increase.Concat(comparison.Decrease).OrderByDescending(word => word.Length).Select(Regex.Escape)) + @")(?:了|约)?\s*")
                    .Append(number).Append(@"\s*%");
                break;
            case "compared":
                pattern.Append(ComparisonPattern.Of(comparison, index));
                break;
            case "changed":
                pattern.Append(ComparisonPattern.Bare(comparison, index));
                break;
            case "completion":
                // beside other figures it may be missing
                pattern.Append(@"(?:,?\s*(?:为|占)?(?:完成|执行)了?(?:当年|年初|全年|调整)*预算数?的?(?:比例为)?\s*").Append(number).Append("%)").Append(holes.Count > 0 ? "?" : "");
                break;
            case "class":
                pattern.Append(@"(?<class>\p{L}{2,24}?)\s*");
                return;
            case "functionPath":
                pattern.Append(Path);
                return;
            case "text":
                // any words of the paragraph, up to the next item
                pattern.Append(@"(?:(?!\(类\))[^\n])*?");
                return;
            case "year":
                pattern.Append(@"(?:20\d{2}\s*)?");
                return;
            case "scope":
                pattern.Append(@"(?:部门|单位)?(?:\((?:单位|部门)\))?(?:\d{4}年度?)?");
                return;
            default:
                pattern.Append(".{0,80}?");
                return;
        }

        AddHole(words, holes);
    }

    private static void AddHole(string[] words, ImmutableArray<Hole>.Builder holes)
    {
        var (coordinate, of) = CoordinateOf(words);
        holes.Add(new Hole(Enum.Parse<HoleKind>(words[0], ignoreCase: true), coordinate, of));
    }

    /// <summary>What a hole is about, and of a share the dimensions summed over in its whole, from its words "kind name=value …".</summary>
    public static (Coordinate Coordinate, ImmutableArray<Dimension> Of) CoordinateOf(string[] words)
    {
        var coordinate = Coordinate.Empty;
        var of = ImmutableArray<Dimension>.Empty;
        foreach (var word in words.Skip(1))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (word[..equals] == "as")
            {
                // how it is written
            }
            else if (word[..equals] == "of")
            {
                of = [.. word[(equals + 1)..].Split(',').Select(DimensionNames.Parse)];
            }
            else
            {
                coordinate = coordinate.With(DimensionNames.Parse(word[..equals]), word[(equals + 1)..]);
            }
        }

        return (coordinate, of);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex HoleText();

    [GeneratedRegex("(<[^>]*>)")]
    private static partial Regex Alternatives();
}
