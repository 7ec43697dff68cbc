using System.Collections.Immutable;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Model;

namespace Mingzhang;

/// <summary>What an audit takes into account besides the document itself.</summary>
/// <param name="Accepted">What has been accepted of its findings; null where there is no list.</param>
/// <param name="Prior">Last year's disclosure; null where there is none.</param>
/// <param name="Remarks">What is to be told of them, a line each.</param>
public sealed record Companions(AcceptanceList? Accepted, Disclosure? Prior, ImmutableArray<Words> Remarks);

/// <summary>Finds the companions of documents on disk.</summary>
/// <param name="today">The day that accepted findings are held against.</param>
/// <param name="prior">Last year's files; null where none were given.</param>
public sealed class CompanionFiles(DateOnly today, PriorFiles? prior = null)
{
    /// <summary>The companions of a disclosure; the file it was read from says where to look.</summary>
    public Companions Of(Disclosure disclosure)
    {
        var accepted = AcceptanceFile.Load(disclosure.Source.Path, today);
        var (last, remark) = prior?.Of(disclosure) ?? (null, null);
        var remarks = ImmutableArray.CreateBuilder<Words>();
        foreach (var mistake in accepted?.Mistakes ?? [])
        {
            if (mistake.IsWhole)
            {
                var at = mistake.At.In(accepted!.Name);
                remarks.Add(new Words($"{at}：{mistake.Problem.Chinese}", $"{at}: {mistake.Problem.English}"));
            }
        }

        if (remark is not null)
        {
            remarks.Add(remark);
        }

        return new Companions(accepted, last, remarks.ToImmutable());
    }
}
