using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>Collects the funds of both sides: each row has a label and an amount for the whole period and for the year.</summary>
internal sealed class FundRows(PerformanceForm form)
{
    private readonly Dictionary<(IndicatorScope Side, Label Label), FundCell> cells = [];
    private Unit unit = Unit.Yuan;
    private int? annualStart;

    /// <summary>Whether a cell is a label of the funds.</summary>
    public static bool IsFund(Label label) => label.Part() == TablePart.Funds;

    /// <summary>Takes a row; cells that are neither label nor amount go to <paramref name="lost"/>.</summary>
    public void Add(IReadOnlyList<Cell> row, List<Passage> lost)
    {
        var current = Label.None;
        var side = IndicatorScope.Implementation;
        var seen = 0;
        foreach (var cell in row)
        {
            var (found, inline) = form.Read(cell);
            var label = IsFund(found) ? found : Label.None;
            if (label == Label.Funds)
            {
                unit = cell.Text.Text.Contains('万', StringComparison.Ordinal) ? Unit.TenThousandYuan : unit;
                continue;
            }

            if (label != Label.None)
            {
                current = label;
                side = SideOf(label, seen++, cell.Column);
                if (inline is not null && !Set(side, label, inline, lost))
                {
                    lost.Add(inline);
                }
            }
            else if (current == Label.None || !Set(side, current, cell.Text, lost))
            {
                lost.Add(cell.Text);
            }
        }
    }

    /// <summary>One side.</summary>
    public Funds Build(IndicatorScope side)
    {
        FundCell? Of(params ReadOnlySpan<Label> labels)
        {
            foreach (var label in labels)
            {
                if (cells.TryGetValue((side, label), out var cell))
                {
                    return cell;
                }
            }

            return null;
        }

        return new Funds
        {
            Total = side == IndicatorScope.Annual ? Of(Label.FundAnnual) : Of(Label.FundTotal),
            Central = Of(Label.Central),
            Province = Of(Label.Province),
            CityCounty = Of(Label.CityCounty),
            Self = Of(Label.Self),
            Other = Of(Label.Other),
        };
    }

    private IndicatorScope SideOf(Label label, int seen, int column)
    {
        if (label == Label.FundAnnual)
        {
            annualStart = column;
            return IndicatorScope.Annual;
        }

        return label != Label.FundTotal && (seen > 0 || column >= annualStart) ? IndicatorScope.Annual : IndicatorScope.Implementation;
    }

    private bool Set(IndicatorScope side, Label label, Passage text, List<Passage> lost)
    {
        var digits = text.Text.EndsWith('元') ? text.Text.AsSpan()[..^1].TrimEnd('万') : text.Text.AsSpan();
        if (!PrintedNumber.TryParse(digits, text.Text.EndsWith("万元", StringComparison.Ordinal) ? Unit.TenThousandYuan : unit, out var number))
        {
            return false;
        }

        if (!cells.TryAdd((side, label), new FundCell(number, text)))
        {
            lost.Add(text);
        }

        return true;
    }
}
