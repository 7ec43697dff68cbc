using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>The body's own name is written otherwise in one place than everywhere else.</summary>
internal sealed class BodyNameMiswritten : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new(
        "STR038",
        new Words("单位名称个别处写错", "Name of the body is miswritten in places"),
        Severity.Warning,
        new Words("公开文本各处主体名称应一致", "A disclosure is of one body throughout"))
    {
        Needs = DisclosureExtent.Whole,
    };

    /// <inheritdoc/>
    public override IEnumerable<Check> Run(Disclosure disclosure)
    {
        var names = BodyNames.Of(disclosure);
        if (names.Usual is not { } usual)
        {
            yield return Check.Undecided("封面和报表名称行中没有多处一致的名称", "Cover and tables agree on no name");
            yield break;
        }

        var agreeing = names.Declared.Where(print => print.Plain == usual).ToList();
        var any = false;
        foreach (var group in names.Slips().GroupBy(print => print.Plain, StringComparer.Ordinal))
        {
            any = true;
            var first = group.First();
            yield return Fail(
                disclosure,
                first.Place,
                new Words(
                    $"此处写作“{first.Printed}”，封面和报表{agreeing.Count}处写作“{names.UsualPrinted}”。",
                    $"It says “{first.Printed}”, cover and tables say “{names.UsualPrinted}” {agreeing.Count} times."),
                new Words($"改为“{names.UsualPrinted}”。", $"Change it to “{names.UsualPrinted}”."),
                related: group.Skip(1).Append(agreeing[0]).Select(print => new Evidence(disclosure.Source.Quote(print.Place), print.Place)))
                .With(first.Printed, names.UsualPrinted);
        }

        if (!any)
        {
            yield return Check.Passed;
        }

        foreach (var check in InPerformanceTables(disclosure, names, usual))
        {
            yield return check;
        }
    }

    /// <summary>Performance tables are often scans: a slip may be the reader's, and is worth knowing only.</summary>
    private IEnumerable<Check> InPerformanceTables(Disclosure disclosure, BodyNames names, string usual)
    {
        var cells = disclosure.Performance
            .SelectMany(table => new[] { (Cell: table.Unit, Name: table.Unit?.Text), (Cell: table.Department, Name: table.DepartmentName) })
            .Where(field => field is { Cell: not null, Name: not null } && NameSlip.Between(BodyNames.Plain(field.Name), usual) is { MayBeSister: false })
            .ToList();
        if (cells is not [var (cell, name), .. var others])
        {
            yield break;
        }

        yield return Fail(
            disclosure,
            cell!.Locate(new Location { Section = "绩效目标表" }),
            new Words(
                $"绩效目标表中{cells.Count}处单位名称与“{names.UsualPrinted}”仅差个别字，如“{name}”（也可能是扫描识别误差）。",
                $"{cells.Count} names in performance tables differ from “{names.UsualPrinted}” by a slip, as “{name}” (perhaps misread)."),
            new Words($"核对后改为“{names.UsualPrinted}”。", $"Check, and change it to “{names.UsualPrinted}”."),
            quote: disclosure.Source.Line(cell.Line),
            related: others.Select(other => new Evidence(disclosure.Source.Line(other.Cell!.Line), other.Cell.Locate())),
            severity: Severity.Info).With(name!, names.UsualPrinted);
    }
}
