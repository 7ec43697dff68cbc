using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Description;

/// <summary>What only a writer of a form needs.</summary>
/// <param name="TableNumber">The line over a table's title with the hole {number}: "预算公开表{number}".</param>
/// <param name="TableOwner">The line under it: "{scope}名称：{name}".</param>
/// <param name="NoData">The note under a table without amounts.</param>
/// <param name="Nothing">What stands under a heading where there is nothing to tell.</param>
/// <param name="Charts">Its charts.</param>
/// <param name="Glossary">Its terms.</param>
/// <param name="Performance">Its performance tables and catalogues.</param>
internal sealed record FormWriting(
    string TableNumber, string TableOwner, string NoData, string Nothing, ImmutableArray<FormChart> Charts, ImmutableArray<BookTerm> Glossary,
    PerformanceLayout Performance);

/// <summary>A chart of a form.</summary>
/// <param name="Section">The section at whose end it stands, "三/七".</param>
/// <param name="Kind">Its shape.</param>
/// <param name="Title">Its title with holes.</param>
/// <param name="ShowsPrior">Whether last year's values stand beside this year's.</param>
/// <param name="Categories">What is compared.</param>
internal sealed record FormChart(string Section, ChartKind Kind, string Title, bool ShowsPrior, ImmutableArray<FormCategory> Categories);

/// <summary>A category of a chart.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Each">"class": one for each class of expenditure; null for one category.</param>
/// <param name="Coordinate">What is shown.</param>
internal sealed record FormCategory(string Label, string? Each, Coordinate Coordinate);
