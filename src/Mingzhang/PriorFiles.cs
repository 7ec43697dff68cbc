using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang;

/// <summary>Last year's disclosures: one file for one document, or a folder in which each document has its own.</summary>
public sealed class PriorFiles
{
    private readonly Disclosure? single;
    private readonly string? form;
    private readonly Dictionary<(string Name, int Year), string> paths = [];

    private PriorFiles(Disclosure? single, string? form) => (this.single, this.form) = (single, form);

    /// <summary>One file, for the document of a call.</summary>
    /// <param name="path">The file.</param>
    /// <param name="form">The id of its form; null to recognise it.</param>
    /// <returns>The file as read: with a problem where it was not; and what to take last year from, null in that case.</returns>
    public static (Compilation Read, PriorFiles? Files) OfFile(string path, string? form)
    {
        var compilation = Load(path, form);
        return (compilation, compilation.Disclosure is { } disclosure ? new PriorFiles(disclosure, form) : null);
    }

    /// <summary>
    /// A folder. Its files are read once to learn whose they are and of which year; each is read again when its turn comes,
    /// so that memory holds names only.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="form">The id of the form of its files; null to recognise it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>The files that could not be read, and what to take last year from.</returns>
    public static async Task<(ImmutableArray<Compilation> Unreadable, PriorFiles Files)> OfFolderAsync(
        string path, string? form, CancellationToken cancellation = default)
    {
        var files = new PriorFiles(null, form);
        var unreadable = ImmutableArray.CreateBuilder<Compilation>();
        await foreach (var compilation in Batch.RunAsync(
            Batch.Expand([path]), (file, bytes) => Compilation.Read(file, bytes, form) with { Tree = null }, cancellation))
        {
            if (compilation.Problem is not null)
            {
                unreadable.Add(compilation);
            }
            else if (compilation.Disclosure is { Name: { } name, Year: { } year })
            {
                files.paths.TryAdd((Known(name), year.Value), compilation.Path);
            }
        }

        return (unreadable.ToImmutable(), files);
    }

    /// <summary>
    /// Last year's disclosure of a document. One of another year is not used, for every comparison with it would be false;
    /// one of another name is, for names change.
    /// </summary>
    /// <returns>The disclosure, null where there is none; and what is to be told of it.</returns>
    internal (Disclosure? Prior, Words? Remark) Of(Disclosure disclosure)
    {
        if (single is not null)
        {
            return Fits(single, disclosure);
        }

        if (disclosure is not { Name: { } name, Year: { } year } || !paths.TryGetValue((Known(name), year.Previous.Value), out var path))
        {
            return (null, new Words(
                "上年文件夹中没有本单位上一年度的公开文件，未与上年对照", "last year's folder holds no disclosure of this name and the year before; not compared"));
        }

        return Load(path, form).Disclosure is { } prior
            ? (prior, null)
            : (null, new Words($"上年文件“{path}”已无法读取，未与上年对照", $"last year's \"{path}\" can no longer be read; not compared"));
    }

    private static (Disclosure? Prior, Words? Remark) Fits(Disclosure prior, Disclosure disclosure)
    {
        if (prior.Year is not { } year || disclosure.Year?.Previous != year)
        {
            var found = prior.Year?.ToString() ?? "?";
            var wanted = disclosure.Year?.Previous.ToString() ?? "?";
            return (null, new Words(
                $"--prior 给出的是{found}年度的文件，应为{wanted}年度，未与上年对照", $"--prior names a disclosure of {found}, not of {wanted}; not compared"));
        }

        return prior.Name is { } was && disclosure.Name is { } name && Known(was) == Known(name)
            ? (prior, null)
            : (prior, new Words(
                $"--prior 给出的是“{prior.Name?.Text}”的文件，与“{disclosure.Name?.Text}”名称不同，请确认是同一单位",
                $"--prior names a disclosure of \"{prior.Name?.Text}\", not of \"{disclosure.Name?.Text}\": make sure that they are one"));
    }

    private static Compilation Load(string path, string? form)
    {
        var file = FileLoader.Load(path);
        return file.Problem is { } problem ? Compilation.Unreadable(path, problem) : Compilation.Read(path, file.Bytes, form);
    }

    private static string Known(Passage name) => string.Concat(name.Text.Where(c => !char.IsWhiteSpace(c)));
}
