using Mingzhang.Audit;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Tests.Compose;

public static class CompositionTests
{
    private static readonly Source NoFile = new("book.json", SourceFormat.Json, new string('0', 64), null, null, []);

    [Fact]
    public static void Dump()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var tree = Composer.Compose(BookMaker.Of(BudgetMaker.Make(new Dice(seed))), Stage.Public, NoFile);
            System.IO.File.WriteAllLines($"/tmp/dump{seed}.txt", tree.Source.Lines);
        }
    }

    [Fact]
    public static void What_is_composed_is_clean()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < 400; seed++)
        {
            var book = BookMaker.Of(BudgetMaker.Make(new Dice(seed)));
            var tree = Composer.Compose(book, Stage.Public, NoFile);
            var disclosure = DisclosureBinder.Bind(tree);
            failures.AddRange(Auditor.Audit(disclosure).Findings
                .Where(finding => finding.Severity >= Severity.Warning)
                .Select(finding => $"{seed} {finding.Rule} {finding.Message.Chinese}"));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
