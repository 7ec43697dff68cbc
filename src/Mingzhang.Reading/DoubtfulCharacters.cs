using System.Buffers;
using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Reading;

/// <summary>Characters that show that something was lost before the text came here.</summary>
internal static class DoubtfulCharacters
{
    private static readonly SearchValues<char> Stray = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\v\f\r\u001A"), '\u007F']);

    private static readonly SearchValues<char> Lost = SearchValues.Create(
        [.. Enumerable.Range(0xE000, 0x1900).Select(code => (char)code), '\uFFFD', '\uFFFE', '\uFFFF']);

    /// <summary>One doubt for each line that holds a replacement character, an unmapped glyph or a control character.</summary>
    /// <param name="lines">The source lines.</param>
    /// <param name="stray">How many control characters there are in all.</param>
    public static ImmutableArray<ReadingDoubt> Find(ImmutableArray<string> lines, out int stray)
    {
        stray = 0;
        var doubts = ImmutableArray.CreateBuilder<ReadingDoubt>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan();
            var control = line.IndexOfAny(Stray);
            var lost = line.IndexOfAny(Lost);
            if (control >= 0)
            {
                stray += line.Length < 4096 ? CountStray(line) : 1;
            }

            if (control >= 0 || lost >= 0)
            {
                var at = lost >= 0 ? lost : control;
                doubts.Add(new ReadingDoubt(
                    lost >= 0
                        ? new("有无法还原的字符，原文可能在转换时受损", "A character was lost before the text came here; the conversion may have damaged it.")
                        : new("有不可见的控制字符", "An invisible control character stands here."),
                    new Location { Line = i + 1, Start = at, End = at + 1 }));
            }
        }

        return doubts.ToImmutable();
    }

    private static int CountStray(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (line.IndexOfAny(Stray) is >= 0 and var at)
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }
}
