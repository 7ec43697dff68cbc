using System.Collections.Immutable;

namespace Mingzhang.Audit.Indicators;

/// <summary>A number with its unit inside an indicator's value: "1.5万元/人/年".</summary>
/// <param name="Value">The number with its scale (万, 亿) worked in: 15000.</param>
/// <param name="Scaled">Whether a scale was printed.</param>
/// <param name="Unit">The unit as printed without the scale: 元, 人, % (of any width); empty where none is printed.</param>
/// <param name="Per">What it is for each of, in printed order: 人, 年.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many characters.</param>
internal readonly record struct Quantity(
    decimal Value, bool Scaled, string Unit, ImmutableArray<string> Per, int Start, int Length)
{
    /// <summary>Whether it is an amount of money; a scaled number without a unit ("50万") is taken for one.</summary>
    public bool IsMoney => Unit == "元" || (Scaled && Unit.Length == 0);

    /// <summary>Whether it is a percentage.</summary>
    public bool IsPercent => Unit == "%";

    /// <summary>Whether it is a rate for each of something.</summary>
    public bool IsPer => Per.Length > 0;

    /// <summary>Whether it is for each of this thing.</summary>
    public bool IsPerOf(string thing) => Per.Contains(thing);
}
