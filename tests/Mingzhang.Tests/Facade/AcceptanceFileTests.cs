using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Model;

namespace Mingzhang.Tests.Facade;

public sealed class AcceptanceFileTests : IDisposable
{
    private static readonly DateOnly Today = new(2031, 6, 1);
    private static readonly Words Title = new("问题\n第二行", "problem");

    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    [Fact]
    public void Entry_written_is_the_entry_read()
    {
        var texts = ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(text => FindingValues.Plain(text.Get));
        var entries =
            from who in texts
            from why in texts
            from quote in texts
            from row in texts
            from line in Gen.Choose(1, 99_999)
            where who.Trim().Length > 0 && why.Trim().Length > 0 && quote.Length > 0
            select Entry("NAR001", quote, line) with
            {
                By = new AcceptedBy(who.Trim(), why.Trim(), Today),
                Place = new Location { Row = row, Table = line, Line = line, Section = quote },
                Actual = row,
            };
        Prop.ForAll(entries.ListOf(3).ToArbitrary(), list =>
        {
            var text = AcceptanceYaml.Addition("", [.. list.Select(entry => (entry, Title))])!;
            var more = text + AcceptanceYaml.Addition(text, [(list[0], Title)]);
            var read = AcceptanceYaml.Parse(more, "x", Today);
            return read.Mistakes.IsEmpty && read.Entries.Select(entry => entry with { At = new ListPlace(0, "") }).SequenceEqual([.. list, list[0]]);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_stands_in_the_list_stays_byte_for_byte()
    {
        var document = Path.Combine(folder, "某局.txt");
        var before = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("# 手写的\r\n  - rule: NAR001\r\n    who: 李四\r\n    why: x # 注\r\n    until: 2031/7/1\r\n    quote: '甲'\r\n# 末尾")).ToArray();
        File.WriteAllBytes(AcceptanceFile.PathFor(document), before);

        Assert.True(AcceptanceFile.TryAdd(document, [(Entry("NAR002", "乙", 3), Title)]));

        var after = File.ReadAllBytes(AcceptanceFile.PathFor(document));
        Assert.Equal(before, after[..before.Length]);
        var list = AcceptanceFile.Load(document, Today)!;
        Assert.Empty(list.Mistakes);
        Assert.Equal(["NAR001", "NAR002"], list.Entries.Select(entry => entry.Rule));
        Assert.Equal(new AcceptedBy("李四", "x", new DateOnly(2031, 7, 1)), list.Entries[0].By);
        Assert.Equal(["某局.accepted.yaml"], Directory.GetFiles(folder).Select(Path.GetFileName)!);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("rule: NAR001")]
    [InlineData("- rule: [")]
    public void Nothing_is_put_after_what_is_no_list_of_lines(string text)
    {
        var document = Path.Combine(folder, "某局.txt");
        File.WriteAllText(AcceptanceFile.PathFor(document), text);
        Assert.False(AcceptanceFile.TryAdd(document, [(Entry("NAR002", "乙", 3), Title)]));
        Assert.Equal(text, File.ReadAllText(AcceptanceFile.PathFor(document)));
    }

    [Theory]
    [InlineData("- rule: NAR001\n  who: [", 2)]
    [InlineData("rule: NAR001", 1)]
    [InlineData("- a\n---\n- b", 2)]
    public void Broken_list_accepts_nothing_and_says_where(string text, int line)
    {
        var list = AcceptanceYaml.Parse(text, "x.accepted.yaml", Today);
        Assert.Empty(list.Entries);
        var mistake = Assert.Single(list.Mistakes);
        Assert.True(mistake.IsWhole);
        Assert.InRange(mistake.At.Line, line, line + 1);
    }

    [Fact]
    public void Hostile_list_costs_little()
    {
        Assert.True(AcceptanceYaml.Parse(new string('[', 200_000), "x", Today).Mistakes.Single().IsWhole);
        var bomb = "- &a [x,x]\n" + string.Concat(Enumerable.Range(0, 5_000).Select(_ => "- [*a,*a,*a]\n"));
        Assert.Empty(AcceptanceYaml.Parse(bomb, "x", Today).Entries);
    }

    [Fact]
    public void Entry_of_the_guide_is_understood()
    {
        var guide = File.ReadAllText(Path.Combine(Shared.Root, "docs", "guide", "accept.md"));
        var start = guide.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        var list = AcceptanceYaml.Parse(guide[start..guide.IndexOf("\n```", start, StringComparison.Ordinal)], "x", Today);
        Assert.Empty(list.Mistakes);
        Assert.Equal(("合计", "30"), (list.Entries.Single().Place.Row, list.Entries[0].Actual));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("---\n")]
    public void Empty_list_is_no_mistake(string text)
    {
        var list = AcceptanceYaml.Parse(text, "x", Today);
        Assert.Empty(list.Mistakes);
        Assert.Empty(list.Entries);
    }

    [Theory]
    [InlineData("who", "who:", "缺少“who”")]
    [InlineData("until", "until: 下周", "不是日期")]
    [InlineData("rule", "rule: XYZ999", "没有规则")]
    [InlineData("line", "line: 十", "不是数字")]
    [InlineData("quote", "quotation: x", "不认识")]
    [InlineData("quote", "quote: [x]", "一段文字")]
    public void Entry_that_is_not_understood_is_left_out_and_the_others_hold(string key, string instead, string reason)
    {
        var entry = new[] { "rule: NAR001", "who: 甲", "why: 乙", "until: 2031-12-31", "quote: 丙", "line: 5" };
        string Yaml(IEnumerable<string> lines) => "- " + string.Join("\n  ", lines) + "\n";
        var wrong = entry.Select(line => line.StartsWith(key + ":", StringComparison.Ordinal) ? instead : line);
        var list = AcceptanceYaml.Parse(Yaml(entry) + Yaml(wrong), "x", Today);
        Assert.Single(list.Entries);
        Assert.Contains(reason, Assert.Single(list.Mistakes).Problem.Chinese, StringComparison.Ordinal);
        Assert.Equal(7, list.Mistakes[0].At.Line);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static AcceptanceEntry Entry(string rule, string quote, int line) => new()
    {
        Rule = rule,
        By = new AcceptedBy("张三", "已核实", Today),
        Quote = quote,
        Place = new Location { Line = line },
        Fingerprint = "0123456789abcdef",
    };
}
