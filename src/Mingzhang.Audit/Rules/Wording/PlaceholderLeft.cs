using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A blank to fill in, a broken field or a note of the editors was left in.</summary>
internal sealed partial class PlaceholderLeft : Rule
{
    /// <summary>With more of them the document was not filled in at all.</summary>
    private const int Many = 20;

    private const int MostRelated = 12;

    private static readonly SearchValues<char> Openers = SearchValues.Create("X×Ｘx_＿{错待填请□?PRT");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT006",
        new Words("残留占位符或域代码", "Placeholder or field code left in"),
        Severity.Error,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var places = Places(disclosure).ToList();
        if (places.Count == 0)
        {
            yield return disclosure.EveryText().IsEmpty ? Check.Undecided("没有读到文字", "No text was read") : Check.Passed;
        }
        else if (places.Count > Many)
        {
            // a template that was not filled in is one defect
            var (at, word) = places[0];
            yield return Fail(
                disclosure,
                at,
                new Words($"全文有{places.Count}处未填写的占位符，第一处“{word}”在此：这是没有填写的模板。", $"{places.Count} blanks were not filled in, the first of them “{word}” here: this is a template."),
                new Words("逐处填入实际内容后再公开。", "Fill in each before publishing."),
                quote: disclosure.Source.SentenceAt(at),
                related: places.Skip(1).Take(MostRelated).Select(place => disclosure.Evidence(place.At)));
        }
        else
        {
            foreach (var (at, word) in places)
            {
                yield return Fail(
                    disclosure,
                    at,
                    new Words($"“{word}”是未填写的占位符或失效的域代码。", $"“{word}” is a blank that was not filled in, or a broken field."),
                    new Words("填入实际内容；域代码应更新后转为文本再公开。", "Fill it in; update fields and turn them to text before publishing."),
                    quote: disclosure.Source.SentenceAt(at));
            }
        }
    }

    private static IEnumerable<(Location At, string Word)> Places(Disclosure disclosure)
    {
        var seen = new HashSet<(int?, int?)>();
        foreach (var piece in disclosure.EveryText())
        {
            var text = piece.Text;

            // a line of nothing but underscores is a rule, not a blank
            if (text.AsSpan().IndexOfAny(Openers) >= 0 && !text.AsSpan().Trim("_＿ ").IsEmpty && Placeholder().Match(text) is { Success: true } match &&
                piece.Place(match.Index, match.Length) is var at && seen.Add((at.Line, at.Start)))
            {
                yield return (at, match.Value);
            }
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])(?!光)|×{2,}|_{3,}|＿{2,}|[（(](?:请)?填写[^）)]{0,30}[）)]|(?<!\$)\{[^}{\t""]{1,20}\}|(?<![A-Za-z])PAGEREF|(?<![A-Za-z])REF _|错误[!！]\s*(?:未|不)|(?<![A-Za-z])TODO(?![A-Za-z])|(?<![A-Za-z])TBD(?![A-Za-z])|待补充|待填写|此处填写|请在此|□□|\?\?\?")]
    private static partial Regex Placeholder();
}
