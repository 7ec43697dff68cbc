using System.Buffers;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The code of a word processor's field stands in the text instead of its result.</summary>
internal sealed partial class FieldCodeLeft : EveryTextRule
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("_\\HMT引#");

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TXT021",
        new Words("残留域代码或书签", "Field code or bookmark left in"),
        Severity.Error,
        new Words("公开内容应完整、准确", "What is published must be complete and accurate"));

    /// <inheritdoc/>
    protected override Regex Pattern => Code();

    /// <inheritdoc/>
    protected override bool MayHold(ReadOnlySpan<char> text) => text.IndexOfAny(Marks) >= 0;

    /// <inheritdoc/>
    protected override (Words Message, Words Fix, Severity? Severity)? Told(Disclosure disclosure, Match match, string text) => (
        new Words($"“{match.Value}”是文字处理软件的域代码。", $"“{match.Value}” is the code of a field."),
        new Words("更新域（F9）后转为文本再公开；目录重新生成。", "Update the fields, turn them to text, and make the contents page anew."),
        null);

    [GeneratedRegex(@"(?<![A-Za-z0-9])_Toc\d{4,}|(?<![A-Za-z])HYPERLINK\s+\\?[l""“]|(?<![A-Za-z])TOC\s+\\[ohzu]|\\\*\s*MERGEFORMAT|MERGEFIELD|未找到(?:引用源|目录项|图形项目表)|#(?:REF|VALUE|DIV/0|NAME|N/A|NUM)[!！?？]?")]
    private static partial Regex Code();
}
