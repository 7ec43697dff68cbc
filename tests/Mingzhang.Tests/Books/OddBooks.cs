using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Books;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Tests.Books;

/// <summary>Books of generated budgets, with what is rare in them made common.</summary>
internal static class OddBooks
{
    /// <summary>Books by seed.</summary>
    public static Gen<Book> All { get; } = Gen.Choose(1, 100_000).Select(Of);

    /// <summary>The plain book of a seed.</summary>
    public static Book Plain(int seed) => BookMaker.Of(BudgetMaker.Make(new Dice(seed)));

    /// <summary>The book of a seed with oddities.</summary>
    public static Book Of(int seed)
    {
        var dice = new Dice(seed);
        var book = BookMaker.Of(BudgetMaker.Make(dice));
        BookAmount Odd(BookAmount amount) => dice.Number(0, 5) switch
        {
            0 => amount with { Within = new Money(50) },
            1 => new BookAmount(new Money(amount.Value.Yuan + (dice.Number(1, 99) / 100m))),
            2 => new BookAmount(new Money(100m * dice.Number(0, 3)), new Money(dice.Number(50, 250))),
            _ => amount,
        };
        return book with
        {
            DepartmentCode = dice.Chance(50) ? "005" : "",
            DepartmentName = dice.Chance(30) ? "某市 <管理> & “服务”局" : "",
            Income = [.. book.Income.Select(line => line with { Current = Odd(line.Current), CarriedOver = Odd(line.CarriedOver) })],
            Expenditure = [.. book.Expenditure.Select(line => line with { Basic = Odd(line.Basic), Project = Odd(line.Project) })],
            Economic = book.Economic.Add(new EconomicLine("302:地方自设科目", "", "办公经费", BookAmount.Zero, Odd(BookAmount.Zero))),
            Projects = [.. book.Projects.Select(project => project with
            {
                Name = dice.Chance(10) ? project.Name + "（" + new string('长', 300) + "）" : project.Name,
                IsManaged = dice.Chance(70),
                IsPublished = dice.Chance(70),
                Target = dice.Chance(20) ? null : project.Target is null ? null : project.Target with
                {
                    Overview = "第一行\n第二行 100%　<b>",
                    FilledAt = "",
                    PeriodFunds = new TierAmounts { Other = Odd(BookAmount.Zero) },
                    Indicators = dice.Chance(20) ? [] : [.. project.Target.Indicators.Select(indicator => indicator with { PeriodValue = dice.Chance(30) ? "" : "1,234.50", AnnualValue = "95%" })],
                },
            })],
            Assets = dice.Chance(20) ? null : book.Assets! with { Offices = new PrintedNumber(dice.Number(0, 99999), 0, Unit.SquareMetre), Vehicles = [new VehicleCount("leaders", 0), new VehicleCount("other", 12)] },
            Comparatives = dice.Chance(30) ? [] : [.. book.Comparatives.Select(line => line with { Prior = Odd(line.Prior) }), new Comparative(Coordinate.Empty.With(Dimension.Flow, "procurement").With(Dimension.Item, "goods"), Odd(BookAmount.Zero), "原因")],
            Overall = book.Overall is null ? null : book.Overall with { OtherStaff = null, Duties = "" },
            ProcurementCatalogue = dice.Chance(50) ? [] : [new BookCatalogueLine("A0201", null, "台式计算机", ""), new BookCatalogueLine("", 2, "服务器", "备注")],
            ServiceCatalogue = dice.Chance(50) ? [] : [new BookCatalogueLine("D01", 1, "公共服务", "")],
            Glossary = [new BookTerm("=1+1", "不是公式")],
        };
    }

    /// <summary>A book as text, every member of it.</summary>
    public static string TextOf(Book? book) => book is null ? "" : Encoding.UTF8.GetString(Json(book));

    /// <summary>A book as JSON.</summary>
    public static byte[] Json(Book book) => Bytes(output => BookJson.Write(book, output));

    /// <summary>A book as a workbook.</summary>
    public static byte[] Workbook(Book book) => Bytes(output => BookWorkbook.Write(book, output));

    /// <summary>What is written.</summary>
    public static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
