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

    /// <summary>Finds the levels of all entries of a table, in printed order.</summary>
    public IndicatorLevels(PerformanceForm form, List<IndicatorEntry> entries)
    {
        this.form = form;
        foreach (var scope in (ReadOnlySpan<IndicatorScope>)[IndicatorScope.Implementation, IndicatorScope.Annual])
        {
            Resolve(entries, entries.FindAll(entry => entry.Scope == scope));
        }
    }

    /// <summary>The level of an entry and how it was known.</summary>
    public (Level Level, string BoundBy) Of(IndicatorEntry entry) => known[entry];

    private void Resolve(List<IndicatorEntry> all, List<IndicatorEntry> side)
    {
        // the next second level printed below, for each entry
        var below = new Level?[side.Count];
        Level? next = null;
        for (var i = side.Count - 1; i >= 0; i--)
        {
            below[i] = next;
            next = (side[i].Printed ?? Twin(all, side[i])?.Printed) ?? next;
        }

        Level? above = null;
        for (var i = 0; i < side.Count; i++)
        {
            var entry = side[i];
            var (level, boundBy) = Find(entry, Twin(all, entry)?.Printed, above, below[i]);
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

    private static IndicatorEntry? Twin(List<IndicatorEntry> all, IndicatorEntry entry)
    {
        // entries of a row stand together
        var index = all.IndexOf(entry);
        for (var i = Math.Max(0, index - 3); i < all.Count && i <= index + 3; i++)
        {
            if (all[i].Row == entry.Row && all[i].Scope != entry.Scope && IndicatorTable.AreTwins(entry, all[i]))
            {
                return all[i];
            }
        }

        return null;
    }
}
