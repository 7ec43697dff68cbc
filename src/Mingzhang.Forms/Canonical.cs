using System.Text.RegularExpressions;

namespace Mingzhang.Forms;

/// <summary>
/// Text with the differences taken out that carry no meaning: width of punctuation and digits, kinds of quotation
/// marks, white space, years in Chinese numerals.
/// </summary>
public static partial class Canonical
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The same length, so that places stay: full-width punctuation and digits become half-width, every space ' '.</summary>
    public static string SameLength(string text) => WithYears(string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Of(source[i]);
        }
    }));

    /// <summary>Without any white space, for comparing titles, labels and names.</summary>
    public static string Compact(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var canonical = Of(c);
            if (canonical != ' ')
            {
                buffer[length++] = canonical;
            }
        }

        return WithYears(new string(buffer[..length]));
    }

    /// <summary>How many more round brackets a text opens than it closes; below zero where it closes more.</summary>
    public static int OpenBrackets(string text) => text.Count(c => c is '(' or '（') - text.Count(c => c is ')' or '）');

    /// <summary>二〇二五年 as 2025年.</summary>
    private static string WithYears(string text) => text.Contains('二', StringComparison.Ordinal)
        ? ChineseYear().Replace(text, static match => string.Concat(match.Value.Select(c => Numerals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : '0')))
        : text;

    [GeneratedRegex("二[〇○零O0][〇○零O0一二三四五六七八九]{2}(?=年)")]
    private static partial Regex ChineseYear();

    private static char Of(char c) => c switch
    {
        >= '！' and <= '～' => (char)(c - '！' + '!'),
        '“' or '”' or '„' or '〝' or '〞' => '"',
        '‘' or '’' => '\'',
        '〔' or '【' or '［' => '[',
        '〕' or '】' or '］' => ']',
        '—' or '–' or '－' or '―' => '-',
        '\u200b' or '\ufeff' => ' ',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };
}
