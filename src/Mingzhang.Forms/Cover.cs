using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What the cover says: whose disclosure, of which year, of a department or a unit.</summary>
/// <param name="Title">The title ("2026年度单位预算公开").</param>
/// <param name="Name">Whose.</param>
/// <param name="Year">The year; null where its digits are too few or too many.</param>
/// <param name="Scope">Department or unit.</param>
internal sealed record Cover(Passage? Title, Passage? Name, FiscalYear? Year, DisclosureScope? Scope)
{
    private const int DigitsOfYear = 4;
    private const int FewestAgreeing = 3;

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
            var name = paragraphs.Select(Tables.TableTitles.OwnerOf).FirstOrDefault(owner => owner is not null) ??
                (!before.IsBlank ? before : i > 0 ? NameUpTo(paragraphs, i - 1) : null);
            return new Cover(
                paragraphs[i].Slice(match.Index, match.Length),
                name,
                match.Groups["year"] is { Length: DigitsOfYear } year ? new FiscalYear(int.Parse(year.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)) : null,
                match.Groups["scope"].Value == form.UnitWord ? DisclosureScope.Unit : DisclosureScope.Department);
        }

        return new Cover(null, null, null, null);
    }

    /// <summary>The name that ends with a paragraph; where that closes a bracket which it does not open, the name began in the line before.</summary>
    private static Passage NameUpTo(ImmutableArray<Passage> paragraphs, int last)
    {
        var name = paragraphs[last];
        for (var i = last - 1; i >= 0 && Canonical.OpenBrackets(name.Text) < 0; i--)
        {
            name = Passage.Join(paragraphs[i], name);
        }

        return name;
    }

    /// <summary>
    /// The year of the budget: the cover's, unless the titles of the body agree on another – then the cover is what is wrong.
    /// </summary>
    /// <param name="titles">The years in the titles of the body, in order.</param>
    public FiscalYear? YearBeside(IReadOnlyList<FiscalYear> titles)
    {
        var votes = titles.Where(title => title.Value is > 1900 and < 2100).GroupBy(title => title).OrderByDescending(group => group.Count()).ToList();
        return Year is null
            ? votes.FirstOrDefault()?.Key
            : votes is [var all] && all.Count() >= FewestAgreeing ? all.Key : Year;
    }
}
