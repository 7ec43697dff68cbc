using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>One project table while its rows come in.</summary>
internal sealed partial class ProjectTable(PerformanceForm form, Passage title, TableYear? year) : IPerformanceTable
{
    private readonly FundRows funds = new(form);
    private readonly TextRows texts = new(form);
    private readonly IndicatorTable indicators = new(form, twoSided: true);
    private readonly List<TableRow> rows = [];
    private readonly Dictionary<Label, Passage> footer = [];
    private TablePart part;
    private IReadOnlyList<Cell>? asked;
    private (Label Label, TablePart Part) answer;

    /// <inheritdoc/>
    public Passage Title => title;

    /// <inheritdoc/>
    public TableYear? Year { get; set; } = year;

    /// <inheritdoc/>
    public bool IsEmpty => part == TablePart.None;

    /// <inheritdoc/>
    public bool TakesParagraph => texts.TakesMore;

    /// <inheritdoc/>
    public bool Takes(IReadOnlyList<Cell> cells, bool afterBreak)
    {
        var (label, kind) = KindOf(cells, afterBreak);
        return kind switch
        {
            TablePart.None => part != TablePart.Footer,
            TablePart.Footer => true,
            _ when part == TablePart.Footer => false,
            TablePart.Name => part == TablePart.None,
            _ when !afterBreak => true,

            // a page is missing: the part behind the break stands before the part above it, or skips the goals
            TablePart.Indicators => part is TablePart.None or >= TablePart.Texts,
            TablePart.Header when texts[label] is not null => false,
            _ => kind >= part || label == Label.None,
        };
    }

    /// <inheritdoc/>
    public void Add(TableRow row, IReadOnlyList<Cell> cells, bool afterBreak, List<Passage> lost)
    {
        rows.Add(row);
        var (label, kind) = KindOf(cells, afterBreak);
        switch (kind)
        {
            case TablePart.Name or TablePart.Header:
                texts.Header(cells, label, lost);
                break;
            case TablePart.Funds:
                funds.Add(cells, lost);
                break;
            case TablePart.Texts:
                texts.Text(cells, label, form.Read(cells[0]).Value, lost);
                break;
            case TablePart.Goals when label == Label.Goal:
                texts.Goals(cells, labelled: true, afterBreak, lost);
                break;
            case TablePart.Goals:
                texts.GoalHeader(cells, lost);
                break;
            case TablePart.Indicators when IsIndicatorHeader(cells):
                indicators.Header(cells, lost);
                break;
            case TablePart.Indicators:
                indicators.Add(cells, afterBreak, lost);
                break;
            case TablePart.Footer:
                Footer(cells.Select(cell => cell.Text), lost);
                break;
            default:
                Unlabelled(cells, afterBreak, lost);
                break;
        }

        part = kind > part ? kind : part;
    }

    /// <inheritdoc/>
    public bool AddFooter(Passage text, List<Passage> lost)
    {
        if (IsEmpty || !FooterLine().IsMatch(text.Text))
        {
            return false;
        }

        Footer([text], lost);
        part = TablePart.Footer;
        return true;
    }

    /// <inheritdoc/>
    public void AddParagraph(Passage text, List<Passage> lost) => texts.Continue([new Cell(text, 0)], lost);

    /// <summary>The table.</summary>
    public PerformanceTable Build()
    {
        var name = texts[Label.ProjectName];
        var department = texts[Label.Department];
        var code = department is null ? null : DepartmentText().Match(department.Text);
        return new PerformanceTable
        {
            Title = title,
            Year = Year?.Year,
            YearText = Year?.Text,
            ProjectName = name,
            Department = department,
            DepartmentCode = code is { Success: true } && code.Groups["code"].Length > 0 ? code.Groups["code"].Value : null,
            DepartmentName = code is { Success: true } ? code.Groups["name"].Value : null,
            Unit = texts[Label.Unit],
            Attribute = texts[Label.Attribute],
            Period = texts[Label.Period],
            FundTotal = funds.Build(IndicatorScope.Implementation),
            FundAnnual = funds.Build(IndicatorScope.Annual),
            Overview = texts[Label.Overview],
            Basis = texts[Label.Basis],
            Necessity = texts[Label.Necessity],
            Measures = texts[Label.Measures],
            Plan = texts[Label.Plan],
            GoalTotal = texts[Label.GoalOfPeriod],
            GoalAnnual = texts[Label.GoalOfYear],
            Indicators = indicators.Build(texts.IsAnnualOnly),
            FilledAt = footer.GetValueOrDefault(Label.FilledAt),
            Responsible = footer.GetValueOrDefault(Label.Responsible),
            Handler = footer.GetValueOrDefault(Label.Handler),
            Phone = footer.GetValueOrDefault(Label.Phone),
            Fragment = name is null || !indicators.HasIndicators,
            Rows = [.. rows],
        };
    }

