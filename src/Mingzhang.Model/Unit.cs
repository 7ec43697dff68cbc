namespace Mingzhang.Model;

/// <summary>What a printed number counts.</summary>
public enum Unit
{
    /// <summary>元, the unit of account (预算法实施条例 第11条).</summary>
    Yuan,

    /// <summary>万元, ten thousand yuan, the unit of most published tables.</summary>
    TenThousandYuan,

    /// <summary>Percent: a share or a rate.</summary>
    Percent,

    /// <summary>Things counted: vehicles (辆), projects (个), people (人), sets (台、套).</summary>
    Count,

    /// <summary>平方米, floor space.</summary>
    SquareMetre,
}

/// <summary>Names and scales of units.</summary>
public static class UnitExtensions
{
    /// <summary>The unit as a Chinese document prints it.</summary>
    public static string Symbol(this Unit unit) => unit switch
    {
        Unit.Yuan => "元",
        Unit.TenThousandYuan => "万元",
        Unit.Percent => "%",
        Unit.Count => "",
        Unit.SquareMetre => "平方米",
    };

    /// <summary>Whether the unit is one of money.</summary>
    public static bool IsMoney(this Unit unit) => unit is Unit.Yuan or Unit.TenThousandYuan;

    /// <summary>How many base units (元 for money, otherwise the unit itself) one of it is.</summary>
    internal static decimal Scale(this Unit unit) => unit == Unit.TenThousandYuan ? 10_000m : 1m;
}
