namespace Mingzhang.Forms;

/// <summary>
/// Text with the differences taken out that carry no meaning: width of punctuation and digits, kinds of quotation
/// marks, white space.
/// </summary>
public static class Canonical
{
    /// <summary>The same length, so that places stay: full-width punctuation and digits become half-width, every space ' '.</summary>
    public static string SameLength(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Of(source[i]);
        }
    });

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

        return new string(buffer[..length]);
    }

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
