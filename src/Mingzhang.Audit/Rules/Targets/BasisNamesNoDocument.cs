using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Targets;

/// <summary>立项依据 names a law, a document or a decision.</summary>
internal sealed class BasisNamesNoDocument : TargetRule
{
    private const int Many = 3;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "TGT042", new("立项依据没有写明文件", "Basis that names no document"), Severity.Info, TargetBasis.Quality);

    /// <inheritdoc/>
    protected override IEnumerable<Check> Inspect(TargetFacts facts)
    {
        var told = facts.Tables.Where(table => table.Table.Basis is { IsBlank: false }).ToList();
        var without = told.Where(table => !TargetWords.Document.In(table.Table.Basis!.Text)).ToList();
        if (told.Count == 0)
        {
            yield return Check.Undecided("立项依据未读出", "no basis could be read");
        }
        else if (without.Count > 0)
        {
            // the shortest text has the least that could pass for a basis
            without = [.. without.OrderBy(table => table.Table.Basis!.Text.Length)];
            var first = without[0].Table.Basis!;
            yield return FailRow(
                facts, first, without[0].Place(first, "立项依据"),
                new($"{without.Count}个项目的立项依据只是事项描述，没有引用法律法规、文件或会议决定", $"the basis of {without.Count} projects names no law, document or decision"),
                new("写明依据的文件名称和文号", "name the document with its number"),
                without.Count >= Many ? Severity.Warning : null, without.Skip(1).Select(table => Row(facts, table.Table.Basis!)));
        }
    }
}
