namespace Mingzhang.Audit.Indicators;

/// <summary>Words of quality, which name a direction or a grade and measure nothing: data, in one place.</summary>
internal static class GradeWords
{
    private static readonly string[] Degrees =
        ["进一步", "显著", "明显", "有效", "持续", "不断", "逐步", "稳步", "大幅", "有所", "较大", "基本", "全面", "切实", "充分", "较", "极", "很", "更"];

    private static readonly HashSet<string> Grades = new(StringComparer.Ordinal)
    {
        "提升", "提高", "改善", "增强", "促进", "保障", "推动", "加强", "完善", "健全", "优化", "降低", "减少", "改进", "增加", "扩大", "巩固", "发挥",
        "显著", "明显", "有效", "持续", "长期", "良好", "好", "高", "强", "优", "良", "中", "差", "优秀", "优良", "合格", "达标", "满意",
        "稳定", "正常", "及时", "按时", "完成", "合规", "合理", "规范", "是", "有", "可持续", "高质量", "到位", "齐全", "准确", "完整",
    };

    /// <summary>Whether a text is such a word, words of degree before it or not: 提升, 明显提升, 进一步有效改善, 优.</summary>
    public static bool IsGrade(string text)
    {
        text = text.Trim().TrimEnd('。');
        while (!Grades.Contains(text))
        {
            if (Array.Find(Degrees, degree => text.Length > degree.Length && text.StartsWith(degree, StringComparison.Ordinal)) is not { } degree)
            {
                return false;
            }

            text = text[degree.Length..];
        }

        return true;
    }
}
