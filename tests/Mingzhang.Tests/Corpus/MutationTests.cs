using Mingzhang.Corpus.Mutations;

namespace Mingzhang.Tests.Corpus;

/// <summary>The mutation bench, small: single mistakes are caught, and the changed cell is among the first suspects.</summary>
public static class MutationTests
{
    private const int Documents = 12;
    private const int PerDocument = 14;

    [Fact]
    public static void One_wrong_amount_is_caught_and_its_cell_named()
    {
        var trials = Enumerable.Range(1, Documents).SelectMany(seed => Series.Of(seed, PerDocument)).ToList();
        var amounts = trials.Where(trial => Mutation.IsOfAmount(trial.Mutation.Kind)).ToList();
        Assert.True(amounts.Count >= 80, $"only {amounts.Count} amounts were changed");
        Assert.Empty(amounts.Where(trial => !trial.IsCaught).Select(Told));

        var ranked = amounts.Count(trial => trial.Rank <= 3);
        Assert.True(ranked * 100 >= amounts.Count * 93, $"{ranked} of {amounts.Count}: {string.Join('\n', amounts.Where(trial => trial.Rank is null or > 3).Select(Told))}");

        var single = amounts.Count(trial => trial.Findings.Length == 1);
        Assert.True(single * 100 >= amounts.Count * 85, $"{single} of {amounts.Count} are one finding");
    }

    [Fact]
    public static void Every_kind_of_mistake_is_made()
    {
        var document = Mingzhang.Corpus.Document.Of(2);
        var mutator = new Mutator(document, new Mingzhang.Corpus.Dice(2));
        Assert.All(Series.Kinds.Except([MutationKind.OverallAmount]), kind =>
        {
            var mutation = mutator.Make(kind);
            Assert.True(mutation is not null, $"{kind} was not made");
            Assert.NotEqual(document.Lines, mutation.Lines);
        });
    }

    private static string Told(Trial trial) =>
        $"{trial.Mutation.Kind} {trial.Mutation.What} line {trial.Mutation.Places.FirstOrDefault()?.Line}: " +
        string.Join("; ", trial.Findings.Select(finding => $"{finding.Rule} line {finding.Location.Line}"));
}
