using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A bank account or card number is published.</summary>
internal sealed partial class BankAccount : EveryTextRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT027",
        new Words("公开文本含银行账号", "Published text holds a bank account"),
        Severity.Error,
        new Words("《个人信息保护法》；政府信息公开不得泄露个人隐私", "Personal Information Protection Law; disclosure must not reveal personal data"));

    /// <inheritdoc/>
    protected override Regex Pattern => Account();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAny("账帐卡") >= 0 || text.Contains("62", StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text)
    {
        var digits = string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit));
        if (!match.Groups["label"].Success && !IsCard(digits))
        {
            return null;
        }

        return (
            new Words($"此处含银行账号（{digits[..4]}…{digits[^2..]}）。", $"Here stands a bank account ({digits[..4]}…{digits[^2..]})."),
            new Words("删除账号。", "Take it out."),
            null);
    }

    /// <summary>Whether the last digit is the check digit of a card (Luhn), as UnionPay's 62… have it.</summary>
    private static bool IsCard(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<label>(?:银行)?[账帐]号|卡号|[账帐]户号码)\s*[：:]\s*(?<number>\d(?:[ -]?\d){11,24})(?!\d)|(?<![\d.,A-Za-z〔])(?<number>62\d{2}(?:[ ]?\d{4}){3}(?:[ ]?\d{3})?)(?![\d.,])")]
    private static partial Regex Account();
}
