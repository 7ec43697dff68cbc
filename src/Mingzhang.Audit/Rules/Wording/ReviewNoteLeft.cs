using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A reviewer's comment or a tracked change was printed with the text.</summary>
internal sealed partial class ReviewNoteLeft : EveryTextRule
{
    private static readonly string[] Marks = ["批注", "删除", "带格式", "插入了", "设置了格式", "Comment", "修订模式", "显示标记"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT020",
        new Words("残留批注或修订痕迹", "Review comment or tracked change left in"),
        Severity.Error,
        new Words("公开的应为批复后的定稿", "What is published is the final text as approved"));

    /// <inheritdoc/>
    protected override Regex Pattern => Note();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text) => (
        new Words($"“{match.Value}”是批注或修订痕迹。", $"“{match.Value}” is a comment or a tracked change."),
        new Words("接受或拒绝全部修订、删除批注后再公开。", "Settle all changes and delete the comments before publishing."),
        null);

    [GeneratedRegex(@"批注\s*[\[［(（]\s*[A-Za-z\u4e00-\u9fff]{0,8}\d{1,3}\s*[\]］)）]|(?:删除了|删除的内容|带格式的|插入了|设置了格式)\s*[:：]|(?<![A-Za-z])Comment(?:ed)?\s*\[[A-Za-z]{1,4}\d+\]|修订模式|显示标记")]
    private static partial Regex Note();
}
