using Mingzhang.Audit.Rules.Wording;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Source;

/// <summary>The reader was unsure of a place.</summary>
internal sealed class ReaderInDoubt : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "SRC003",
        new Words("读取存疑", "The reader was unsure"),
        Severity.Info,
        new Words("读取存疑不等于公开文本有错", "Doubt of reading is not a defect of the document"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Doubts.IsEmpty)
        {
            yield return Check.Passed;
            yield break;
        }

        foreach (var group in disclosure.Doubts.GroupBy(doubt => doubt.Reason))
        {
            var first = group.First();
            var at = disclosure.Source.Quote(first.Location).Length > 0 ? first.Location : disclosure.SomePlace();
            yield return Fail(
                disclosure,
                at,
                new Words($"{group.Key.Chinese}（{group.Count()}处）", $"{group.Key.English} ({group.Count()} places)"),
                new Words("对照原件核实这些地方。", "Compare these places with the original."),
                related: group.Skip(1).Select(doubt => disclosure.Evidence(doubt.Location)).Where(evidence => evidence.Quote.Length > 0));
        }
    }
}
