using System.Collections.Immutable;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Cli.Commands;

/// <summary>One call of <c>mz compose</c>: reads the books, composes each, writes what may be written, tells what may not.</summary>
internal sealed class ComposeRun(Shell shell, Stage stage, bool force)
{
    private readonly Lock telling = new();
    private bool unusable;
    private bool hasErrors;
    private int written;
    private int told;

    /// <summary>Runs and gives the exit status.</summary>
    public async Task<int> RunAsync(IReadOnlyList<BatchItem> files, OutputFolder folder, IReadOnlyList<string> formats, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(shell, files.Count);
        await using var output = new ComposedFiles(folder, formats);
        try
        {
            var inputs = files.Select(BookInput.Of).ToList();
            var usable = inputs.Where(input => IsUsable(input, progress)).ToList();
            var all = usable.Select(input => input.Reading.Book!).ToList();
            RefuseTwins(usable);
            var outcomes = new Outcome?[usable.Count];
            await Parallel.ForEachAsync(
                Enumerable.Range(0, usable.Count),
                cancellation,
                async (index, stop) =>
                {
                    var outcome = await ComposeAsync(usable[index], all, output, stop);
                    lock (telling)
                    {
                        outcomes[index] = outcome;
                        TellInOrder(outcomes, progress);
                    }
                });
        }
        catch (OperationCanceledException)
        {
            progress.Hide();
            shell.Complain(new Words($"已中断：写出 {Phrases.Text(written)} 份，写到一半的文件已删去", $"interrupted: {Phrases.Text(written)} written, what was half written is removed"));
            return ExitCode.Interrupted;
        }

        shell.Output.Flush();
        return unusable ? ExitCode.Unusable : hasErrors ? ExitCode.Errors : ExitCode.Clean;
    }

    /// <summary>What came of a book.</summary>
    private sealed record Outcome(Composition Composition, bool IsRefused, ImmutableArray<string> Files, Words? Problem);

    private async Task<Outcome> ComposeAsync(BookInput input, List<Book> all, ComposedFiles output, CancellationToken cancellation)
    {
        var composition = Composition.Of(input, all, stage);
        if (stage == Stage.Public && composition.Errors > 0 && !force)
        {
            return new Outcome(composition, true, [], null);
        }

        var tree = stage == Stage.Public ? composition.Forced().Tree : composition.Tree;
        var (files, problem) = await output.WriteAsync(composition.Title, tree, cancellation);
        Interlocked.Increment(ref written);
        return new Outcome(composition, false, files, problem);
    }

    /// <summary>Tells of the books in the order in which they were named, whichever is done first.</summary>
    private void TellInOrder(Outcome?[] outcomes, ProgressLine progress)
    {
        for (; told < outcomes.Length && outcomes[told] is { } outcome; told++)
        {
            progress.Hide();
            hasErrors |= outcome.Composition.Errors > 0;
            unusable |= outcome.Problem is not null;
            BookLines.Show(shell, outcome.Composition, outcome.IsRefused, outcome.Files);
            if (outcome.Problem is { } problem)
            {
                shell.Complain(outcome.Composition.Input.Path, problem);
            }

            shell.Output.Flush();
            progress.Step(outcome.Composition.Input.Path, outcome.Composition.Errors);
        }
    }

    /// <summary>Whether there is a book to compose; otherwise it is told what is wrong, all of it at once.</summary>
    private bool IsUsable(BookInput input, ProgressLine progress)
    {
        if (input.Reading.Book is not null)
        {
            return true;
        }

        progress.Hide();
        if (input.Reading.Unusable is { } reason)
        {
            unusable = true;
            shell.Complain(input.Path, new Words($"{reason.Problem.Chinese}。{reason.Fix.Chinese}", $"{reason.Problem.English}. {reason.Fix.English}"));
        }
        else
        {
            hasErrors = true;
            var sheet = new Sheet(shell);
            sheet.Title(input.Path);
            BookLines.Show(shell, sheet, input.Reading.Problems);
        }

        progress.Step(input.Path, input.Reading.Problems.Length);
        return false;
    }

    /// <summary>Two books of one disclosure cannot both be it.</summary>
    private static void RefuseTwins(IEnumerable<BookInput> inputs)
    {
        var twins = inputs.GroupBy(input => (input.Reading.Book!.Name, input.Reading.Book.Scope, input.Reading.Book.Year)).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            var paths = twins.Select(input => input.Path).ToList();
            throw new CallException(
                $"{string.Join("、", paths)} 是同一{(twins.Key.Scope == DisclosureScope.Department ? "部门" : "单位")}（{twins.Key.Name}）同一年度的账册，只能给出一份",
                $"{string.Join(", ", paths)} are books of one body ({twins.Key.Name}) for one year: name one of them");
        }
    }
}
