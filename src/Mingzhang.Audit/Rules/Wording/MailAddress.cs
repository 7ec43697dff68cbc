using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A mail address is published; it may be a person's.</summary>
internal sealed partial class MailAddress : EveryTextRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT028",
        new Words("公开文本含电子邮箱", "Published text holds a mail address"),
        Severity.Info,
        new Words("《个人信息保护法》；政府信息公开不得泄露个人隐私", "Personal Information Protection Law; disclosure must not reveal personal data"));

    /// <inheritdoc/>
    protected override Regex Pattern => Address();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.Contains('@') || text.Contains('＠');

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text) => (
        new Words($"此处含邮箱地址（{match.Value[..2]}…{match.Groups["host"].Value}）。", $"Here stands a mail address ({match.Value[..2]}…{match.Groups["host"].Value})."),
        new Words("删除个人邮箱；需要公布联系方式的，用单位公务邮箱或办公电话。", "Take it out; where a contact is needed, give the office's."),
        null);

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._-]{2,40}[@＠](?<host>[A-Za-z0-9-]{2,20}\.[A-Za-z.]{2,12})")]
    private static partial Regex Address();
}
