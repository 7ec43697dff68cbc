using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>
/// The book that a disclosure may have been made from. Figures printed in 万元 to two decimals are known to ±50 元 and marked so; they
/// are chosen so that the printed cells come out again, all at once where they do not contradict each other.
/// </summary>
public static partial class BookFromDisclosure
{
    /// <summary>Makes the book; never fails: what the disclosure lacks is left empty.</summary>
    /// <param name="disclosure">The disclosure.</param>
    /// <returns>The book, and what the disclosure contradicts or leaves open.</returns>
    public static (Book Book, ImmutableArray<BookRemark> Remarks) Of(Disclosure disclosure)
    {
        var remarks = ImmutableArray.CreateBuilder<BookRemark>();
        var missing = Enumerable.Range(1, FormLibrary.TableTitles(disclosure.Form, disclosure.Year).Length).Where(number => disclosure.Table(number) is null).ToList();
        if (missing.Count > 0)
        {
            remarks.Add(new BookRemark(new Words($"缺少表{string.Join('、', missing)}", $"tables {string.Join(", ", missing)} are missing"), Location.Unknown));
        }

        var year = disclosure.Year ?? new FiscalYear(0);
        if (disclosure.Year is null || disclosure.Name is null)
        {
            remarks.Add(new BookRemark(new Words("没有读到年度或单位名称", "the year or the name was not found"), Location.Unknown));
        }

        var targets = new ProjectTargets(disclosure, remarks);
        var amounts = new PrintedAmounts(disclosure, targets.Exact(), remarks);
        var name = disclosure.Name?.Text.Trim() ?? "";
        var projects = new ProjectCounts(disclosure, remarks).Mark(Projects(disclosure, amounts, targets, name));
        var expenditure = amounts.Expenditure();
        var economic = amounts.Economic();
        var operating = amounts.Items("operatingFunds", Dimension.Entity);
        var department = disclosure.Performance.Where(table => table.DepartmentCode is not null || table.DepartmentName is not null)
            .GroupBy(table => (table.DepartmentCode, table.DepartmentName)).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstOrDefault();
        var book = new Book
        {
            Form = BookForm.Find(disclosure.Form)?.Id ?? BookForm.Ids[0],
            Scope = disclosure.Scope,
            Name = name,
            Year = year,
            DepartmentCode = department.DepartmentCode ?? "",
            DepartmentName = department.DepartmentName is { } over && Canonical.Compact(over) != Canonical.Compact(name) ? over : "",
            Place = disclosure.Performance.Select(table => Place().Match(table.Title.Text)).FirstOrDefault(match => match.Success)?.Groups["place"].Value ?? "",
            Nature = operating.IsEmpty && disclosure.Table(11) is not null ? UnitNature.Institution : UnitNature.Administrative,
            Units = Units(disclosure, projects, operating),
            Expenditure = expenditure,
            Revenue = amounts.Revenue(),
            FunctionNames = Matters.FunctionNames(disclosure),
            Economic = economic,
            Projects = projects,
            PublicExpenses = amounts.Items("threePublic", Dimension.Item),
            OperatingFunds = operating,
            Procurement = Matters.Procurement(disclosure),
            Assets = Matters.Assets(disclosure, year),
            Overall = Matters.Overall(disclosure, expenditure),
            ProcurementCatalogue = Matters.Catalogue(disclosure.ProcurementCatalogue),
            ServiceCatalogue = Matters.Catalogue(disclosure.ServiceCatalogue),
            Texts = Matters.Texts(disclosure, economic),
            Glossary = [.. disclosure.Glossary.Select(entry => new BookTerm(entry.Term.Text.Trim(), entry.Text.Text.Trim()))],
        };
        book = book with { Income = Income(book.Expenditure) };
        return (book with { Comparatives = Comparisons.Of(disclosure, new BookAmounts(book)) }, remarks.ToImmutable());
    }

    /// <summary>What comes from each source is what it pays for.</summary>
    private static ImmutableArray<IncomeLine> Income(ImmutableArray<ExpenditureLine> expenditure) =>
    [
        .. expenditure.GroupBy(line => line.Fund).OrderBy(group => group.Key).Select(group => new IncomeLine(
            group.Key, Sum(group.Where(line => line.Vintage == Vintage.Current)), Sum(group.Where(line => line.Vintage == Vintage.CarriedOver)))),
    ];

    private static BookAmount Sum(IEnumerable<ExpenditureLine> lines)
    {
        var sum = new Money(lines.Sum(line => (line.Basic + line.Project).Value.Yuan));
        return new BookAmount(sum, sum == Money.Zero ? Money.Zero : new Money(50));
    }

    private static ImmutableArray<BookProject> Projects(Disclosure disclosure, PrintedAmounts amounts, ProjectTargets targets, string name) =>
    [
        .. new[] { (Table: 12, Vintage: Vintage.Current), (Table: 13, Vintage: Vintage.CarriedOver) }.SelectMany(half => amounts.ProjectRows(half.Table).Select(row =>
        {
            var funds = amounts.ProjectAt(half.Vintage, row);
            var target = targets.Of(half.Table, row);
            return new BookProject
            {
                Name = disclosure.Table(half.Table)!.Rows[row][0].Trim(),
                Unit = amounts.UnitOver(half.Table, row) ?? name,
                Vintage = half.Vintage,
                Funds = target?.FundAnnual.Total is { } exact && exact.Money == funds.Total.Value ? Exactly(funds) : funds,
                Target = target is null ? null : ProjectTargets.TargetOf(target, funds.Total),
            };
        })),
    ];

    /// <summary>The same amounts, known exactly: one source alone pays, and what it pays is printed in 元.</summary>
    private static FundAmounts Exactly(FundAmounts funds) => new()
    {
        General = new BookAmount(funds.General.Value),
        GovernmentFund = new BookAmount(funds.GovernmentFund.Value),
        StateCapital = new BookAmount(funds.StateCapital.Value),
        SpecialAccount = new BookAmount(funds.SpecialAccount.Value),
        UnitFunds = new BookAmount(funds.UnitFunds.Value),
    };

    /// <summary>The units that tables 11 to 13 name, of a department.</summary>
    private static ImmutableArray<BookUnit> Units(Disclosure disclosure, ImmutableArray<BookProject> projects, ImmutableArray<ItemLine> operating)
    {
        if (disclosure.Scope == DisclosureScope.Unit)
        {
            return [];
        }

        var names = projects.Select(project => project.Unit).Concat(operating.Select(line => line.Item)).Where(name => name.Length > 0);
        return
        [
            .. names.DistinctBy(Canonical.Compact).Select(name => new BookUnit(
                name, operating.Any(line => Canonical.Compact(line.Item) == Canonical.Compact(name)) ? UnitNature.Administrative : UnitNature.Institution, HasBook: false)),
        ];
    }

    [GeneratedRegex("^(?<place>.+?)(?:县?[（(]区[）)]级|[省市县区]级|级)?(?:预算)?(?:部门)?(?:（单位）|\\(单位\\)|单位)?项目支出绩效目标")]
    private static partial Regex Place();
}
