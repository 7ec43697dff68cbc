using Mingzhang.Model;

namespace Mingzhang.Forms.Tables;

/// <summary>What stands under the title of a table.</summary>
internal interface ITableLines
{
    /// <summary>The rows under the title.</summary>
    List<TableRow> Rows { get; }

    /// <summary>The notes under the rows.</summary>
    List<Passage> Notes { get; }

    /// <summary>The printed unit.</summary>
    Unit? Unit { get; set; }

    /// <summary>Whose table it says it is (单位名称：…).</summary>
    Passage? Owner { get; set; }

    /// <summary>Whether the owner line says 单位名称 or 部门名称.</summary>
    DisclosureScope? OwnerScope { get; set; }
}
