using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Tests.Samples;

/// <summary>
/// The clean sample, its explanation told as other authors tell it: other words, other order, lists, brackets, full-width
/// digits. The figures are the same, so every number must be bound and nothing be found wrong.
/// </summary>
public static partial class OtherAuthorsTests
{
    private const string Unit = "岚谷县司法局";

    [Theory]
    [InlineData("city-department", "岚谷市司法局")]
    [InlineData("township", "岚谷县石桥镇人民政府")]
    [InlineData("school", "岚谷县第一中学校")]
    public static void Their_explanation_has_no_error_and_no_warning(string author, string name)
    {
        var audit = Check(author, name).Audit!;
        Assert.Empty(audit.Findings
            .Where(finding => finding.Severity >= Severity.Warning)
            .Select(finding => $"{finding.Rule} line {finding.Location.Line}: {finding.Message}"));
    }

    [Theory]
    [InlineData("city-department", "岚谷市司法局")]
    [InlineData("township", "岚谷县石桥镇人民政府")]
    [InlineData("school", "岚谷县第一中学校")]
    public static void Every_number_of_their_explanation_is_bound(string author, string name)
    {
        var disclosure = Check(author, name).Disclosure!;
        var bound = disclosure.Figures.Select(figure => (figure.Location.Line, figure.Location.Start)).ToHashSet();
        var unbound = disclosure.Narrative
            .Where(paragraph => paragraph.Section.StartsWith("第三部分", StringComparison.Ordinal) && !paragraph.Section.StartsWith("第三部分 十二", StringComparison.Ordinal))
            .SelectMany(paragraph => Number().Matches(paragraph.Text.Text)
                .Select(match => (match.Value, Place: paragraph.Text.Locate(match.Index, match.Length)))
                .Where(number => !bound.Contains((number.Place.Line, number.Place.Start)) && !IsBase(disclosure, number.Place))
                .Select(number => $"{paragraph.Section}: {number.Value} in {paragraph.Text}"));
        Assert.Empty(unbound);
    }

    [Theory]
    [InlineData("township", "政府采购预算36.4万元", "政府采购预算46.4万元")]
    [InlineData("township", "上升7.54%", "上升8.54%")]
    [InlineData("township", "结余7.36万元,占比1.51%", "结余7.36万元,占比15.1%")]
    [InlineData("city-department", "增幅7.87%", "增幅78.7%")]
    [InlineData("city-department", "2.社会保障和就业支出62.42万元", "2.社会保障和就业支出64.42万元")]
    [InlineData("city-department", "预算61.28万元增加3.51万元", "预算62.28万元增加3.51万元")]
    [InlineData("city-department", "一般公共预算财政拨款收入480.42万元（占98.49%）", "一般公共预算财政拨款收入480.42万元（占89.49%）")]
    [InlineData("school", "卫生健康支出19.91万元（4.14%）", "卫生健康支出19.91万元（4.41%）")]
    [InlineData("school", "预算收入总计 487.78 万元", "预算收入总计 478.78 万元")]
    [InlineData("school", "占８４.１８％", "占８１.４８％")]
    public static void A_wrong_number_in_their_explanation_is_found(string author, string right, string wrong)
    {
        var audit = Check(author, Unit, text => text.Replace(right, wrong, StringComparison.Ordinal)).Audit!;
        Assert.Contains(audit.Findings, finding => finding.Severity >= Severity.Warning);
    }

    private static Compilation Check(string author, string name, Func<string, string>? change = null)
    {
        var folder = Path.Combine(Shared.Root, "tests", "Mingzhang.Tests", "Samples", "Authors");
        var own = Sections(File.ReadAllText(Path.Combine(folder, author + ".txt")).Replace("{name}", name, StringComparison.Ordinal));
        var text = File.ReadAllText(Path.Combine(Shared.Root, "samples", "clean.txt")).Replace(Unit, name, StringComparison.Ordinal);
        var start = text.IndexOf("一、单位预算收支数据变动情况及原因\n\n2026", StringComparison.Ordinal);
        var end = text.LastIndexOf("第四部分", StringComparison.Ordinal);
        var sections = Sections(text[start..end]).Select(section => own.GetValueOrDefault(section.Key, section.Value));
        text = text[..start] + string.Join("\n\n", sections) + "\n\n" + text[end..];
        if (author == "city-department")
        {
            text = Levels().Replace(text, match => match.Value.Replace('县', '市'))
                .Replace("单位预算", "部门预算", StringComparison.Ordinal).Replace("本单位", "本部门", StringComparison.Ordinal)
                .Replace("单位名称：", "部门名称：", StringComparison.Ordinal).Replace("编报单位", "编报部门", StringComparison.Ordinal)
                .Replace("（单位整体", "（部门整体", StringComparison.Ordinal).Replace("占单位", "占部门", StringComparison.Ordinal);
        }

        var changed = change?.Invoke(text) ?? text;
        Assert.NotEqual(change is not null, changed == text);
        return Compilation.Check(author + ".txt", Encoding.UTF8.GetBytes(changed));
    }

    private static OrderedDictionary<string, string> Sections(string text)
    {
        var sections = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in Section().Split(text).Where(section => !string.IsNullOrWhiteSpace(section)))
        {
            sections[section[..section.IndexOf('、', StringComparison.Ordinal)]] = section.Trim();
        }

        return sections;
    }

    /// <summary>Last year's amount is a figure only where its year is named with it.</summary>
    private static bool IsBase(Disclosure disclosure, Location place) =>
        disclosure.Source.Line(place.Line ?? 0)[..(place.Start ?? 0)].EndsWith("上年", StringComparison.Ordinal);

    [GeneratedRegex("(?m)^(?=[一二三四五六七八九十]+、)")]
    private static partial Regex Section();

    [GeneratedRegex("岚谷县|县级预算|全县|县政府|依法治县")]
    private static partial Regex Levels();

    /// <summary>A number that is no year, date, number of a list or threshold.</summary>
    [GeneratedRegex(@"(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,]*\d)(?!\s*[年月日]|\.\D|、|万元(?:（含）)?以上|万元（原值）以上)")]
    private static partial Regex Number();
}
