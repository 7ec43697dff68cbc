using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>Some text found no place in the structure and was not checked.</summary>
internal sealed class TextUnaccounted : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC002",
        new Words("有未归入结构的文字", "Text that found no place in the structure"),
        Severity.Info,
        new Words("未归入结构的文字没有经过检查", "Text without a place was not checked"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Form is null)
        {
            yield return Check.Undecided("未识别出表式", "The form was not recognised");
            yield break;
        }

        var first = disclosure.Unaccounted.FirstOrDefault(passage => !passage.IsBlank);
        if (first is null)
        {
            yield return Check.Passed;
            yield break;
        }

        var count = disclosure.Unaccounted.Count(passage => !passage.IsBlank);
        yield return Fail(
            disclosure,
            first.Locate(),
            new Words($"有{count}处文字没有归入报表、说明或绩效目标表，未经检查，第一处在此。", $"{count} pieces of text belong to no table, section or performance table and were not checked; the first is here."),
            new Words("人工查看这些文字；若是报表或说明的一部分，请核对标题和排版。", "Look at them; where they are part of a table or section, see to its title and layout."));
    }
}
