using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>The overall table (整体支出绩效目标申报表) while its rows come in.</summary>
internal sealed partial class OverallTable(PerformanceForm form, Passage title, TableYear? year) : IPerformanceTable
{
    private readonly Dictionary<OverallLabel, LabelledValue> fields = [];
    private readonly List<LabelledValue> bySource = [];
    private readonly List<LabelledValue> byDirection = [];
    private readonly List<LabelledValue> tasks = [];
    private readonly IndicatorTable indicators = new(form, twoSided: false);
    private readonly List<TableRow> rows = [];
    private Unit unit = Unit.TenThousandYuan;
    private OverallLabel section;

    /// <inheritdoc/>
    public Passage Title => title;

    /// <inheritdoc/>
    public TableYear? Year { get; set; } = year;

    /// <inheritdoc/>
    public bool IsEmpty => rows.Count == 0;

    /// <inheritdoc/>
    public bool TakesParagraph => false;

    /// <inheritdoc/>
    public bool Takes(IReadOnlyList<Cell> cells, bool afterBreak) => form.LabelOf(cells[0]) != Label.ProjectName;

    /// <inheritdoc/>
    public void Add(TableRow row, IReadOnlyList<Cell> cells, bool afterBreak, List<Passage> lost)
    {
        rows.Add(row);
        var labels = cells.Select(LabelOf).ToList();
        if (labels[0] is OverallLabel.Tasks or OverallLabel.Budget or OverallLabel.Indicators or OverallLabel.BasicInformation)
        {
            section = labels[0];
        }
        else if (labels[0] is OverallLabel.Duties or OverallLabel.StrategicGoal or OverallLabel.GoalAnnual)
        {
            section = OverallLabel.None;
        }

        switch (section)
        {
            case OverallLabel.Budget:
                Budget(cells, labels, lost);
                break;
            case OverallLabel.Tasks:
                Tasks(cells, labels, lost);
                break;
            case OverallLabel.Indicators when labels.Count(label => label >= OverallLabel.Level1) >= 2:
                break;
            case OverallLabel.Indicators:
                indicators.Add([.. cells.Where((_, i) => labels[i] != OverallLabel.Indicators)], afterBreak, lost);
                break;
            default:
                Fields(cells, labels, lost);
                break;
        }
    }

    /// <inheritdoc/>
    public bool AddFooter(Passage text, List<Passage> lost) => false;

    /// <inheritdoc/>
    public void AddParagraph(Passage text, List<Passage> lost) => lost.Add(text);

    /// <summary>The table.</summary>
    public OverallPerformance Build()
    {
        var department = Value(OverallLabel.Department);
        var code = department is null ? null : DepartmentText().Match(department.Text);
        return new OverallPerformance
        {
            Title = title,
            Year = Year?.Year,
            YearText = Year?.Text,
            Department = department,
            DepartmentCode = code is { Success: true } && code.Groups["code"].Length > 0 ? code.Groups["code"].Value : null,
            DepartmentName = code is { Success: true } ? code.Groups["name"].Value : null,
            InternalSections = Field(OverallLabel.InternalSections),
            SubordinateUnits = Field(OverallLabel.SubordinateUnits),
            ApprovedPosts = Field(OverallLabel.ApprovedPosts),
            ActualStaff = Field(OverallLabel.ActualStaff),
            OnEstablishment = Field(OverallLabel.OnEstablishment),
            OtherStaff = Field(OverallLabel.OtherStaff),
            Duties = Value(OverallLabel.Duties),
            StrategicGoal = Value(OverallLabel.StrategicGoal),
            FundsBySource = [.. bySource],
            FundsByDirection = [.. byDirection],
            FundsUnit = unit,
            Tasks = [.. tasks],
            GoalAnnual = Value(OverallLabel.GoalAnnual),
            Indicators = indicators.Build(),
            Rows = [.. rows],
        };
    }

    private OverallLabel LabelOf(Cell cell) =>
        cell.Text.Text.Length > 20 ? OverallLabel.None : form.Overall.Find(cell.Normal, exactly: false);

    private LabelledValue? Field(OverallLabel label) => fields.GetValueOrDefault(label);

    private Passage? Value(OverallLabel label) => fields.TryGetValue(label, out var field) && !field.Value.IsBlank ? field.Value : null;

    /// <summary>Each label has the next cell for its value; a text without a label goes on with the one above.</summary>
    private void Fields(IReadOnlyList<Cell> cells, List<OverallLabel> labels, List<Passage> lost)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (labels[i] == OverallLabel.None)
            {
                lost.Add(cells[i].Text);
            }
            else if (labels[i] != OverallLabel.BasicInformation)
            {
                var valued = i + 1 < cells.Count && labels[i + 1] == OverallLabel.None;
                if (!fields.TryAdd(labels[i], new LabelledValue(cells[i].Text, valued ? cells[i + 1].Text : Passage.Empty)) && valued)
                {
                    lost.Add(cells[i + 1].Text);
                }

                i += valued ? 1 : 0;
            }
        }
    }

    /// <summary>Label and amount by source, label and amount by direction; a label always stands before its amount.</summary>
    private void Budget(IReadOnlyList<Cell> cells, List<OverallLabel> labels, List<Passage> lost)
    {
        if (labels.Any(label => label is OverallLabel.BySource or OverallLabel.ByDirection))
        {
            unit = cells.Any(cell => cell.Normal.EndsWith("(元)", StringComparison.Ordinal)) ? Unit.Yuan : Unit.TenThousandYuan;
            return;
        }

        var pairs = 0;
        for (var i = labels[0] == OverallLabel.Budget ? 1 : 0; i < cells.Count; i++)
        {
            if (PrintedNumber.TryParse(cells[i].Text.Text, unit, out _))
            {
                lost.Add(cells[i].Text);
                continue;
            }

            var valued = i + 1 < cells.Count && PrintedNumber.TryParse(cells[i + 1].Text.Text, unit, out _);
            var isDirection = pairs++ > 0 || (i == 0 && bySource.Count > 0 && IsDirection(cells[i]));
            (isDirection ? byDirection : bySource).Add(new LabelledValue(cells[i].Text, valued ? cells[++i].Text : Passage.Empty));
        }
    }

    private static bool IsDirection(Cell cell) =>
        cell.Normal.EndsWith("支出", StringComparison.Ordinal);

    private void Tasks(IReadOnlyList<Cell> cells, List<OverallLabel> labels, List<Passage> lost)
    {
        var texts = cells.Where((_, i) => labels[i] is not (OverallLabel.Tasks or OverallLabel.CoreFunction or OverallLabel.KeyTask)).ToList();
        if (texts.Count > 0)
        {
            tasks.Add(new LabelledValue(texts[0].Text, texts.Count > 1 ? texts[1].Text : Passage.Empty));
            lost.AddRange(texts.Skip(2).Select(cell => cell.Text));
        }
    }

    [GeneratedRegex(@"^(?<code>\d*)\s*[-－—–:：_]*\s*(?<name>.*)$")]
    private static partial Regex DepartmentText();
}
