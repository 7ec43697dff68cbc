using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms.Narrative;

/// <summary>Collects the figures of one section of the running text; a number is bound once.</summary>
/// <param name="form">The form.</param>
/// <param name="passage">The section's paragraphs as one text.</param>
/// <param name="context">Where it stands.</param>
/// <param name="boundBy">What binds its figures.</param>
/// <param name="year">The fiscal year, where it is known.</param>
/// <param name="paths">The functional items by their names.</param>
internal sealed partial class SectionFigures(Form form, Passage passage, Location context, string boundBy, FiscalYear? year, FunctionPaths paths)
{
    private readonly SortedDictionary<int, Figure> taken = [];

    /// <summary>The text in canonical characters, place for place that of the passage.</summary>
    public string Text { get; } = Canonical.SameLength(passage.Text);

    /// <summary>The figures in the order of the text.</summary>
    public IEnumerable<Figure> InOrder => taken.Values;

    /// <summary>Whether a number at the place was bound.</summary>
    public bool IsTaken(int index) => taken.ContainsKey(index);

    /// <summary>Whether there is a figure of the coordinate.</summary>
    public bool Has(Coordinate coordinate) => taken.Values.Any(figure => figure.Coordinate.Equals(coordinate));

    /// <summary>Takes words that say there is nothing of the coordinate.</summary>
    public void AddNothing(Match match, Coordinate coordinate) => taken.TryAdd(match.Index, new Figure(
        coordinate, new PrintedNumber(0, 2, Unit.TenThousandYuan), "无", passage.Locate(match.Index, match.Length, context),
        FigureOrigin.Narrative, boundBy));

    /// <summary>Where the next paragraph begins; -1 in the last.</summary>
    public int ParagraphAfter(int index) => passage.Text.IndexOf('\n', index) is var end and >= 0 && end + 1 < Text.Length ? end + 1 : -1;

    /// <summary>Whether the clause speaks of the year before, or of another year than the budget's, up to a place.</summary>
    public bool IsOfAnotherYear(int index)
    {
        var start = Text.AsSpan(0, index).LastIndexOfAny(",;。:") + 1;
        var clause = Text[Math.Max(start, passage.Text.AsSpan(0, index).LastIndexOf('\n') + 1)..index];
        var named = Year().Matches(clause).Select(match => match.Value).ToList();
        return LastYear().IsMatch(clause) || (year is not null && named.Count > 0 && !named.Contains(year.ToString()!));
    }

    /// <summary>Takes the figures of the classes or items of expenditure that are listed, each once.</summary>
    public void TakeClasses(SentencePiece piece, IEnumerable<Match> matches)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            var named = match.Groups["pathItem"].Success
                ? paths.CodeOf(match.Groups["pathClass"].Value, match.Groups["pathSection"].Value, match.Groups["pathItem"].Value)
                : CodeOf(Canonical.Compact(match.Groups["class"].Value));
            if (named is { } code && listed.Add(code))
            {
                Take(piece, match, code);
            }
        }
    }

    /// <summary>Takes the figures of a match.</summary>
    public void Take(SentencePiece piece, Match match, string? function = null)
    {
        for (var i = 0; i < piece.Holes.Length; i++)
        {
            var hole = piece.Holes[i];
            var suffix = i.ToString(CultureInfo.InvariantCulture);
            var coordinate = function is null ? hole.Coordinate : hole.Coordinate.With(Dimension.Function, function);
            switch (hole.Kind)
            {
                case HoleKind.Compared or HoleKind.Changed:
                    TakeComparison(match, suffix, coordinate);
                    break;
                case HoleKind.Growth:
                    Add(match.Groups["n" + suffix], Unit.Percent, coordinate.With(Dimension.Measure, "rate"), IsDecrease(match.Groups["d" + suffix].Value));
                    break;
                case HoleKind.Amount:
                    Add(match.Groups["n" + suffix], UnitOf(match.Groups["u" + suffix].Value), coordinate.With(Dimension.Measure, "amount"));
                    break;
                case HoleKind.Completion:
                    Add(match.Groups["n" + suffix], Unit.Percent, coordinate.With(Dimension.Measure, "completion"));
                    break;
                case HoleKind.Share:
                    var measure = "share" + string.Concat(hole.Of.Select(of => "/" + of.ToString().ToLowerInvariant()));
                    Add(match.Groups["n" + suffix], Unit.Percent, coordinate.With(Dimension.Measure, measure));
                    break;
                default:
                    Add(
                        match.Groups["n" + suffix], hole.Kind == HoleKind.Area ? Unit.SquareMetre : Unit.Count,
                        coordinate.With(Dimension.Measure, hole.Kind.ToString().ToLowerInvariant()));
                    break;
            }
        }
    }

    /// <summary>The code of a class by its name: with or without 支出, and whatever words lead up to it.</summary>
    private string? CodeOf(string name)
    {
        for (var start = 0; start < name.Length - 1; start++)
        {
            if (form.ClassCodes.TryGetValue(name[start..], out var code) || form.ClassCodes.TryGetValue(name[start..] + "支出", out code))
            {
                return code;
            }
        }

        return null;
    }

    private void TakeComparison(Match match, string suffix, Coordinate coordinate)
    {
        if (match.Groups["b" + suffix] is { Success: true } last && match.Groups["by" + suffix] is { Success: true } year)
        {
            Add(last, UnitOf(match.Groups["bu" + suffix].Value), coordinate.With(Dimension.Year, year.Value).With(Dimension.Measure, "amount"));
        }

        if (match.Groups["same" + suffix] is { Success: true } same)
        {
            taken.TryAdd(same.Index, new Figure(
                coordinate.With(Dimension.Measure, "change"), new PrintedNumber(0, 2, Unit.TenThousandYuan), same.Value,
                passage.Locate(same.Index, same.Length, context), FigureOrigin.Narrative, boundBy));
            return;
        }

        var word = match.Groups["d" + suffix] is { Success: true } direction ? direction : match.Groups["rd" + suffix];
        if (match.Groups["n" + suffix] is { Success: true } change)
        {
            Add(change, UnitOf(match.Groups["u" + suffix].Value), coordinate.With(Dimension.Measure, "change"), IsDecrease(word.Value));
        }

        if (match.Groups["r" + suffix] is { Success: true } rate)
        {
            var rateWord = match.Groups["rd" + suffix].Value;
            Add(rate, Unit.Percent, coordinate.With(Dimension.Measure, "rate"), IsDecrease(rateWord == "增减" ? word.Value : rateWord));
        }
    }

    /// <summary>Adds a number; a decrease is negative, whether or not it is written with a minus.</summary>
    private void Add(Group group, Unit unit, Coordinate coordinate, bool decrease = false)
    {
        if (group.Success && NumberText.TryParse(group.Value, unit, out var number))
        {
            taken.TryAdd(group.Index, new Figure(
                coordinate, decrease ? number with { Value = -Math.Abs(number.Value) } : number, passage.Text.Substring(group.Index, group.Length),
                passage.Locate(group.Index, group.Length, context), FigureOrigin.Narrative, boundBy));
        }
    }

    private bool IsDecrease(string word) => word is "降" or "减" || form.Comparison.Decrease.Contains(word);

    private static Unit UnitOf(string text) => text == "元" ? Unit.Yuan : Unit.TenThousandYuan;

    [GeneratedRegex(@"上一?年(?!结转)|去年|以前年度|往年")]
    private static partial Regex LastYear();

    [GeneratedRegex(@"20\d{2}(?=\s*年)")]
    private static partial Regex Year();
}
