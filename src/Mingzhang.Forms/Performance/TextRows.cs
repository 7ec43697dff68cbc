using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>Collects what stands under one label each: header fields, long texts, the goals of both sides.</summary>
internal sealed class TextRows(PerformanceForm form)
{
    private readonly Dictionary<Label, Passage> texts = [];
    private readonly List<Label> waiting = [];
    private Label last;
    private int? annualStart;

    /// <summary>Whether the table only has the annual side: 年度目标 is printed over its goals, 实施期目标 is not.</summary>
    public bool IsAnnualOnly => annualStart is not null && !HasPeriod;

    private bool HasPeriod { get; set; }

    /// <summary>What stands under a label; null where nothing does.</summary>
    public Passage? this[Label label] => texts.GetValueOrDefault(label);

    /// <summary>Takes a row of labels and values: 主管部门及代码 … 实施单位 …; a label without a value waits for the next row.</summary>
    /// <param name="cells">The cells that hold something.</param>
    /// <param name="opens">What the first label is, where its own text does not tell.</param>
    /// <param name="lost">Where the rest goes.</param>
    public void Header(IReadOnlyList<Cell> cells, Label opens, List<Passage> lost)
    {
        waiting.Clear();
        var current = Label.None;
        for (var i = 0; i < cells.Count; i++)
        {
            var (found, inline) = form.Read(cells[i]);
            var label = i == 0 ? opens : HeaderLabel(found);
            if (label != Label.None && inline is not null)
            {
                Put(label, inline, lost);
                current = Label.None;
            }
            else if (label != Label.None)
            {
                current = label;
                waiting.Add(label);
                if (found == Label.None)
                {
                    // misread beyond recognition: only its neighbour tells what it is
                    lost.Add(cells[i].Text);
                }
            }
            else if (current != Label.None)
            {
                Put(current, cells[i].Text, lost);
                current = Label.None;
            }
            else
            {
                lost.Add(cells[i].Text);
            }
        }
    }

    /// <summary>Takes a row of a long text: its label and the text, which may also stand in the next row.</summary>
    public void Text(IReadOnlyList<Cell> cells, Label label, Passage? inline, List<Passage> lost)
    {
        waiting.Clear();
        waiting.Add(label);
        last = label;
        if (inline is not null)
        {
            Put(label, inline, lost);
        }

        More(cells.Skip(1), lost);
    }

    /// <summary>Takes 实施期目标 … 年度目标: where the annual side begins.</summary>
    public void GoalHeader(IReadOnlyList<Cell> cells, List<Passage> lost)
    {
        waiting.Clear();
        last = Label.Goal;
        foreach (var cell in cells)
        {
            var (label, _) = form.Read(cell);
            if (label == Label.GoalOfYear)
            {
                annualStart = cell.Column;
            }
            else if (label == Label.GoalOfPeriod)
            {
                HasPeriod = true;
            }
            else
            {
                lost.Add(cell.Text);
            }
        }
    }

    /// <summary>Takes a row of goals, with its label or – where <paramref name="labelled"/> is false – without.</summary>
    public void Goals(IReadOnlyList<Cell> cells, bool labelled, bool afterBreak, List<Passage> lost)
    {
        waiting.Clear();
        last = Label.Goal;

        // a label misread beyond recognition is one cell too many
        var extra = labelled ? 0 : Math.Max(0, cells.Count - 2);
        lost.AddRange(cells.Take(extra).Select(cell => cell.Text));
        var goals = cells.Skip(labelled ? 1 : extra).ToList();
        if (goals.Count >= 2)
        {
            Goal(Label.GoalOfPeriod, goals[0].Text, afterBreak, lost);
            Goal(Label.GoalOfYear, goals[1].Text, afterBreak, lost);
            lost.AddRange(goals.Skip(2).Select(cell => cell.Text));
        }
        else if (goals.Count == 1)
        {
            var annual = goals[0].Column >= annualStart ||
                (!labelled && !afterBreak && texts.ContainsKey(Label.GoalOfPeriod) && !texts.ContainsKey(Label.GoalOfYear));
            Goal(annual ? Label.GoalOfYear : Label.GoalOfPeriod, goals[0].Text, afterBreak, lost);
        }
    }

    /// <summary>Takes a row without labels: what a label above waits for, or the rest of the text above.</summary>
    public void Continue(IReadOnlyList<Cell> cells, List<Passage> lost)
    {
        if (waiting.Count > 0 && waiting[^1].Part() is TablePart.Name or TablePart.Header)
        {
            // the values stand in the order of their labels; one label takes the value nearest to it, the last
            var from = cells.Count - waiting.Count;
            lost.AddRange(cells.Take(from).Select(cell => cell.Text));
            var labels = waiting.ToList();
            for (var i = Math.Max(from, 0); i < cells.Count; i++)
            {
                Put(labels[i - Math.Max(from, 0)], cells[i].Text, lost);
            }
        }
        else if (last.Part() == TablePart.Texts)
        {
            More(cells, lost);
        }
        else
        {
            lost.AddRange(cells.Select(cell => cell.Text));
        }
    }

    /// <summary>Whether a paragraph between two halves of the table can be the rest of a long text.</summary>
    public bool TakesMore => last.Part() == TablePart.Texts && texts.TryGetValue(last, out var text) &&
        text.Text.Length > 0 && !"。；！？!?;”》".Contains(text.Text[^1], StringComparison.Ordinal);

    private static Label HeaderLabel(Label label) => label.Part() is TablePart.Name or TablePart.Header ? label : Label.None;

    private void More(IEnumerable<Cell> cells, List<Passage> lost)
    {
        foreach (var cell in cells)
        {
            if (texts.TryGetValue(last, out var before))
            {
                if (before.Text == cell.Text.Text)
                {
                    lost.Add(cell.Text);
                }
                else
                {
                    texts[last] = Passage.Join(before, cell.Text);
                }
            }
            else
            {
                Put(last, cell.Text, lost);
            }
        }
    }

    private void Goal(Label label, Passage text, bool afterBreak, List<Passage> lost)
    {
        if (!texts.TryGetValue(label, out var before))
        {
            texts[label] = text;
        }
        else if (afterBreak && before.Text != text.Text)
        {
            texts[label] = Passage.Join(before, text);
        }
        else
        {
            lost.Add(text);
        }
    }

    private void Put(Label label, Passage text, List<Passage> lost)
    {
        waiting.Remove(label);
        if (!texts.TryAdd(label, text))
        {
            lost.Add(text);
        }
    }
}
