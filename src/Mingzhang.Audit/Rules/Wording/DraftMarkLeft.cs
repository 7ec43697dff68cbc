using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The cover, a title or a line of its own calls the text a draft.</summary>
internal sealed partial class DraftMarkLeft : EveryTextRule
{
    private const int LongestMark = 40;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT024",
        new Words("公开文本标有“送审稿”“征求意见稿”", "Published text is marked as a draft"),
        Severity.Warning,
        new Words("公开的应为批复后的定稿", "What is published is the final text as approved"));

    /// <inheritdoc/>
    protected override Regex Pattern => Mark();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAny("稿料") >= 0;

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text) =>
        text.Length > LongestMark || disclosure.Watermark?.Text == text.Trim() ? null : (
            new Words($"“{text.Trim()}”标明不是定稿。", $"“{text.Trim()}” says that this is not the final text."),
            new Words("换成批复后的定稿，去掉标记。", "Publish the final text without the mark."),
            null);

    [GeneratedRegex(@"^[\s#*]*[（(【\[]?\s*(?:送审稿|征求意见稿|讨论稿|审议稿|初稿|草稿|内部资料[，,]?\s*(?:注意保密|请勿外传)?)\s*[）)】\]]?[\s*]*$|预算(?:公开)?\s*[（(](?:送审稿|征求意见稿|讨论稿|初稿|草稿)[）)]")]
    private static partial Regex Mark();
}
