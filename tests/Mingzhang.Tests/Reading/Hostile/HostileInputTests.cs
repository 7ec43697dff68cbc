using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Tests.Reading.Hostile;

/// <summary>Whatever comes in, a tree or one clear reason comes out, in bounded time.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Scraps =
    [
        "\n", "\n", "\n\n", "\t", "|", "|--|--|\n", "#", " ", "　", "\f", "\r\n", "**", "*", "_", "`", "<br>", "<p>", "<table><tr><td>", "</td>", "<td rowspan=3 colspan=\"2\">", "<tr>", "</table>", "<!--", "-->", "<", ">",
        "&amp;", "&", "\\", "![", "](", ")", "[", "一、", "（一）", "目 录", "第一部分 概况", ".....", "…", "12", "3.45", "1,234.00", "万元",
        "，", "。", "：", "（", "）", "“", "”", "仅供内部审核", "单位：万元", "2031年预算收支总表", "支出", "- ", "---", "===", "\u2028",
    ];

    [Fact]
    public void Random_bytes_never_throw() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => DocumentReader.Read("a.txt", bytes) is not null));

    [Fact]
    public void Any_mixture_of_marks_is_read_and_loses_nothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Mixtures(), text =>
        {
            if (DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(text)) is ReadResult.Read { Tree: var tree })
            {
                Reads.AssertPlaces(tree);
                if (tree.Source.Format == SourceFormat.Text)
                {
                    AssertNothingLost(tree);
                }
            }
        }));

    [Theory]
    [InlineData(Samples.Text)]
    [InlineData(Samples.Markdown)]
    public void Damaged_bytes_of_a_sample_never_throw(string sample)
    {
        var good = Encoding.UTF8.GetBytes(sample);
        var random = new Random(20311121);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = good.ToArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var cut = random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length;
            if (DocumentReader.Read("a.txt", bytes.AsMemory(0, cut)) is ReadResult.Read { Tree: var tree })
            {
                Reads.AssertPlaces(tree);
            }
        }
    }

    [Fact]
    public void Random_noise_of_64_KB_is_refused_in_no_time()
    {
        var random = new Random(7);
        var bytes = new byte[64 * 1024];
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < 20; round++)
        {
            random.NextBytes(bytes);
            Assert.IsType<ReadResult.Failed>(DocumentReader.Read("a.txt", bytes));
        }

        Assert.True(watch.ElapsedMilliseconds < 2000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Theory]
    [InlineData("支出")]
    [InlineData(".")]
    [InlineData("1,")]
    [InlineData("a\t")]
    [InlineData("|x")]
    [InlineData("*a ")]
    [InlineData("![")]
    [InlineData("<!--")]
    [InlineData("<b ")]
    [InlineData("&amp")]
    [InlineData("<tr><td rowspan=9 colspan=9>1</td>")]
    [InlineData("<table><td>")]
    [InlineData("（")]
    [InlineData("\f")]
    [InlineData("- ")]
    [InlineData("支出\n")]
    [InlineData("一、支\n")]
    [InlineData("（支出\n\n")]
    [InlineData("目录\n")]
    [InlineData("| a.... | 1 |\n")]
    public void A_megabyte_of_one_thing_are_read_in_bounded_time(string piece)
    {
        foreach (var prefix in new[] { "", "| 甲 | 乙 |\n|--|--|\n" })
        {
            var text = new StringBuilder(prefix);
            text.Insert(prefix.Length, piece, 1_000_000 / Encoding.UTF8.GetByteCount(piece));
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var watch = Stopwatch.StartNew();
            Assert.NotNull(DocumentReader.Read("a.txt", bytes));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(4), $"{watch.ElapsedMilliseconds} ms");
        }
    }

    private static Arbitrary<string> Mixtures() => Arb.From(
        from count in Gen.Choose(1, 60)
        from scraps in Gen.Elements(Scraps).ListOf(count)
        select string.Concat(scraps));

    /// <summary>Every character that is not white space is in a block once, but for watermarks, page numbers, leaders.</summary>
    private static void AssertNothingLost(DocumentTree tree)
    {
        var entries = tree.Blocks.OfType<ContentsEntry>().ToArray();
        var furniture = tree.Watermark?.Lines.ToHashSet() ?? [];
        var source = tree.Source.Lines.Where((_, index) => !furniture.Contains(index + 1));
        var expected = Reads.Solid(string.Concat(source));
        var at = 0;
        foreach (var character in Reads.Solid(string.Concat(tree.Passages().Select(passage => passage.Text))))
        {
            var next = expected.IndexOf(character, at);
            Assert.True(next >= 0, $"{character} was added or moved");
            Assert.True(expected[at..next].All(IsLeft), $"lost: {expected[at..next]}");
            at = next + 1;
        }

        Assert.True(expected[at..].All(IsLeft), $"lost: {expected[at..]}");
        Assert.True(entries.Length > 0 || expected.Length == Reads.Solid(string.Concat(tree.Passages().Select(passage => passage.Text))).Length
            || expected.Contains('-'), "only contents pages and page numbers leave anything out");
    }

    private static bool IsLeft(char c) => char.IsAsciiDigit(c) || ".…-".Contains(c);
}
