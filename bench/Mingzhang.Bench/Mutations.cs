using System.Collections.Concurrent;
using System.Globalization;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Mutations;

namespace Mingzhang.Bench;

/// <summary>Single mistakes in clean documents: how many are caught, and how soon the changed cell is named.</summary>
internal static class Mutations
{
    private const int Three = 3;

    /// <summary>Prints a Markdown table by kind; writes what was missed, and what is more than one finding, to a folder where one is given.</summary>
    public static async Task Run(int documents, int perDocument, string? misses, TextWriter output)
    {
        var bySeed = new ConcurrentDictionary<int, IReadOnlyList<Trial>>();
        Parallel.For(1, documents + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed => bySeed[seed] = Series.Of(seed, perDocument));
        var trials = bySeed.OrderBy(entry => entry.Key).SelectMany(entry => entry.Value.Select(trial => (Seed: entry.Key, Trial: trial))).ToList();
        await output.WriteLineAsync("| Mistake | Made | Caught | Cell first | Among three | Findings each | One finding |");
        await output.WriteLineAsync("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var kind in trials.GroupBy(entry => entry.Trial.Mutation.Kind).OrderBy(group => group.Key))
        {
            await output.WriteLineAsync(RowOf(Mutation.NameOf(kind.Key), [.. kind.Select(entry => entry.Trial)]));
        }

        await output.WriteLineAsync(RowOf("**One amount, anywhere**", [.. trials.Select(entry => entry.Trial).Where(trial => Mutation.IsOfAmount(trial.Mutation.Kind))]));
        await output.WriteLineAsync(RowOf("**One amount in a table**", [.. trials.Select(entry => entry.Trial).Where(trial => trial.Mutation.Kind <= MutationKind.TableLarge)]));
        await output.WriteLineAsync(RowOf("**All**", [.. trials.Select(entry => entry.Trial)]));
        if (misses is not null)
        {
            await Write(misses, [.. trials.Where(entry => entry.Trial.Rank is null or > Three || entry.Trial.Findings.Length > 1)]);
        }
    }

    private static string RowOf(string name, List<Trial> trials)
    {
        var caught = trials.Where(trial => trial.IsCaught).ToList();
        string Percent(int part, int whole) => whole == 0 ? "–" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {trials.Count} | {Percent(caught.Count, trials.Count)} % | {Percent(caught.Count(trial => trial.Rank == 1), caught.Count)} % | " +
            $"{Percent(caught.Count(trial => trial.Rank <= Three), caught.Count)} % | {(caught.Count == 0 ? 0 : caught.Average(trial => (decimal)trial.Findings.Length)):0.00} | " +
            $"{Percent(caught.Count(trial => trial.Findings.Length == 1), caught.Count)} % |");
    }

    private static async Task Write(string folder, List<(int Seed, Trial Trial)> missed)
    {
        Directory.CreateDirectory(folder);
        var list = new List<string>();
        foreach (var (seed, trial) in missed)
        {
            var document = Document.Of(seed);
            var mutation = trial.Mutation;
            var name = $"{mutation.Kind}-{Texts.Of(list.Count)}-{document.FileName}";
            await File.WriteAllBytesAsync(Path.Combine(folder, name), Document.BytesOf(mutation.Lines));
            list.Add(
                $"{name}: table {Texts.Of(mutation.Table)} line {string.Join(",", mutation.Places.Select(place => Texts.Of(place.Line)))}: {mutation.What} | rank {trial.Rank?.ToString(CultureInfo.InvariantCulture) ?? "none"} | " +
                (trial.IsCaught ? string.Join("; ", trial.Findings.Take(4).Select(finding => $"{finding.Rule} {finding.Severity} line {finding.Location.Line}")) : "NOT CAUGHT"));
        }

        await File.WriteAllLinesAsync(Path.Combine(folder, "misses.txt"), list.Order(StringComparer.Ordinal));
    }
}
