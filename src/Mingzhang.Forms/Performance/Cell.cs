using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>A cell that holds something.</summary>
/// <param name="Text">What it holds.</param>
/// <param name="Column">Its column, from 0.</param>
internal sealed record Cell(Passage Text, int Column)
{
    private string? normal;
    private Label? label;
    private (bool Known, Level? Level) level;

    /// <summary>Its text as labels are compared.</summary>
    public string Normal => normal ??= LabelText.Normal(Text.Text);

    /// <summary>The label it is, asked for once.</summary>
    public Label LabelOr(Func<Cell, Label> find) => label ??= find(this);

    /// <summary>The level it names, asked for once.</summary>
    public Level? LevelOr(Func<Cell, Level?> find)
    {
        if (!level.Known)
        {
            level = (true, find(this));
        }

        return level.Level;
    }

    /// <summary>The cells of a row that hold something.</summary>
    public static List<Cell> Of(TableRow row)
    {
        var cells = new List<Cell>(row.Cells.Length);
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (!row.Cells[i].IsBlank)
            {
                cells.Add(new Cell(row.Cells[i].Trim(), i));
            }
        }

        return cells;
    }
}
