using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

using Mingzhang.Forms.Description;

namespace Mingzhang.Forms.Performance;

/// <summary>Where a catalogue has what, told from its header row.</summary>
/// <param name="Code">The column of the codes.</param>
/// <param name="Name">The column of the names; null where each level has its own.</param>
/// <param name="Remark">The column of the remarks; null where there is none.</param>
/// <param name="Levels">The columns of the levels in their order; empty where the catalogue has none.</param>
internal sealed record CatalogueColumns(int Code, int? Name, int? Remark, ImmutableArray<int> Levels);

/// <summary>What the header rows of the catalogues look like, from performance.yaml.</summary>
internal sealed class CatalogueHeadings
{
    private readonly ImmutableArray<string> procurementCode;
    private readonly ImmutableArray<string> procurementName;
    private readonly ImmutableArray<string> procurementRemark;
    private readonly ImmutableArray<string> purchaseCode;
    private readonly ImmutableArray<string> purchaseLevels;

    /// <summary>Reads the description.</summary>
    public CatalogueHeadings(YamlMappingNode node)
    {
        var procurement = node.Map("procurement");
        procurementCode = procurement.Texts("code");
        procurementName = procurement.Texts("name");
        procurementRemark = procurement.Texts("remark");
        var purchase = node.Map("purchase");
        purchaseCode = purchase.Texts("code");
        purchaseLevels = purchase.Texts("levels");
    }

    /// <summary>The columns, where the row is a header row; null where it is none.</summary>
    public CatalogueColumns? Match(List<Cell> cells)
    {
        var levels = purchaseLevels.Select(level => cells.Find(cell => cell.Normal == level)?.Column).TakeWhile(column => column is not null).ToList();
        if (levels.Count >= 2 && Column(cells, purchaseCode) is { } code)
        {
            return new CatalogueColumns(code, null, null, [.. levels.Select(column => column!.Value)]);
        }

        return Column(cells, procurementCode) is { } coded && Column(cells, procurementName) is { } named
            ? new CatalogueColumns(coded, named, Column(cells, procurementRemark), [])
            : null;
    }

    private static int? Column(List<Cell> cells, ImmutableArray<string> labels) =>
        cells.Find(cell => labels.Contains(cell.Normal))?.Column;
}
