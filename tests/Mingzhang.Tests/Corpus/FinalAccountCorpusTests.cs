using Mingzhang.Corpus;
using Mingzhang.Corpus.Accounts;
using Mingzhang.Corpus.Mutations;
using Mingzhang.Model;

namespace Mingzhang.Tests.Corpus;

/// <summary>Generated final accounts: clean ones give no alarm, and a number that is changed once is an error.</summary>
public static class FinalAccountCorpusTests
{
    private const int Documents = 20;
    private const int Mutated = 5;
    private const int EachOf = 9;

    [Fact]
    public static void Clean_final_accounts_give_no_error_and_no_warning_and_every_number_is_bound()
    {
        var alarms = new List<string>();
        for (var seed = 1; seed <= Documents; seed++)
        {
            var document = AccountDocument.Of(seed);
            var compilation = Compilation.Check(document.FileName, document.Bytes);
            Assert.Equal("shanghai-final-account", compilation.Disclosure!.Form);
            Assert.Equal(DisclosureKind.FinalAccount, compilation.Disclosure.Kind);
            alarms.AddRange(compilation.Audit!.Findings
                .Where(finding => finding.Severity >= Severity.Warning)
                .Select(finding => $"{document.FileName} {finding.Rule} line {finding.Location.Line}: {finding.Message}"));
            alarms.AddRange(Coverage.Of(document, compilation.Disclosure).Unbound
                .Where(place => place.Length > 0)
                .Select(place => $"{document.FileName} line {place.Line}: {place.Printed.Text} is not bound"));
        }

        Assert.Empty(alarms);
    }

    [Fact]
    public static void A_number_changed_once_is_caught_as_an_error()
    {
        var trials = Enumerable.Range(1, Mutated).SelectMany(Trials).ToList();
        var missed = trials.Where(trial => !trial.Findings.Any(finding => finding.Severity == Severity.Error)).ToList();
        Assert.True(trials.Count >= 150, $"only {trials.Count} numbers were changed");
        Assert.True(missed.Count * 100 <= trials.Count, string.Join('\n', missed.Select(trial => $"{trial.Mutation.Kind} {trial.Mutation.What} line {trial.Mutation.Places[0].Line}")));

        var ranked = trials.Count(trial => trial.Rank <= 3);
        Assert.True(ranked * 100 >= trials.Count * 92, $"{ranked} of {trials.Count} among the first three suspects");
    }

    private static IEnumerable<Trial> Trials(int seed)
    {
        var document = AccountDocument.Of(seed);
        var clean = Trial.CleanFindings(document);
        return new Mutator(document, new Dice(seed)).EachOnce().Where((_, index) => index % EachOf == 0).Select(mutation => Trial.Of(document, clean, mutation));
    }
}
