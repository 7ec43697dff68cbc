using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>Collects the indicator rows of one table and finds the level of each indicator.</summary>
/// <param name="form">The labels.</param>
/// <param name="twoSided">Whether the table has both halves, 实施期目标 and 年度目标.</param>
internal sealed class IndicatorTable(PerformanceForm form, bool twoSided)
{
    /// <summary>Two names at least this close are one name.</summary>
    private const int SameName = 60;

    private readonly IndicatorRowParser parser = new(form, twoSided);
    private readonly List<IndicatorEntry> entries = [];
    private int rows;

    /// <summary>Whether there is an indicator.</summary>
    public bool HasIndicators => entries.Any(entry => entry.Name is not null);

    /// <summary>Takes the row of column headings.</summary>
    public void Header(IReadOnlyList<Cell> cells, List<Passage> lost)
    {
        parser.Header(cells);
        lost.AddRange(cells
            .Where(cell => form.LevelOf(cell) is null && form.LabelOf(cell).Part() != TablePart.Indicators)
            .Select(cell => cell.Text));
    }

    /// <summary>Takes an indicator row; cells that fit nowhere go to <paramref name="lost"/>.</summary>
    /// <param name="cells">The cells that hold something.</param>
    /// <param name="afterBreak">Whether a page break stands before the row.</param>
    /// <param name="lost">Where the rest goes.</param>
    public void Add(IReadOnlyList<Cell> cells, bool afterBreak, List<Passage> lost)
    {
        var found = parser.Parse(cells, rows++, lost);
        if (Completes(found) || (afterBreak && Continues(found)))
        {
            return;
        }

        foreach (var entry in found)
        {
            if (entry is { Name: { } name, Value: null } && form.IsValue(LabelText.Normal(name.Text)))
            {
                // a value whose name is lost
                lost.Add(name);
                entry.Name = null;
            }

            entries.Add(entry);
        }
    }

    /// <summary>The indicators, those of the implementation period first.</summary>
    /// <param name="annualOnly">Whether the table says it has the annual side only.</param>
    public ImmutableArray<Indicator> Build(bool annualOnly = false)
    {
        annualOnly &= entries.TrueForAll(entry => entry.Scope == IndicatorScope.Implementation || entry.Name is null);
        var levels = new IndicatorLevels(form, entries);
        var indicators = ImmutableArray.CreateBuilder<Indicator>();
        foreach (var scope in (ReadOnlySpan<IndicatorScope>)[IndicatorScope.Implementation, IndicatorScope.Annual])
        {
            foreach (var entry in entries)
            {
                if (entry.Scope == scope && entry.Name is { } name)
                {
                    var (level, boundBy) = levels.Of(entry);
                    indicators.Add(new Indicator(annualOnly ? IndicatorScope.Annual : scope, level.First, level.Second!, name, entry.Value, boundBy));
                }
            }
        }

        return indicators.ToImmutable();
    }

    /// <summary>A row of nothing but values completes the indicators above that have none.</summary>
    private bool Completes(List<IndicatorEntry> found)
    {
        if (found.Count == 0 || !found.TrueForAll(entry =>
            entry is { Printed: null, Value: null, Name: { } text } && form.IsValue(LabelText.Normal(text.Text))))
        {
            return false;
        }

        var waiting = found.ConvertAll(entry => LastNamed(entry.Scope));
        if (!waiting.TrueForAll(above => above is { Value: null }))
        {
            return false;
        }

        for (var i = 0; i < found.Count; i++)
        {
            waiting[i]!.Value = found[i].Name;
        }

        return true;
    }

    /// <summary>
    /// Behind a page break, a row without labels goes on with the names above, where either it has no values or they
    /// have none.
    /// </summary>
    private bool Continues(List<IndicatorEntry> found)
    {
        if (found.Count == 0 || !found.TrueForAll(entry => entry is { Printed: null, Name: not null }))
        {
            return false;
        }

        var torn = found.ConvertAll(entry => LastNamed(entry.Scope));
        for (var i = 0; i < found.Count; i++)
        {
            if (torn[i] is not { } above || (above.Value is null) == (found[i].Value is null))
            {
                return false;
            }
        }

        for (var i = 0; i < found.Count; i++)
        {
            torn[i]!.Name = Passage.Join(torn[i]!.Name!, found[i].Name!);
            torn[i]!.Value ??= found[i].Value;
        }

        return true;
    }

    private IndicatorEntry? LastNamed(IndicatorScope scope) =>
        entries.FindLast(entry => entry.Scope == scope && entry.Name is not null);

    /// <summary>Whether two entries of one row are the same indicator.</summary>
    internal static bool AreTwins(IndicatorEntry one, IndicatorEntry other) =>
        one.Name is { } first && other.Name is { } second &&
        LabelText.Closeness(LabelText.Normal(first.Text), LabelText.Normal(second.Text)) >= SameName;
}
