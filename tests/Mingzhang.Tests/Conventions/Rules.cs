using Mingzhang.Audit;
using Mingzhang.Docs;

namespace Mingzhang.Tests.Conventions;

public static class Rules
{
    private static IReadOnlyList<string> Ids => [.. RuleCatalog.Infos.Select(info => info.Id)];

    private static IReadOnlyList<string> Pages =>
    [
        .. Checkout.Files("docs/rules")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name != "README"),
    ];

    [Fact]
    public static void Ids_are_three_letters_of_a_family_and_three_digits() =>
        Assert.All(Ids, id => Assert.Matches("^(STR|BAL|REL|NAR|TGT|TXT|SRC|ACC)[0-9]{3}$", id));

    [Fact]
    public static void Ids_are_unique() =>
        Assert.Empty(Ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public static void Every_rule_has_its_page() => Assert.Empty(Ids.Except(Pages));

    [Fact]
    public static void Every_page_has_its_rule() => Assert.Empty(Pages.Except(Ids));

    [Fact]
    public static void Every_page_travels_with_the_program_and_opens_with_its_id() =>
        Assert.All(Pages, id => Assert.StartsWith("# " + id, RuleCatalog.Page(id)));

    [Fact]
    public static void Every_rule_says_in_both_languages_what_it_is_and_on_what_it_rests() =>
        Assert.All(
            RuleCatalog.Infos,
            info => Assert.DoesNotContain(
                new[] { info.Title.Chinese, info.Title.English, info.Basis.Chinese, info.Basis.English },
                string.IsNullOrWhiteSpace));

    [Fact]
    public static void The_catalogue_table_is_fresh() =>
        Assert.True(RuleTable.IsFresh(Shared.Root), $"{RuleTable.Path} is stale: dotnet run --project tools/Mingzhang.Docs");

    [Fact]
    public static void The_scaffold_gives_a_rule_and_a_page_with_the_next_free_id()
    {
        var root = Directory.CreateTempSubdirectory("mingzhang-").FullName;
        try
        {
            var first = RuleScaffold.Create(root, "TXT", "Wording", "SentenceWithoutEnd");
            var again = RuleScaffold.Create(root, "TXT", "Wording", "SentenceWithoutEnd");
            var next = RuleScaffold.Create(root, "TXT", "Wording", "SentenceWithoutStart");
            Assert.True(first.Succeeded && next.Succeeded);
            Assert.False(again.Succeeded);
            var pages = Directory.GetFiles(Path.Combine(root, "docs", "rules")).Select(Path.GetFileNameWithoutExtension).Order().ToList();
            Assert.Equal(2, pages.Count);
            Assert.Empty(pages.Intersect(Ids));
            var code = File.ReadAllText(Path.Combine(root, "src/Mingzhang.Audit/Rules/Wording/SentenceWithoutEnd.cs"));
            Assert.Contains($"\"{pages[0]}\"", code);
            Assert.Contains("internal sealed class SentenceWithoutEnd : Rule", code);
            Assert.Contains("namespace Mingzhang.Audit.Rules.Wording;", code);
            Assert.DoesNotContain("{id}", code);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Theory]
    [InlineData("ABC", "Wording", "Name")]
    [InlineData("TXT", "../elsewhere", "Name")]
    [InlineData("TXT", "Wording", "not a name")]
    public static void The_scaffold_refuses_what_is_no_rule(string family, string folder, string problem) =>
        Assert.False(RuleScaffold.Create(Path.GetTempPath(), family, folder, problem).Succeeded);
}
