using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mingzhang.Reading;

/// <summary>
/// Finds the encoding of a text from its bytes and decodes it strictly: UTF-8, UTF-16 and UTF-32 by their marks, else
/// UTF-8 where it is valid, UTF-16 and GB18030 where they give plausible Chinese. Bytes that are no text are refused
/// after a look at the beginning.
/// </summary>
internal static class EncodingDetector
{
    private const int SampleLength = 64 * 1024;

    private static readonly Encoding Utf16Little = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Big = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf32Little = new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
    private static readonly Encoding Utf32Big = new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);
    private static readonly Encoding Gb18030 = CreateGb18030();

    /// <summary>What decoding came to: the text and the IANA name of its encoding, or the reason why there is none.</summary>
    /// <param name="Text">The text without byte order mark; empty where there is a problem.</param>
    /// <param name="Encoding">The encoding's name; null where there is a problem.</param>
    /// <param name="Problem">Why it could not be decoded; null where it was.</param>
    public readonly record struct Decoding(string Text, string? Encoding, ReadResult.Failed? Problem);

    /// <summary>Decodes a file's bytes.</summary>
    public static Decoding Decode(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (!HasMark(sample) && sample.Contains((byte)0) && PlausibleUtf16(sample) is null)
        {
            return new("", null, Unreadable.Binary(sample.IndexOf((byte)0)));
        }

        if (bytes.Length > DocumentReader.LargestText)
        {
            return new("", null, Unreadable.TooLarge(bytes.Length));
        }

        return ByMark(bytes) ?? WithoutMark(bytes, sample);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ||
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ||
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ||
        bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

    private static Decoding? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => FromUtf8(bytes, 3),
        [0xFF, 0xFE, 0, 0, ..] => Strict(Utf32Little, "utf-32le", bytes, 4),
        [0, 0, 0xFE, 0xFF, ..] => Strict(Utf32Big, "utf-32be", bytes, 4),
        [0xFF, 0xFE, ..] => Strict(Utf16Little, "utf-16le", bytes, 2),
        [0xFE, 0xFF, ..] => Strict(Utf16Big, "utf-16be", bytes, 2),
        _ => null,
    };

    private static Decoding WithoutMark(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> sample)
    {
        if (sample.Contains((byte)0))
        {
            return PlausibleUtf16(sample) is { } wide ? Strict(wide, NameOf(wide), bytes, 0) : new("", null, Unreadable.Binary(0));
        }

        // a few Chinese words in GB18030 may pass for two-byte characters of UTF-8; Chinese has three there
        var isUtf8 = Utf8.IsValid(bytes);
        if ((!isUtf8 || !HasThreeByteCharacter(sample)) && IsPlausibleGb18030(sample))
        {
            return NoZero(bytes) ?? Strict(Gb18030, "gb18030", bytes, 0);
        }

        return !isUtf8 && PlausibleUtf16(sample) is { } utf16
            ? Strict(utf16, NameOf(utf16), bytes, 0)
            : NoZero(bytes) ?? FromUtf8(bytes, 0);
    }

    private static bool HasThreeByteCharacter(ReadOnlySpan<byte> sample) => sample.IndexOfAnyInRange((byte)0xE2, (byte)0xF4) >= 0;

    private static Decoding? NoZero(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf((byte)0) is >= 0 and var zero ? new Decoding("", null, Unreadable.Binary(zero)) : null;

    private static Decoding FromUtf8(ReadOnlySpan<byte> bytes, int mark)
    {
        var body = bytes[mark..];
        if (Utf8.IsValid(body))
        {
            return new(Encoding.UTF8.GetString(body), "utf-8", null);
        }

        var offset = 0;
        while (true)
        {
            var status = Rune.DecodeFromUtf8(body[offset..], out _, out var length);
            if (status != OperationStatus.Done)
            {
                return new("", null, status == OperationStatus.NeedMoreData
                    ? Unreadable.Truncated("UTF-8", mark + offset)
                    : Unreadable.Invalid("UTF-8", mark + offset, body[offset]));
            }

            offset += length;
        }
    }

    private static Decoding Strict(Encoding encoding, string name, ReadOnlySpan<byte> bytes, int mark)
    {
        try
        {
            return new(encoding.GetString(bytes[mark..]), name, null);
        }
        catch (DecoderFallbackException invalid)
        {
            var offset = Math.Clamp(mark + invalid.Index, 0, bytes.Length - 1);
            return new("", null, offset >= bytes.Length - 4
                ? Unreadable.Truncated(name.ToUpperInvariant(), offset)
                : Unreadable.Invalid(name.ToUpperInvariant(), offset, bytes[offset]));
        }
    }

    private static string NameOf(Encoding encoding) => ReferenceEquals(encoding, Utf16Little) ? "utf-16le" : "utf-16be";

    /// <summary>UTF-16 in the byte order that gives Chinese, digits and punctuation; null where neither does.</summary>
    private static Encoding? PlausibleUtf16(ReadOnlySpan<byte> sample)
    {
        var (little, big) = (0, 0);
        var (chineseLittle, chineseBig) = (0, 0);
        var units = sample.Length / 2;
        for (var i = 0; i < units; i++)
        {
            var (low, high) = ((char)(sample[2 * i] | (sample[(2 * i) + 1] << 8)), (char)(sample[(2 * i) + 1] | (sample[2 * i] << 8)));
            little += IsExpected(low) ? 1 : 0;
            big += IsExpected(high) ? 1 : 0;
            chineseLittle += IsChinese(low) ? 1 : 0;
            chineseBig += IsChinese(high) ? 1 : 0;
        }

        var best = Math.Max(little, big);
        return units == 0 || best * 10L < units * 9L ? null : (little, chineseLittle).CompareTo((big, chineseBig)) >= 0 ? Utf16Little : Utf16Big;
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FA5';

    private static bool IsExpected(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\f' => true,
        >= ' ' and < '\u007F' => true,
        >= '\u4E00' and <= '\u9FA5' => true,
        >= '\u2010' and <= '\u2030' or >= '\u2460' and <= '\u24FF' or >= '\u3000' and <= '\u3020' or >= '\uFF01' and <= '\uFF5E' => true,
        '\u00A0' or '\u00B7' or '\u00D7' or '\u2028' or '\u2260' or '\u2264' or '\u2265' => true,
        _ => false,
    };

    /// <summary>
    /// Whether the bytes are Chinese in GB18030: of its two-byte characters nearly all are symbols or of the first
    /// level of GB 2312, which covers over 99 % of running text.
    /// </summary>
    private static bool IsPlausibleGb18030(ReadOnlySpan<byte> sample)
    {
        var (pairs, common, quads) = (0, 0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            var lead = sample[i];
            if (lead < 0x80)
            {
                continue;
            }

            if (i + 1 >= sample.Length)
            {
                break;
            }

            var trail = sample[i + 1];
            if (lead is 0x80 or 0xFF || trail is < 0x30 or 0x7F or 0xFF or (> 0x39 and < 0x40))
            {
                return false;
            }

            if (trail <= 0x39)
            {
                if (i + 3 < sample.Length && (sample[i + 2] is < 0x81 or 0xFF || sample[i + 3] is < 0x30 or > 0x39))
                {
                    return false;
                }

                quads++;
                i += 3;
                continue;
            }

            pairs++;
            common += trail >= 0xA1 && lead is (>= 0xA1 and <= 0xA3) or (>= 0xB0 and <= 0xD7) ? 1 : 0;
            i++;
        }

        return pairs > 0 && common * 100L >= pairs * 85L && quads * 10L <= pairs;
    }

    private static Encoding CreateGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
