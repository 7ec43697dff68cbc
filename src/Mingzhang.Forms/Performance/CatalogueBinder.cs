using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>The catalogues of a document.</summary>
/// <param name="ProcurementCatalogue">集中采购目录.</param>
/// <param name="ServiceCatalogue">政府购买服务指导性目录; a line without a code names the department whose lines follow.</param>
/// <param name="Unaccounted">Text of tables that belongs to neither.</param>
internal sealed record CatalogueSection(
    ImmutableArray<CatalogueEntry> ProcurementCatalogue, ImmutableArray<CatalogueEntry> ServiceCatalogue,
    ImmutableArray<Passage> Unaccounted)
{
    /// <summary>Those of a form without any.</summary>
    public static CatalogueSection None { get; } = new([], [], []);
}

/// <summary>
/// Binds the catalogues of 十二、其他说明: tables headed 编码 | 品目名称 | 备注 and 代码 | 一级目录 | 二级目录 …. Paragraphs are
/// running text and left to who binds that.
/// </summary>
internal sealed partial class CatalogueBinder
{
    private readonly List<CatalogueEntry> procurement = [];
    private readonly List<CatalogueEntry> purchase = [];
    private readonly List<Passage> lost = [];

    private CatalogueBinder()
    {
    }

    /// <summary>Binds the blocks of the section.</summary>
    public static CatalogueSection Bind(IReadOnlyList<Block> blocks, CatalogueHeadings headings)
    {
        var binder = new CatalogueBinder();
        foreach (var table in blocks.OfType<TableBlock>())
        {
            var columns = default(CatalogueColumns);
            foreach (var row in table.Rows)
            {
                var cells = Cell.Of(row);
                if (headings.Match(cells) is { } found)
                {
                    columns = found;
                }
                else if (cells.Count > 0)
                {
                    binder.Add(cells, columns);
                }
            }
        }

        return new CatalogueSection([.. binder.procurement], [.. binder.purchase], [.. binder.lost]);
    }

    private void Add(List<Cell> cells, CatalogueColumns? columns)
    {
        if (columns is null)
        {
            lost.AddRange(cells.Select(cell => cell.Text));
            return;
        }

        var entries = columns.Levels.Length > 0 ? purchase : procurement;
        var coded = Code().IsMatch(cells[0].Normal);
        var texts = coded ? cells.Skip(1).ToList() : cells;
        if (coded && texts.Count > 0)
        {
            var code = cells[0].Text;
            var level = columns.Levels.Length > 0 ? LevelOf(code.Text, texts[0].Column, columns) : null;
            entries.Add(new CatalogueEntry(code, level, texts[0].Text, texts.Count > 1 ? texts[1].Text : Passage.Empty));
            lost.AddRange(texts.Skip(2).Select(cell => cell.Text));
        }
        else if (!coded && texts is [var heading] && heading.Column == columns.Code && columns.Levels.Length > 0)
        {
            entries.Add(new CatalogueEntry(Passage.Empty, null, heading.Text, Passage.Empty));
        }
        else if (!coded && texts is [var rest] && entries.Count > 0)
        {
            // a line break tore the name or the remark
            var above = entries[^1];
            entries[^1] = rest.Column == columns.Remark
                ? above with { Remark = Passage.Join(above.Remark, rest.Text) }
                : above with { Name = Passage.Join(above.Name, rest.Text) };
        }
        else
        {
            lost.AddRange(cells.Select(cell => cell.Text));
        }
    }

    /// <summary>By the column of the name; where that is none of the levels, by the code: A, A10, A1003, A100301.</summary>
    private static int? LevelOf(string code, int column, CatalogueColumns columns)
    {
        var index = columns.Levels.IndexOf(column);
        return index >= 0 ? index + 1 : code.Length % 2 == 1 ? (code.Length + 1) / 2 : null;
    }

    [GeneratedRegex(@"^[A-Za-z]\d*$")]
    private static partial Regex Code();
}
