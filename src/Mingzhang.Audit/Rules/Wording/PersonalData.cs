using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>A phone or identity number of a person is published.</summary>
internal sealed partial class PersonalData : EveryTextRule
{
    private const int FewestDigits = 7;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT005",
        new Words("公开文本含个人信息", "Published text holds personal data"),
        Severity.Error,
        new Words("《个人信息保护法》；政府信息公开不得泄露个人隐私", "Personal Information Protection Law; disclosure must not reveal personal data"));

    /// <inheritdoc/>
    protected override Regex Pattern => Number();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => HasLongRun(text);

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text) =>
        Classify(match) is (var what, var english, var severity)
            ? (
                new Words($"此处含{what}（{Masked(match.Value)}）。", $"Here stands {english} ({Masked(match.Value)})."),
                new Words($"删除{what}；确需公布联系方式的，用单位办公电话。", "Take it out; where a contact is needed, give the office's."),
                severity)
            : null;

    private static (string What, string English, Severity Severity)? Classify(Match match) =>
        match.Groups["identity"].Success ? IsIdentity(match.Value) ? ("身份证号", "an identity number", Severity.Error) : null
        : match.Groups["mobile"].Success ? ("手机号码", "a mobile number", Severity.Error)
        : ("固定电话号码", "a landline number", Severity.Warning);

    /// <summary>Whether the birth date is one and the last digit is the check digit of GB 11643.</summary>
    private static bool IsIdentity(string text)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (text[i] - '0') * weights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(text[17]) &&
            DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    private static string Masked(string number) => number[..3] + new string('*', number.Length - 5) + number[^2..];

    private static bool HasLongRun(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAnyInRange('0', '9') is var start and >= 0)
        {
            line = line[start..];
            var length = line.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : line.Length;
            if (length >= FewestDigits)
            {
                return true;
            }

            line = line[length..];
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.,-])(?:(?<identity>[1-9]\d{16}[\dXx])|(?<mobile>1[3-9]\d{9})|(?<landline>0\d{2,3}[-—－ ]\d{7,8})|(?<=电话\s*[：:]\s*)(?<landline>\d{7,8}))(?![\dA-Za-z.,])")]
    private static partial Regex Number();
}
