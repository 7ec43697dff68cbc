using Mingzhang.Model;

namespace Mingzhang.Annotation;

/// <summary>What a comment says, a paragraph each; the first is its title.</summary>
internal static class CommentText
{
    private static readonly (Words Label, Func<Finding, Words> Text)[] Parts =
    [
        (new("原因：", "Why: "), finding => finding.Message),
        (new("改法：", "Mend: "), finding => finding.Fix),
        (new("依据：", "Basis: "), finding => finding.Basis),
    ];

    /// <summary>The paragraphs of a finding's comment.</summary>
    public static IReadOnlyList<string> Of(Finding finding, CommentPlace place, Language language)
    {
        string In(Words words) => words.In(language);
        return
        [
            In(Name(finding.Severity)) + In(finding.Title),
            .. place.IsOfText && !place.IsExact ? new[] { In(new Words($"原文：{finding.Quote}", $"Text: {finding.Quote}")) } : [],
            .. Parts.Select(part => (part.Label, Text: In(part.Text(finding)))).Where(part => part.Text.Length > 0).Select(part => In(part.Label) + part.Text),
            In(new Words($"规则：{finding.Rule}", $"Rule: {finding.Rule}")),
        ];
    }

    private static Words Name(Severity severity) => severity switch
    {
        Severity.Error => new("【错误】", "[error] "),
        Severity.Warning => new("【警告】", "[warning] "),
        Severity.Info => new("【提示】", "[info] "),
    };
}
