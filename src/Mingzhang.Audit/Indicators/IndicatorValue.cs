using System.Collections.Immutable;

namespace Mingzhang.Audit.Indicators;

/// <summary>What an indicator's value says: a comparison with numbers, a date, or words.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Comparison">The comparison; of a value with several, the first.</param>
/// <param name="Quantities">The numbers that count something, in printed order; dates are not among them.</param>
/// <param name="Years">The calendar years named.</param>
/// <param name="NamesDate">Whether a day, a month, a quarter or the end of a period is named.</param>
/// <param name="Impossible">A date that no calendar has ("2月30日"); null where there is none.</param>
internal sealed record IndicatorValue(
    string Text, Comparison Comparison, ImmutableArray<Quantity> Quantities, ImmutableArray<int> Years, bool NamesDate, string? Impossible = null)
{
    /// <summary>A blank cell.</summary>
    public static IndicatorValue Blank { get; } = new("", Comparison.None, [], [], false);

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether it is words only: no number and no date.</summary>
    public bool IsWords => Text.Length > 0 && Quantities.IsEmpty && Years.IsEmpty && !NamesDate;

    /// <summary>The word of quality it is (有效提升, 优, 及时); null where it says more, or something else.</summary>
    public string? Grade => IsWords && GradeWords.IsGrade(Text) ? Text : null;

    /// <summary>The number, where there is exactly one.</summary>
    public Quantity? Only => Quantities.Length == 1 ? Quantities[0] : null;

    /// <summary>Whether the comparison bounds from below.</summary>
    public bool IsLowerBound => Comparison is Comparison.AtLeast or Comparison.MoreThan;

    /// <summary>Whether it claims one exact number.</summary>
    public bool IsExact => Comparison is Comparison.None or Comparison.Equal;

    /// <summary>The least that satisfies it; null where it names no one number or sets no such bound.</summary>
    public decimal? Least => Comparison switch
    {
        Comparison.Between => Quantities[0].Value,
        Comparison.AtMost or Comparison.LessThan or Comparison.About => null,
        _ => Only?.Value,
    };

    /// <summary>The most that satisfies it; null where it names no one number or sets no such bound.</summary>
    public decimal? Most => Comparison switch
    {
        Comparison.Between => Quantities[1].Value,
        Comparison.AtLeast or Comparison.MoreThan or Comparison.About => null,
        _ => Only?.Value,
    };
}
