using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What the cover says: whose disclosure, of which year, of a department or a unit.</summary>
/// <param name="Title">The title ("2026年度单位预算公开").</param>
/// <param name="Name">Whose.</param>
/// <param name="Year">The year.</param>
/// <param name="Scope">Department or unit.</param>
internal sealed record Cover(Passage? Title, Passage? Name, FiscalYear? Year, DisclosureScope? Scope)
{
    /// <summary>Reads the paragraphs before the contents and the first part.</summary>
    public static Cover Read(Form form, ImmutableArray<Passage> paragraphs)
    {
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var match = form.CoverPattern.Match(Canonical.SameLength(paragraphs[i].Text));
            if (!match.Success)
            {
                continue;
            }

            var before = paragraphs[i].Slice(0, match.Index).Trim();
            var name = !before.IsBlank ? before : i > 0 ? paragraphs[i - 1] : null;
            return new Cover(
                paragraphs[i].Slice(match.Index, match.Length),
                name,
                int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new FiscalYear(year) : null,
                match.Groups["scope"].Value == form.UnitWord ? DisclosureScope.Unit : DisclosureScope.Department);
        }

        return new Cover(null, null, null, null);
    }
}
