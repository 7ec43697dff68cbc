using System.Text;

namespace Mingzhang.Reading.Sheets;

/// <summary>The characters of a section of a number format: digits' places, and literals around them.</summary>
internal static class FormatTokens
{
    /// <summary>The section without quoted text, escapes, colours, conditions, fills and spaces for widths.</summary>
    public static string WithoutLiterals(string section) => Walk(section, keepsLiterals: false, keepsPlaces: true, null);

    /// <summary>The literals alone.</summary>
    public static string Literals(string section) => Walk(section, keepsLiterals: true, keepsPlaces: false, null).Trim();

    /// <summary>The literals with a number in the place of the digits.</summary>
    public static string Around(string section, string number) => Walk(section, keepsLiterals: true, keepsPlaces: false, number).Trim();

    /// <summary>
    /// The literals with digits among them: 0!.0 sets a point before the last digit, which shows 万 of 元. Null where no
    /// literal stands between the places of the digits.
    /// </summary>
    /// <param name="section">The section.</param>
    /// <param name="digits">The digits, without separators or a point.</param>
    public static string? Among(string section, string digits)
    {
        var parts = new List<(bool IsPlace, string Text)>();
        foreach (var (kind, token) in Tokens(section))
        {
            switch (kind, token)
            {
                case (TokenKind.Bracket, _) or (TokenKind.Sign, ","):
                    break;
                case (TokenKind.Sign, "0" or "#" or "?"):
                    parts.Add((true, ""));
                    break;
                case (TokenKind.Sign, "."):
                    return null;
                default:
                    parts.Add((false, token));
                    break;
            }
        }

        var (first, last) = (parts.FindIndex(part => part.IsPlace), parts.FindLastIndex(part => part.IsPlace));
        if (first < 0 || parts.FindIndex(first, last - first, part => !part.IsPlace) < 0)
        {
            return null;
        }

        // the digits fill their places from the right; the first place takes all that are left
        var places = parts.Count(part => part.IsPlace);
        digits = digits.PadLeft(places, '0');
        var (text, taken) = (new StringBuilder(), 0);
        for (var i = 0; i < parts.Count; i++)
        {
            var count = !parts[i].IsPlace ? 0 : i == first ? digits.Length - places + 1 : 1;
            text.Append(parts[i].Text).Append(digits, taken, count);
            taken += count;
        }

        return text.ToString().Trim();
    }

    private static string Walk(string section, bool keepsLiterals, bool keepsPlaces, string? number)
    {
        var text = new StringBuilder();
        foreach (var (kind, token) in Tokens(section))
        {
            switch (kind, token)
            {
                case (TokenKind.Literal, _):
                    text.Append(keepsLiterals ? token : "");
                    break;
                case (TokenKind.Bracket, _):
                    text.Append(keepsPlaces && token is "h" or "hh" or "m" or "mm" or "s" or "ss" ? token : keepsLiterals && token is ['$', ..] ? Currency(token) : "");
                    break;
                case (_, "0" or "#" or "?" or "." or ","):
                    text.Append(keepsPlaces ? token : "").Append(number);
                    number = null;
                    break;
                case (_, "%"):
                    text.Append('%');
                    break;
                default:
                    text.Append(keepsPlaces || token[0] is '-' or '+' or '(' or ')' or ' ' or ':' or '$' or '¥' or '￥' || token[0] > '\u00FF' ? token : "");
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>What a section is made of; fills and spaces for widths are left out.</summary>
    private static IEnumerable<(TokenKind Kind, string Text)> Tokens(string section)
    {
        for (var i = 0; i < section.Length; i++)
        {
            switch (section[i])
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    yield return (TokenKind.Literal, section[(i + 1)..end]);
                    i = end;
                    break;
                case '\\' or '!' when i + 1 < section.Length:
                    yield return (TokenKind.Literal, section[++i].ToString());
                    break;
                case '_' or '*' when i + 1 < section.Length:
                    i++;
                    break;
                case '[':
                    var close = section.IndexOf(']', i);
                    yield return (TokenKind.Bracket, close < 0 ? "" : section[(i + 1)..close]);
                    i = close < 0 ? section.Length : close;
                    break;
                default:
                    yield return (TokenKind.Sign, section[i].ToString());
                    break;
            }
        }
    }

    private static string Currency(string inside)
    {
        var dash = inside.IndexOf('-');
        return dash < 0 ? inside[1..] : inside[1..dash];
    }

    private enum TokenKind
    {
        /// <summary>Quoted or escaped text.</summary>
        Literal,

        /// <summary>What stands in square brackets: a colour, a condition, a currency, elapsed time.</summary>
        Bracket,

        /// <summary>A character as it stands.</summary>
        Sign,
    }
}
