using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>
/// Takes an indicator row apart. Columns drift and labels vanish, so a row is read as a sequence: labels, name, value,
/// labels, name, value. The annual half nearly always repeats the other one, which tells where it begins.
/// </summary>
/// <param name="form">The labels.</param>
/// <param name="twoSided">Whether the table has both halves.</param>
internal sealed class IndicatorRowParser(PerformanceForm form, bool twoSided)
{
    /// <summary>Two names at least this close are one name.</summary>
    private const int SameName = 60;

    private int? rightStart;

    /// <summary>Remembers where the right half begins, from a header row.</summary>
    public void Header(IReadOnlyList<Cell> cells)
    {
        var second = cells.Where(cell => form.LabelOf(cell) == Label.Level2).Skip(1).FirstOrDefault();
        rightStart = second?.Column ?? rightStart;
    }

    /// <summary>The entries of a row; cells that fit nowhere go to <paramref name="lost"/>.</summary>
    public List<IndicatorEntry> Parse(IReadOnlyList<Cell> cells, int row, List<Passage> lost)
    {
        var runs = RunsOf(cells);
        foreach (var run in runs)
        {
            NameFromLabel(run);
        }

        var filled = runs.Where(run => run.Contents.Count > 0).ToList();
        return filled.Count switch
        {
            0 => LabelsOnly(runs, row),
            _ when !twoSided => OneSide(runs, filled, row, lost),
            1 => OneRun(runs, filled[0], row, lost),
            _ => TwoRuns(filled, row, lost),
        };
    }

    /// <summary>How alike two cells are as names.</summary>
    private static int Alike(Cell first, Cell second) => LabelText.Closeness(first.Normal, second.Normal);

    /// <summary>Labels followed by contents; a label after contents, or one repeated after a gap, opens a new run.</summary>
    private List<Run> RunsOf(IReadOnlyList<Cell> cells)
    {
        var runs = new List<Run>();
        Run? run = null;
        var last = -1;
        foreach (var cell in cells)
        {
            var label = form.LabelOf(cell);
            if (label.Part() == TablePart.Indicators)
            {
                continue;
            }

            if (form.LevelOf(cell) is { } level)
            {
                var repeated = run is not null && cell.Column > last + 1 && run.Labels.Any(one => one.Level == level);
                if (run is null || run.Contents.Count > 0 || repeated)
                {
                    runs.Add(run = new Run());
                }

                run.Labels.Add((cell, level));
            }
            else
            {
                if (run is null)
                {
                    runs.Add(run = new Run());
                }

                run.Contents.Add(cell);
            }

            last = cell.Column;
        }

        return runs;
    }

    /// <summary>
    /// An indicator may be called like its level (服务对象满意度): a value alone behind several labels has the last of
    /// them for its name.
    /// </summary>
    private void NameFromLabel(Run run)
    {
        if (run.Contents.Count == 1 && run.Labels.Count >= 2 && run.Labels[^1].Level.Second is not null &&
            form.IsValue(run.Contents[0].Normal))
        {
            run.Contents.Insert(0, run.Labels[^1].Cell);
            if (run.Labels[^2].Level == run.Labels[^1].Level || run.Labels[^2].Level.Second is null)
            {
                run.Labels.RemoveAt(run.Labels.Count - 1);
            }
        }
    }

    private List<IndicatorEntry> LabelsOnly(List<Run> runs, int row)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        var entries = new List<IndicatorEntry> { Entry(runs[0], row, IndicatorScope.Implementation) };
        if (twoSided)
        {
            entries.Add(Entry(runs[^1], row, IndicatorScope.Annual));
        }

