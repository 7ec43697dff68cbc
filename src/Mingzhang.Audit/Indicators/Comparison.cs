namespace Mingzhang.Audit.Indicators;

/// <summary>How an indicator's value is to be held against the result.</summary>
internal enum Comparison
{
    /// <summary>No sign and no word.</summary>
    None,

    /// <summary>≥, 不少于, 不低于, 以上.</summary>
    AtLeast,

    /// <summary>&gt;, 大于, 超过.</summary>
    MoreThan,

    /// <summary>≤, 不超过, 以内, 以下, 24小时内.</summary>
    AtMost,

    /// <summary>&lt;, 小于, 低于.</summary>
    LessThan,

    /// <summary>=.</summary>
    Equal,

    /// <summary>约, 左右.</summary>
    About,

    /// <summary>10-20, 十至二十.</summary>
    Between,
}
