using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Audit.Rules.Narrative;

/// <summary>A statement that an amount changed against the year before.</summary>
/// <param name="Start">Its first character in the paragraph.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Upward">Whether it says more.</param>
/// <param name="Amount">By how many 万元; null where only a rate is given.</param>
/// <param name="Rate">By how many percent; null where none is given.</param>
internal readonly record struct Change(int Start, int Length, bool Upward, decimal? Amount, decimal? Rate)
{
    /// <summary>Whether it states a change of nothing.</summary>
    public bool IsZero => Amount is 0 || (Amount is null && Rate is 0);
}

/// <summary>Finds stated changes and their reasons in running text.</summary>
internal static partial class Changes
{
    /// <summary>The changes that a text states, in order.</summary>
    public static IEnumerable<Change> Of(string text)
    {
        foreach (Match match in Stated().Matches(text))
        {
            var groups = match.Groups;
            yield return new Change(
                match.Index, match.Length, groups["direction"].Value is "增加" or "增长" or "上升" or "提高",
                Number(groups["amount"].Value), Number(groups["rate"].Value is { Length: > 0 } rate ? rate : groups["only"].Value));
        }
    }

    /// <summary>The reason given after a place; nothing where none is given before the next change or the end.</summary>
    public static Match Reason(string text, int from) => Reasons().Match(text, from);

    /// <summary>Whether the text gives a reason by any word.</summary>
    public static bool GivesReason(string text) => ReasonWords().IsMatch(text);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    [GeneratedRegex(@"(?:(?:比|较|与)\s*(?:上年|去年|上一年|20\d{2}\s*年)(?:度)?[^，,。；;\d]{0,16}?(?:\d[\d,]*(?:\.\d+)?\s*万元\s*|相比[，,]\s*[^，,。；;\d]{0,24}?)?|同比)(?<direction>增加|增长|上升|提高|减少|下降|降低|压减)(?:了|额)?\s*(?:(?<amount>\d[\d,]*(?:\.\d+)?)\s*万元(?:[，,、]?\s*(?:同比)?(?:增长|增加|上升|下降|减少|降低|增幅|降幅)(?:率)?(?:了|为)?\s*(?<rate>\d[\d,]*(?:\.\d+)?)\s*[%％])?|(?<only>\d[\d,]*(?:\.\d+)?)\s*[%％])")]
    private static partial Regex Stated();

    [GeneratedRegex(@"原因(?:主要)?(?:是|为|系|在于|如下)?[：:]?\s*(?<reason>[^。；;]+)")]
    private static partial Regex Reasons();

    [GeneratedRegex(@"原因|由于|因为|主要[是系为]|系因|因[^此而公]|所致|受[^，。]{1,20}影响")]
    private static partial Regex ReasonWords();
}
