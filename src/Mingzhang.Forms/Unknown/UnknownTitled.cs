using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Forms.Unknown;

/// <summary>A title of a table that no form knows, with what stands under it.</summary>
/// <param name="title">The title as printed.</param>
/// <param name="year">The year in it.</param>
internal sealed class UnknownTitled(Passage title, FiscalYear? year) : ITableLines
{
    /// <summary>The title as printed.</summary>
    public Passage Title { get; } = title;

    /// <summary>The year in it.</summary>
    public FiscalYear? Year { get; } = year;

    /// <inheritdoc/>
    public List<TableRow> Rows { get; } = [];

    /// <inheritdoc/>
    public List<Passage> Notes { get; } = [];

    /// <inheritdoc/>
    public Unit? Unit { get; set; }

    /// <inheritdoc/>
    public Passage? Owner { get; set; }

    /// <inheritdoc/>
    public DisclosureScope? OwnerScope { get; set; }

    /// <summary>Takes a line between title and rows, or a note under them.</summary>
    public bool Takes(Passage paragraph) => TableTitles.TakeLine(this, paragraph);

    /// <summary>Takes a row that holds such lines only.</summary>
    public bool Takes(TableRow row) => TableTitles.TakeRow(this, row);
}
