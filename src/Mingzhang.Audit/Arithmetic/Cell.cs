using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>What stands behind a cell of the network.</summary>
internal enum CellKind
{
    /// <summary>A printed number.</summary>
    Printed,

    /// <summary>A blank where the form has an amount: it stands for zero.</summary>
    Blank,

    /// <summary>Something that is no number: what it asserts is unknown.</summary>
    Illegible,

    /// <summary>A cell of a row that another table has and this one lacks: it stands for zero.</summary>
    Absent,

    /// <summary>A figure of last year's disclosure: never the wrong one of this document.</summary>
    Prior,

    /// <summary>What was counted or added up in the document: never the wrong one by itself.</summary>
    Counted,
}

/// <summary>A figure as a variable of the constraint network.</summary>
/// <param name="figure">The figure.</param>
/// <param name="kind">What stands behind it.</param>
/// <param name="values">The true values it may have; null for those its print stands for. A sum of rounded amounts has more.</param>
internal sealed class Cell(Figure figure, CellKind kind, Interval? values = null)
{
    /// <summary>The figure.</summary>
    public Figure Figure { get; } = figure;

    /// <summary>What stands behind it.</summary>
    public CellKind Kind { get; } = kind;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Kind is CellKind.Blank or CellKind.Absent;

    /// <summary>The true values it may have.</summary>
    public Interval Interval { get; } = values ?? figure.Number.Interval;

    /// <summary>The printed value in base units.</summary>
    public decimal Printed { get; } = figure.Number.Base;

    /// <summary>The next cell of its table with the same coordinate: a row that is listed twice.</summary>
    public Cell? Twin { get; set; }

    /// <summary>The further cells of its table with the same coordinate.</summary>
    public IEnumerable<Cell> Twins
    {
        get
        {
            for (var twin = Twin; twin is not null; twin = twin.Twin)
            {
                yield return twin;
            }
        }
    }

    /// <summary>The constraints it stands in.</summary>
    public List<Constraint> Constraints { get; } = [];
}
