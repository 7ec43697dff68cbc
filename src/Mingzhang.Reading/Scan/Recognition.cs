using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Reading.Programs;

namespace Mingzhang.Reading.Scan;

/// <summary>A character recognised in an image.</summary>
/// <param name="Text">The character.</param>
/// <param name="Left">Where it begins, in pixels of the image.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Confidence">How sure the recognition is of it, from 0 to 1.</param>
internal readonly record struct ReadCharacter(string Text, double Left, double Right, double Confidence);

/// <summary>Recognises lines of text with Tesseract, many in one run: a process for each would spend its time on starting.</summary>
/// <param name="folder">Where images may be put.</param>
/// <param name="limit">How long it may take, all runs together.</param>
/// <param name="tesseract">The program.</param>
internal sealed class Recognition(string folder, TimeLimit limit, ExternalProgram tesseract)
{
    /// <summary>The language data that Chinese disclosures need.</summary>
    public const string Chinese = "chi_sim";

    /// <summary>The language data for digits; it comes with every Tesseract.</summary>
    public const string Latin = "eng";

    /// <summary>What stands in cells of numbers.</summary>
    private const string Digits = "0123456789.,-%";

    /// <summary>How long it may take to say which languages there are.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private int runs;

    /// <summary>Whether Chinese and digits can be read.</summary>
    /// <exception cref="UnreadableException">Tesseract is not installed.</exception>
    public static bool IsReady(ExternalProgram tesseract)
    {
        var languages = new HashSet<string>(StringComparer.Ordinal);
        tesseract.Run(["--list-langs"], Limit, stream =>
        {
            using var reader = new StreamReader(stream, leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                languages.Add(line.Trim());
            }
        });
        return languages.IsSupersetOf([Chinese, Latin]);
    }

    /// <summary>Recognises images that hold one line of text each.</summary>
    /// <param name="lines">The images.</param>
    /// <param name="language">The language.</param>
    /// <param name="digitsOnly">Whether they hold numbers and nothing else.</param>
    /// <param name="isRaw">Whether they are to be taken as they are, without a look for lines and words first.</param>
    /// <returns>The characters of each, from left to right.</returns>
    /// <exception cref="UnreadableException">Tesseract is not installed, or takes too long.</exception>
    public ImmutableArray<ReadCharacter>[] Read(IReadOnlyList<GreyImage> lines, string language, bool digitsOnly = false, bool isRaw = false)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var place = Directory.CreateDirectory(Path.Combine(folder, Interlocked.Increment(ref runs).ToString(CultureInfo.InvariantCulture)));
        try
        {
            var paths = lines.Select((_, index) => Path.Combine(place.FullName, $"{index.ToString(CultureInfo.InvariantCulture)}.pgm")).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                Netpbm.Write(paths[i], lines[i]);
            }

            var list = Path.Combine(place.FullName, "lines.txt");
            File.WriteAllLines(list, paths);
            ImmutableArray<ReadCharacter>[] read = [];
            string[] only = digitsOnly ? ["-c", $"tessedit_char_whitelist={Digits}"] : [];
            tesseract.Run(
                [list, "stdout", "-l", language, "--psm", isRaw ? "13" : "7", "--dpi", "300", "-c", "tessedit_create_hocr=1", "-c", "hocr_char_boxes=1", .. only],
                limit, stream => read = HocrReader.Read(stream, lines.Count));
            return read;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }
}
