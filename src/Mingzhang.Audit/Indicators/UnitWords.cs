using System.Collections.Frozen;

namespace Mingzhang.Audit.Indicators;

/// <summary>The units that performance tables count in: data, in one place.</summary>
internal static class UnitWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "元", "%", "％", "‰", "人", "名", "位", "个", "家", "户", "村", "乡镇", "社区", "镇", "乡", "街道", "县", "次", "人次", "人日",
        "场", "场次", "期", "天", "日", "月", "年", "季度", "季", "周", "小时", "分钟", "学时", "课时", "套", "册", "本", "份", "台", "辆", "条",
        "篇", "件", "张", "块", "处", "座", "所", "项", "批", "批次", "类", "种", "平方米", "平米", "公里", "千米", "米", "亩", "吨",
        "公斤", "星", "支", "支队伍", "支部", "队", "组", "班", "部", "对", "起", "宗", "只", "棵", "株", "根", "度", "间", "栋", "幢", "层",
        "点", "岗", "站", "站点", "例", "片", "盏", "杯", "枚", "颗", "节", "门", "首", "轮", "倍", "分", "字", "版", "幅", "面", "桌", "间次",
        "立方米", "千瓦时", "头", "羽", "人/次", "个月", "个百分点", "百分点", "个工作日", "工作日", "学年", "学期", "﹪", "公顷", "立方", "方",
        "盆", "副", "双", "封", "幢次", "车次", "台次", "件次", "户次", "班次", "千克", "千瓦", "度电", "秒", "个小时", "分贝", "席", "床", "具", "艘",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly int Longest = All.Max(unit => unit.Length);

    /// <summary>The units that are spans of time.</summary>
    public static bool IsTime(string unit) =>
        unit is "天" or "日" or "月" or "个月" or "年" or "季度" or "季" or "周" or "小时" or "分钟" or "学时" or "课时" or "个小时" or "工作日" or "个工作日" or "秒";

    /// <summary>Whether the two count the same kind of thing: 人, 名 and 位 are one.</summary>
    public static bool AreAlike(string left, string right) => left == right || (IsPerson(left) && IsPerson(right));

    /// <summary>The unit in its usual form: every percent sign is %.</summary>
    public static string Standard(string unit) => unit is "％" or "﹪" ? "%" : unit;

    /// <summary>人, 名 or 位.</summary>
    public static bool IsPerson(string unit) => unit is "人" or "名" or "位";

    /// <summary>The length of the longest unit that the text begins with; 0 where it begins with none.</summary>
    public static int Match(ReadOnlySpan<char> text)
    {
        var lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (lookup.Contains(text[..length]))
            {
                return length;
            }
        }

        return 0;
    }
}
