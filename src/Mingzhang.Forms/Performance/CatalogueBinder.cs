using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>The catalogues of a document.</summary>
internal sealed record CatalogueSection(
    ImmutableArray<CatalogueEntry> ProcurementCatalogue, ImmutableArray<CatalogueEntry> ServiceCatalogue, ImmutableArray<Passage> Unaccounted);

/// <summary>Binds catalogues.</summary>
internal static class CatalogueBinder
{
    /// <summary>Binds the blocks of a section.</summary>
    public static CatalogueSection Bind(IReadOnlyList<Block> blocks) => new([], [], []);
}