    /// <summary>What a row is, by its first label – or by any, where the first cell is none.</summary>
    private (Label Label, TablePart Part) KindOf(IReadOnlyList<Cell> cells, bool afterBreak)
    {
        // asked twice for each row: whether it belongs here, and where
        if (!ReferenceEquals(cells, asked))
        {
            asked = cells;
            answer = FindKind(cells, afterBreak);
        }

        return answer;
    }

    private (Label Label, TablePart Part) FindKind(IReadOnlyList<Cell> cells, bool afterBreak)
    {
        var (first, _) = form.Read(cells[0], exactly: part >= TablePart.Goals);
        // an indicator may be called like a label of the upper parts; only a page break leads back to them
        if (part >= TablePart.Indicators && !afterBreak && first.Part() is > TablePart.Name and < TablePart.Indicators)
        {
            first = Label.None;
        }

        if (part < TablePart.Texts)
        {
            // the second label of a header row tells the first where that is misread
            var second = cells.Skip(1).Select(cell => form.LabelOf(cell)).FirstOrDefault(label => label is Label.Unit or Label.Period);
            if (second != Label.None && first.Part() != TablePart.Header)
            {
                first = second == Label.Unit ? Label.Department : Label.Attribute;
            }
        }

        if (first != Label.None)
        {
            return (first, first.Part());
        }

        if (cells.Any(cell => form.LevelOf(cell) is not null) || IsIndicatorHeader(cells))
        {
            return (Label.None, TablePart.Indicators);
        }

        if (part < TablePart.Goals && cells.Skip(1).Any(cell => FundRows.IsFund(form.LabelOf(cell))))
        {
            return (Label.None, TablePart.Funds);
        }

        return part >= TablePart.Indicators && cells.Any(cell => form.LabelOf(cell).Part() == TablePart.Footer)
            ? (Label.None, TablePart.Footer)
            : (Label.None, TablePart.None);
    }

    private void Unlabelled(IReadOnlyList<Cell> cells, bool afterBreak, List<Passage> lost)
    {
        switch (part)
        {
            case TablePart.Indicators:
                indicators.Add(cells, afterBreak, lost);
                break;
            case TablePart.Goals:
                texts.Goals(cells, labelled: false, afterBreak, lost);
                break;
            default:
                texts.Continue(cells, lost);
                break;
        }
    }

    private bool IsIndicatorHeader(IReadOnlyList<Cell> cells) =>
        cells.Count(cell => form.LabelOf(cell) is >= Label.Level1 and <= Label.Value) >= 2;

    /// <summary>Takes 负责人: 经办人: 联系电话: 填报日期: 20251127171434, in one cell or several.</summary>
    private void Footer(IEnumerable<Passage> cells, List<Passage> lost)
    {
        var current = Label.None;
        foreach (var cell in cells)
        {
            var from = 0;
            foreach (Match match in FooterLabel().Matches(cell.Text))
            {
                Between(cell.Slice(from, match.Index - from), current, lost);
                current = form.LabelOf(new Cell(cell.Slice(match.Index, match.Length), 0));
                from = match.Index + match.Length;
            }

            Between(cell.Slice(from, cell.Text.Length - from), current, lost);
        }
    }

    private void Between(Passage text, Label label, List<Passage> lost)
    {
        text = text.Trim();
        if (!text.IsBlank && (label is Label.FilledAt or Label.Responsible or Label.Handler or Label.Phone))
        {
            footer[label] = footer.TryGetValue(label, out var before) ? Passage.Join(before, text) : text;
        }
        else if (!text.IsBlank)
        {
            lost.Add(text);
        }
    }

    [GeneratedRegex(@"(?:单位|项目)?负责人\s*[:：]?|经办人\s*[:：]?|填[报表]人\s*[:：]?|联系电话\s*[:：]?|填[报表](?:日期|时间)\s*[:：]?")]
    private static partial Regex FooterLabel();

    [GeneratedRegex(@"^\s*(?:(?:单位|项目)?负责人|经办人|填[报表]人|联系电话|填[报表](?:日期|时间))\s*[:：]")]
    private static partial Regex FooterLine();

    [GeneratedRegex(@"^(?<code>\d*)\s*[-－—–:：_]*\s*(?<name>.*)$")]
    private static partial Regex DepartmentText();
}
