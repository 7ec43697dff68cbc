using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>The document is of no known form, so that only totals within its tables could be checked.</summary>
internal sealed class FormUnknown : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC020",
        new Words("未识别出表式", "The form was not recognised"),
        Severity.Info,
        new Words("没有表式就不知道应有哪些报表、各数之间有何勾稽", "Without a form it is not known which tables there should be and how the figures tie"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Form is not null)
        {
            yield return Check.Passed;
            yield break;
        }

        if (disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("没有读到报表", "No tables were read");
            yield break;
        }

        var at = disclosure.Tables[0].Title.Locate();
        var why = disclosure.FormReason ?? new Words("没有符合的表式", "no form fits");
        yield return Fail(
            disclosure,
            at,
            new Words(
                $"{why.Chinese}。只核对了{disclosure.Tables.Length}张报表各自的合计；应有哪些报表和说明、表与表及表与文字是否一致，都没有核对。",
                $"{why.English}. Only the totals within {disclosure.Tables.Length} tables were checked; which tables and text there should be, and whether they agree with each other, was not."),
            new Words("若属于已有表式，用 --form 指定；否则可按“为另一省份编写表式”添加一种。", "Where a known form fits, name it with --form; else add a form as the guide tells."));
    }
}