        return entries;
    }

    private List<IndicatorEntry> OneSide(List<Run> runs, List<Run> filled, int row, List<Passage> lost)
    {
        Reduce(filled[0], twin: null, lost);
        foreach (var extra in filled.Skip(1))
        {
            lost.AddRange(extra.Contents.Select(cell => cell.Text));
        }

        var entry = Entry(filled[0], row, IndicatorScope.Annual);
        return ReferenceEquals(filled[0], runs[0]) ? [entry] : [Entry(runs[0], row, IndicatorScope.Annual), entry];
    }

    private List<IndicatorEntry> OneRun(List<Run> runs, Run run, int row, List<Passage> lost)
    {
        var split = SplitAt(run.Contents);
        if (split is { } at)
        {
            var right = new Run();
            right.Contents.AddRange(run.Contents[at..]);
            run.Contents.RemoveRange(at, run.Contents.Count - at);
            rightStart = right.Contents[0].Column;
            Reduce(run, right, lost);
            Reduce(right, run, lost);
            return [Entry(run, row, IndicatorScope.Implementation), Entry(right, row, IndicatorScope.Annual)];
        }

        Reduce(run, twin: null, lost);
        var index = runs.IndexOf(run);
        var isRight = index > 0 ||
            (index == runs.Count - 1 && rightStart is { } start && (run.Labels.Count > 0 ? run.Labels[^1].Cell : run.Contents[0]).Column >= start);
        var entries = new List<IndicatorEntry>();
        if (index > 0)
        {
            entries.Add(Entry(runs[0], row, IndicatorScope.Implementation));
        }

        entries.Add(Entry(run, row, isRight ? IndicatorScope.Annual : IndicatorScope.Implementation));
        if (!isRight && index < runs.Count - 1)
        {
            entries.Add(Entry(runs[^1], row, IndicatorScope.Annual));
        }

        return entries;
    }

    private List<IndicatorEntry> TwoRuns(List<Run> filled, int row, List<Passage> lost)
    {
        // more than two: the right half begins at the run that repeats the first one
        var boundary = 1;
        for (var i = 2; i < filled.Count; i++)
        {
            if (Alike(filled[0].Contents[0], filled[i].Contents[0]) > Alike(filled[0].Contents[0], filled[boundary].Contents[0]))
            {
                boundary = i;
            }
        }

        var entries = new List<IndicatorEntry>();
        for (var i = 0; i < filled.Count; i++)
        {
            var twin = i < boundary ? boundary + i : i - boundary;
            Reduce(filled[i], twin < filled.Count ? filled[twin] : null, lost);
            entries.Add(Entry(filled[i], row, i < boundary ? IndicatorScope.Implementation : IndicatorScope.Annual));
        }

        var first = filled[boundary];
        rightStart = first.Labels.Count > 0 ? first.Labels[0].Cell.Column : first.Contents[0].Column;
        return entries;
    }

    /// <summary>Where cells without a label between them fall into two halves; null where they are one half.</summary>
    private int? SplitAt(List<Cell> cells)
    {
        if (cells.Count < 2)
        {
            return null;
        }

        if (cells.Count == 2)
        {
            return form.IsValue(cells[1].Normal)
                ? form.IsValue(cells[0].Normal) ? 1 : null
                : Alike(cells[0], cells[1]) >= SameName || IsAcross(cells[0], cells[1]) ? 1 : null;
        }

        // a name printed twice in a row is not the beginning of the other half, unless it is where that begins
        var best = SameName;
        int? at = null;
        for (var i = 1; i < cells.Count; i++)
        {
            var alike = Alike(cells[0], cells[i]);
            if (alike >= best && !(i == 1 && cells.Count == 3 && !IsAcross(cells[0], cells[1])))
            {
                best = alike;
                at = i;
                if (i > 1)
                {
                    break;
                }
            }
        }

        return at ?? (cells.Count >= 4 ? cells.Count / 2 : null);
    }

    private bool IsAcross(Cell left, Cell right) =>
        rightStart is { } start && left.Column < start && right.Column >= start && right.Column > left.Column + 1;

    /// <summary>Leaves a name and a value: what was printed twice, or has no place, goes.</summary>
    private void Reduce(Run run, Run? twin, List<Passage> lost)
    {
        var cells = run.Contents;
        while (cells.Count > 2)
        {
            var drop = Alike(cells[0], cells[1]) >= SameName && !form.IsValue(cells[1].Normal) ? 0
                : twin is { Contents.Count: >= 2 } && Alike(cells[1], twin.Contents[0]) > Alike(cells[0], twin.Contents[0]) ? 0
                : cells.Count - 1;
            lost.Add(cells[drop].Text);
            cells.RemoveAt(drop);
        }
    }

    private IndicatorEntry Entry(Run run, int row, IndicatorScope scope) => new()
    {
        Row = row,
        Scope = scope,
        Printed = run.Labels.Count == 0 ? null : PrintedLevel(run),
        Name = run.Contents.Count > 0 ? run.Contents[0].Text : null,
        Value = run.Contents.Count > 1 ? run.Contents[1].Text : null,
    };

    /// <summary>The last second level of a run, else its first level.</summary>
    private static Level PrintedLevel(Run run)
    {
        for (var i = run.Labels.Count - 1; i >= 0; i--)
        {
            if (run.Labels[i].Level.Second is not null)
            {
                return run.Labels[i].Level;
            }
        }

        return run.Labels[^1].Level;
    }

    /// <summary>Labels and the contents behind them.</summary>
    private sealed class Run
    {
        public List<(Cell Cell, Level Level)> Labels { get; } = [];

        public List<Cell> Contents { get; } = [];
    }
}
