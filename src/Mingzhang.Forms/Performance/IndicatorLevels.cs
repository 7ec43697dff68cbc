using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>
/// Finds the level of each indicator: by the label printed in its half of the row; else by the label of its twin in the
/// other half; else by the label above, unless the words of the indicator name a level between the label above and the
/// next label below.
/// </summary>
internal sealed class IndicatorLevels
{
    private readonly PerformanceForm form;
    private readonly Dictionary<IndicatorEntry, (Level Level, string BoundBy)> known = [];
    private readonly Dictionary<IndicatorEntry, IndicatorEntry> twins = [];

    /// <summary>Finds the levels of all entries of a table, in printed order.</summary>
    public IndicatorLevels(PerformanceForm form, List<IndicatorEntry> entries)
    {
        this.form = form;
        FindTwins(entries);
        foreach (var scope in (ReadOnlySpan<IndicatorScope>)[IndicatorScope.Implementation, IndicatorScope.Annual])
        {
            Resolve(entries.FindAll(entry => entry.Scope == scope));
        }
    }

    /// <summary>The level of an entry and how it was known.</summary>
    public (Level Level, string BoundBy) Of(IndicatorEntry entry) => known[entry];

    private void Resolve(List<IndicatorEntry> side)
    {
        // the next second level printed below, for each entry
        var below = new Level?[side.Count];
        Level? next = null;
        for (var i = side.Count - 1; i >= 0; i--)
        {
            below[i] = next;
            next = (side[i].Printed ?? PrintedOfTwin(side[i])) ?? next;
        }

        Level? above = null;
        for (var i = 0; i < side.Count; i++)
        {
            var entry = side[i];
            var (level, boundBy) = Find(entry, PrintedOfTwin(entry), above, below[i]);
            known[entry] = (level, boundBy);
            above = level;
        }
    }

    private (Level Level, string BoundBy) Find(IndicatorEntry entry, Level? twin, Level? above, Level? below)
    {
        var content = entry.Name is { } name
            ? form.LevelByContent(LabelText.Normal(name.Text), entry.Value?.Text)
            : null;
        if ((entry.Printed ?? twin) is { } printed)
        {
            return printed.Second is not null ? (printed, "printed label")
                : content?.First == printed.First ? (content, "content")
                : above?.First == printed.First ? (above, "carried label")
                : (form.Usual(printed.First), "printed label");
        }

        if (content is not null && (above is null || content.Order > above.Order) && (below is null || content.Order <= below.Order))
        {
            return (content, "content");
        }

        return above is not null ? (above, "carried label") : (form.First, "content");
    }

    private Level? PrintedOfTwin(IndicatorEntry entry) => twins.GetValueOrDefault(entry)?.Printed;

    /// <summary>Pairs the entries of each row that are one indicator; the entries of a row stand together.</summary>
    private void FindTwins(List<IndicatorEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count && entries[j].Row == entries[i].Row; j++)
            {
                if (entries[j].Scope != entries[i].Scope && IndicatorTable.AreTwins(entries[i], entries[j]))
                {
                    twins.TryAdd(entries[i], entries[j]);
                    twins.TryAdd(entries[j], entries[i]);
                }
            }
        }
    }
}
