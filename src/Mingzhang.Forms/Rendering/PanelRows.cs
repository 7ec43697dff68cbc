using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Lists the rows of one half of a table: the fixed ones as the form names them, the others as the book has them.</summary>
internal sealed class PanelRows(Form form, Book book, IAmounts amounts)
{
    /// <summary>Digits of a functional class, section and item.</summary>
    private static readonly ImmutableArray<int> FunctionLevels = [3, 5, 7];

    /// <summary>Digits of the levels of a revenue code that the tables print.</summary>
    private static readonly ImmutableArray<int> RevenueLevels = [5, 7, 9];

    /// <summary>The rows of a panel, in order.</summary>
    public IEnumerable<PanelRow> Of(FormPanel panel) => panel.Rows.SelectMany(rule => rule.Each switch
    {
        null => [new PanelRow(rule.LabelIn is null ? rule.Label! : "", "", rule.Coordinate, rule.IsTotal, rule.Beside)],
        "class" => form.Classes.Select(item => Row(rule, $"{item.Ordinal}、{item.Name}", "", Dimension.Function, item.Code)),
        "function" => Codes(rule, Dimension.Function, panel, FunctionLevels, NameOfFunction),
        "revenue" => Codes(rule, Dimension.Item, panel, RevenueLevels, NameOfRevenue),
        "economic" => Economic(rule),
        "entity" => book.OperatingFunds.Where(line => line.Funds.Total != BookAmount.Zero).Select(line => Row(rule, line.Item, "", Dimension.Entity, Canonical.Compact(line.Item))),
        "project" => Projects(rule, panel),
        _ => throw new FormatException($"form {form.Id}: rows of kind '{rule.Each}' cannot be written"),
    });

    private static PanelRow Row(FormRow rule, string label, string name, Dimension along, string value) =>
        new(label, name, rule.Coordinate.With(along, value), false, null);

    /// <summary>Every code that has money, under the codes it belongs to.</summary>
    private IEnumerable<PanelRow> Codes(FormRow rule, Dimension along, FormPanel panel, ImmutableArray<int> levels, Func<string, string> nameOf) =>
        amounts.Along(along, panel.Coordinate.With(rule.Coordinate))
            .SelectMany(code => levels.Where(digits => digits <= code.Length).Select(digits => code[..digits]).Append(code))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(code => Row(rule, code, nameOf(code), along, code));

    private string NameOfFunction(string code) =>
        book.FunctionNames.FirstOrDefault(name => name.Term == code)?.Text ?? CodeList.Functional.NameOf(code) ?? "";

    private string NameOfRevenue(string code) =>
        book.Revenue.FirstOrDefault(line => line.Code == code && line.Name.Length > 0)?.Name ?? CodeList.Revenue.NameOf(code) ?? "";

    /// <summary>A subtotal for each class, then its lines as the book has them: one class may be printed for offices and institutions apart.</summary>
    private IEnumerable<PanelRow> Economic(FormRow rule)
    {
        foreach (var ofClass in book.Economic.GroupBy(line => line.Code[..3], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            yield return Row(rule, CodeList.DepartmentEconomic.NameOf(ofClass.Key) ?? "", "", Dimension.Economic, ofClass.Key);
            foreach (var line in ofClass)
            {
                yield return Row(rule, CodeList.NameOf(line), line.GovernmentName, Dimension.Economic, line.Code) with { Value = coordinate => AmountOf(line, coordinate) };
            }
        }
    }

    private static Money AmountOf(EconomicLine line, Coordinate coordinate) => coordinate[Dimension.Kind] switch
    {
        "personnel" => line.Personnel.Value,
        "publicUse" => line.PublicUse.Value,
        _ => (line.Personnel + line.PublicUse).Value,
    };

    /// <summary>The money of one project: two of a unit may have one name.</summary>
    private static Money AmountOf(BookProject project, Coordinate coordinate) => coordinate[Dimension.Fund] switch
    {
        null => project.Funds.Total.Value,
        "appropriation" => (project.Funds.General + project.Funds.GovernmentFund + project.Funds.StateCapital).Value,
        var name => project.Funds[Keys.ValueOf<FundSource>(name)!.Value].Value,
    };

    /// <summary>The department or unit, each of its units, and under it its projects.</summary>
    private IEnumerable<PanelRow> Projects(FormRow rule, FormPanel panel)
    {
        var vintage = Keys.ValueOf<Vintage>(panel.Coordinate[Dimension.Vintage]) ?? Vintage.Current;
        var printed = book.Projects.Where(project => project.Vintage == vintage).ToList();
        if (printed.Count == 0)
        {
            yield break;
        }

        yield return new PanelRow(book.Name, "", rule.Coordinate, true, null);
        var order = book.Units.Select(unit => unit.Name).ToList();
        foreach (var ofUnit in printed.GroupBy(project => project.Unit, StringComparer.Ordinal).OrderBy(group => order.IndexOf(group.Key)))
        {
            if (order.Count > 0)
            {
                yield return Row(rule, ofUnit.Key, "", Dimension.Entity, Canonical.Compact(ofUnit.Key)) with { IsTotal = true };
            }

            foreach (var project in ofUnit)
            {
                yield return new PanelRow(
                    project.Name, "", rule.Coordinate.With(Dimension.Entity, Canonical.Compact(project.Unit)).With(Dimension.Project, Canonical.Compact(project.Name)), false, null,
                    coordinate => AmountOf(project, coordinate));
            }
        }
    }
}
