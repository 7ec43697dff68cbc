using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>A figure as a variable of the constraint network.</summary>
/// <param name="figure">The figure.</param>
/// <param name="isBlank">Whether nothing is printed: it stands for zero.</param>
internal sealed class Cell(Figure figure, bool isBlank)
{
    /// <summary>The figure.</summary>
    public Figure Figure { get; } = figure;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank { get; } = isBlank;

    /// <summary>The true values its print stands for.</summary>
    public Interval Interval => Figure.Number.Interval;

    /// <summary>The printed value in base units.</summary>
    public decimal Printed { get; } = figure.Number.Base;

    /// <summary>The next cell of its table with the same coordinate: a row that is listed twice.</summary>
    public Cell? Twin { get; set; }

    /// <summary>The constraints it stands in.</summary>
    public List<Constraint> Constraints { get; } = [];

    /// <summary>Whether it was found wrong: from then on it says nothing about other cells.</summary>
    public bool IsBlamed { get; set; }
}
