using System.Buffers;
using System.Collections.Immutable;

namespace Mingzhang.Reading;

/// <summary>Cuts a text into lines as an editor counts them.</summary>
internal static class SourceLines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\r\n\u2028\u2029");

    /// <summary>The lines without their ends: \r\n, \n, \r, U+2028 and U+2029 each end one.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>(Math.Max(16, text.Length / 40));
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            if (length < 0)
            {
                lines.Add(text[start..]);
                return lines.ToImmutable();
            }

            lines.Add(text.Substring(start, length));
            var end = start + length;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
    }
}
