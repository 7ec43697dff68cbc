using System.Globalization;
using Mingzhang.Audit.Arithmetic;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A table names 元 over amounts that are in 万元, or the other way round.</summary>
internal sealed class UnitLabelWrong : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR065",
        new Words("报表标错金额单位", "Table names the wrong unit of money"),
        Severity.Error,
        new Words("同一数据在各表、各处应一致", "The same amount is the same everywhere"));

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        if (disclosure.Tables.IsEmpty)
        {
            yield return Check.Undecided("没有读到报表", "No tables were read");
            yield break;
        }

        var slips = UnitSlips.Of(disclosure).Slips;
        for (var i = slips.Length; i < disclosure.Tables.Length; i++)
        {
            yield return Check.Passed;
        }

        foreach (var slip in slips)
        {
            var table = disclosure.Table(slip.Table)!;
            var (own, other) = slip.Pairs[0];
            var (printed, right, count) = (slip.Printed.Symbol(), slip.Right.Symbol(), slip.Pairs.Length.ToString(CultureInfo.InvariantCulture));
            yield return Fail(
                disclosure,
                table.Title.Locate(new Location { Table = slip.Table }),
                new Words(
                    $"“{table.Title}”标为“{printed}”，表中{count}个数字（如{own.Text}）按“{right}”才与他处（{other.Text}{other.Number.Unit.Symbol()}）一致；以下按{right}核对。",
                    $"“{table.Title}” names {printed}; {count} of its amounts ({own.Text} and others) agree with other places ({other.Text}{other.Number.Unit.Symbol()}) only in {right}, in which they are checked."),
                new Words($"将表头的金额单位改为“{right}”。", $"Let the table name {right}."),
                related: slip.Pairs.Take(3).Select(pair => new Evidence(disclosure.Source.Quote(pair.Other.Location), pair.Other.Location))).With(printed, right);
        }
    }
}
