using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Tests.Audit;

/// <summary>A disclosure as if it had been recognised from a scan.</summary>
internal static class ScannedExample
{
    public const double Sure = 0.99;

    /// <summary>The disclosure with every character recognised.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="scan">
    /// A line each: "21.19 0.40" – every 21.19 was recognised with this confidence –, "unread 2" – page 2 was not read. All else is sure.
    /// Where it is empty, nothing was recognised from an image.
    /// </param>
    public static Disclosure Of(Disclosure disclosure, string scan)
    {
        if (scan.Length == 0)
        {
            return disclosure;
        }

        var confidence = new Dictionary<string, double>(StringComparer.Ordinal);
        var doubts = disclosure.Doubts.ToBuilder();
        foreach (var line in scan.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            if (words[0] == "unread")
            {
                doubts.Add(new ReadingDoubt(new Words($"第{words[1]}页没有读取", $"Page {words[1]} was not read"), new Location { Page = int.Parse(words[1], CultureInfo.InvariantCulture) }) { IsUnread = true });
            }
            else
            {
                confidence[words[0]] = double.Parse(words[1], CultureInfo.InvariantCulture);
            }
        }

        return Of(disclosure with { Doubts = doubts.ToImmutable() }, (_, _, text) => confidence.GetValueOrDefault(text, Sure));
    }

    /// <summary>The disclosure with every cell and paragraph recognised.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <param name="confidence">How sure the text at a line, from a character on, is.</param>
    public static Disclosure Of(Disclosure disclosure, Func<int, int, string, double> confidence)
    {
        var doubts = disclosure.Doubts.ToBuilder();
        var spots = ImmutableArray.CreateBuilder<Spot>();
        for (var number = 1; number <= disclosure.Source.Lines.Length; number++)
        {
            var line = disclosure.Source.Line(number);
            for (var start = 0; start < line.Length;)
            {
                var end = line.IndexOf('\t', start);
                end = end < 0 ? line.Length : end;
                var spot = new Spot(number, start, end) { Page = 1, Confidence = confidence(number, start, line[start..end]) };
                spots.Add(spot);
                if (spot.IsDoubtful)
                {
                    doubts.Add(new ReadingDoubt(new Words("识别出的数字没有把握", "A number was recognised with doubt"), new Location { Line = number, Start = start, End = end }));
                }

                start = end + 1;
            }
        }

        return disclosure with { Source = disclosure.Source with { Spots = spots.ToImmutable() }, Doubts = doubts.ToImmutable() };
    }
}
