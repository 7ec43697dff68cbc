using System.Text;

namespace Mingzhang.Reading.Xlsx;

/// <summary>The characters of a section of a number format: digits' places, and literals around them.</summary>
internal static class FormatTokens
{
    /// <summary>The section without quoted text, escapes, colours, conditions, fills and spaces for widths.</summary>
    public static string WithoutLiterals(string section) => Walk(section, keepsLiterals: false, keepsPlaces: true, null);

    /// <summary>The literals alone.</summary>
    public static string Literals(string section) => Walk(section, keepsLiterals: true, keepsPlaces: false, null).Trim();

    /// <summary>The literals with a number in the place of the digits.</summary>
    public static string Around(string section, string number) => Walk(section, keepsLiterals: true, keepsPlaces: false, number).Trim();

    private static string Walk(string section, bool keepsLiterals, bool keepsPlaces, string? number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < section.Length; i++)
        {
            var c = section[i];
            switch (c)
            {
                case '"':
                    var end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    text.Append(keepsLiterals ? section[(i + 1)..end] : "");
                    i = end;
                    break;
                case '\\' when i + 1 < section.Length:
                    text.Append(keepsLiterals ? section[++i] : "");
                    i += keepsLiterals ? 0 : 1;
                    break;
                case '_' or '*' when i + 1 < section.Length:
                    i++;
                    break;
                case '[':
                    var close = section.IndexOf(']', i);
                    var inside = close < 0 ? "" : section[(i + 1)..close];
                    text.Append(keepsPlaces && inside is "h" or "hh" or "m" or "mm" or "s" or "ss" ? inside : keepsLiterals && inside is ['$', ..] ? Currency(inside) : "");
                    i = close < 0 ? section.Length : close;
                    break;
                case '0' or '#' or '?' or '.' or ',':
                    text.Append(keepsPlaces ? c : "");
                    if (number is not null)
                    {
                        text.Append(number);
                        number = null;
                    }

                    break;
                case '%':
                    text.Append('%');
                    break;
                default:
                    text.Append(keepsPlaces || c is '-' or '+' or '(' or ')' or ' ' or ':' or '$' or '¥' or '￥' || c > '\u00FF' ? c : "");
                    break;
            }
        }

        return text.ToString();
    }

    private static string Currency(string inside)
    {
        var dash = inside.IndexOf('-');
        return dash < 0 ? inside[1..] : inside[1..dash];
    }
}
