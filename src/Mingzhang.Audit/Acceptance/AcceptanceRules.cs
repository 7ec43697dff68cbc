using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Audit.Acceptance;

/// <summary>The rules over acceptance lists: an entry that accepts nothing any more is said to.</summary>
internal static class AcceptanceRules
{
    private static readonly Words Basis = new(
        "接受只对当时的数值、在写明的期限内有效", "An acceptance holds for the values it was given for, until its last day");

    /// <summary>The last day of an entry has passed.</summary>
    public static RuleInfo Expired { get; } = new("ACC001", new Words("接受已到期", "An acceptance has expired"), Severity.Info, Basis);

    /// <summary>The finding is there with other values.</summary>
    public static RuleInfo ValuesChanged { get; } = new("ACC002", new Words("接受之后数值已变", "The values have changed since they were accepted"), Severity.Warning, Basis);

    /// <summary>The finding is not there.</summary>
    public static RuleInfo Gone { get; } = new("ACC003", new Words("所接受的问题已不存在", "The finding that was accepted is gone"), Severity.Info, Basis);

    /// <summary>The entry cannot be understood.</summary>
    public static RuleInfo NotUnderstood { get; } = new("ACC004", new Words("接受清单中有不能识别的内容", "The acceptance list holds something that is not understood"), Severity.Warning, Basis);

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleInfo> All { get; } = [Expired, ValuesChanged, Gone, NotUnderstood];
}
