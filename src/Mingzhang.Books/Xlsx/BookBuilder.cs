using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Books.Rows;
using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Xlsx;

/// <summary>Makes the book that the sheets of a workbook say. A row whose subject is not understood is left out, and reported.</summary>
internal sealed partial class BookBuilder(Reading reading, RawWorkbook workbook)
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private readonly Dictionary<string, IReadOnlyList<RowReader>> read = new(StringComparer.Ordinal);
    private readonly List<BookTerm> functionNames = [];

    /// <summary>The book, as far as it was understood.</summary>
    public Book Build()
    {
        var info = Table("info").Fields().As("");
        var scope = Keys.ValueOf<DisclosureScope>(info.Choice("scope", "scope")) ?? DisclosureScope.Unit;
        var name = info.Text("name");
        var projects = Projects(scope, name);
        return new Book
        {
            Form = reading.Form.Id,
            Scope = scope,
            Name = name,
            Year = Year(info),
            DepartmentCode = info.Text("departmentCode"),
            DepartmentName = info.Text("departmentName"),
            Place = info.Text("place"),
            Nature = info.Choice("nature", "nature", UnitNature.Administrative),
            Units = Lines("units", "/units", row => new BookUnit(row.Key("name"), row.Choice<UnitNature>("nature", "nature"), row.Answer("hasBook", usual: false))),
            Income = Lines("income", "/income", row => new IncomeLine(row.Choice<FundSource>("fund", "fund"), row.Amount("current"), row.Amount("carriedOver"))),
            Revenue = Lines("revenue", "/revenue", row => new RevenueLine(row.Choice<FundSource>("fund", "revenueFund"), row.Code("code"), row.Text("name"), row.Amount("amount"))),
            Expenditure = Expenditure(),
            FunctionNames = [.. functionNames],
            Economic = Lines("economic", "/economic", Economic),
            Projects = projects,
            PublicExpenses = Items("publicExpenses", "publicExpense"),
            OperatingFunds = Items("operatingFunds", "operating"),
            Procurement = Lines("procurement", "/procurement", Procured),
            Assets = Assets(),
            Comparatives = Comparatives(),
            Overall = Overall(),
            ProcurementCatalogue = [.. Catalogue("procurement")],
            ServiceCatalogue = [.. Catalogue("service")],
            Texts = Texts(),
            Glossary = Lines("glossary", "/glossary", row => new BookTerm(row.Key("term"), row.Text("text"))),
        };
    }

    /// <summary>The sheet that a layout describes.</summary>
    public static RawSheet? Find(RawWorkbook workbook, BookSheet sheet)
    {
        var wanted = Canonical.Compact(sheet.Name);
        return workbook.Sheets.FirstOrDefault(raw => Canonical.Compact(raw.Name) == wanted);
    }

    private IReadOnlyList<RowReader> Rows(string id)
    {
        if (!read.TryGetValue(id, out var rows))
        {
            read[id] = rows = [.. Table(id).Rows()];
        }

        return rows;
    }

    private SheetTable Table(string id)
    {
        var sheet = reading.Form.Sheet(id);
        var raw = Find(workbook, sheet);
        if (raw is null)
        {
            reading.Report("", sheet.Name, Severity.Warning, new Words($"缺少工作表“{sheet.Name}”，按没有内容处理", $"the sheet {sheet.Name} is missing, and taken as empty"), new Words("没有内容的工作表可以留空，不必删去", "an empty sheet rather than none"));
        }

        return new SheetTable(reading, sheet, raw);
    }

    /// <summary>A line for each row whose subject was understood.</summary>
    private ImmutableArray<T> Lines<T>(string sheet, string pointer, Func<RowReader, T?> line)
        where T : class
    {
        var lines = ImmutableArray.CreateBuilder<T>();
        foreach (var row in Rows(sheet))
        {
            if (line(row.As($"{pointer}/{Parts.Text(lines.Count)}")) is { } said && !row.IsLost)
            {
                lines.Add(said);
            }
        }

        return lines.ToImmutable();
    }

    private FiscalYear Year(RowReader info)
    {
        var text = info.Text("year").TrimEnd('年', '度');
        if (int.TryParse(Canonical.Compact(text), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear)
        {
            return new FiscalYear(year);
        }

        if (text.Length > 0)
        {
            info.Wrong("year", null, text, "不是年份", "is no year", "四位年份，例：2026", "a year of four digits, like 2026");
        }

        return default;
    }

    private ImmutableArray<ExpenditureLine> Expenditure()
    {
        functionNames.AddRange(Lines("functionNames", "/functionNames", row => new BookTerm(row.Code("term"), row.Key("text"))));
        var fromSheet = functionNames.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        return Lines("expenditure", "/expenditure", row =>
        {
            var code = row.Code("function");
            FunctionName(row, code, row.Text("name"), fromSheet);
            return new ExpenditureLine(code, row.Choice<FundSource>("fund", "fund"), row.Choice<Vintage>("vintage", "vintage"), row.Amount("basic"), row.Amount("project"));
        });
    }

    /// <summary>Holds the name beside a code against the list; one that the list lacks is kept.</summary>
    private void FunctionName(RowReader row, string code, string name, HashSet<string> fromSheet)
    {
        var known = functionNames.Find(term => term.Term == code)?.Text ?? CodeList.Functional.NameOf(code);
        if (name.Length == 0 || code.Length == 0 || (known is not null && Canonical.Compact(known) == Canonical.Compact(name)))
        {
            return;
        }

        if (known is null)
        {
            functionNames.Add(new BookTerm(code, name));
            return;
        }

        row.Wrong(
            "name", null, name, $"与编码 {code} 不符", $"is not the name of {code}",
            $"{code} 为“{known}”" + (fromSheet.Contains(code) ? "" : "；确要另用名称的，填在“科目名称”表中"), $"{code} is \"{known}\"; another name is told on the sheet of names");
    }

    private static EconomicLine Economic(RowReader row)
    {
        var code = row.Code("code");
        var name = row.Text("name");
        var listed = CodeList.DepartmentEconomic.NameOf(code);
        if (code.Length == 3 && name.Length > 0)
        {
            (code, name) = ($"{code}:{name}", "");
        }
        else if (listed is not null && Canonical.Compact(listed) == Canonical.Compact(name))
        {
            name = "";
        }
        else if (listed is not null && name.Length > 0)
        {
            row.Wrong("name", null, name, $"与编码 {code} 不符", $"is not the name of {code}", $"{code} 为“{listed}”", $"{code} is \"{listed}\"");
        }

        return new EconomicLine(code, name, row.Text("government", "governmentName"), row.Amount("personnel"), row.Amount("publicUse"));
    }

    private static ProcurementLine? Procured(RowReader row) =>
        row.Choice("item", "procurement") is { } item ? new ProcurementLine(item, row.Amount("amount")) : null;

    /// <summary>Items by source. Rows that are sums hold no amounts; their last year's figures are read with the comparatives.</summary>
    private ImmutableArray<ItemLine> Items(string id, string list)
    {
        var sheet = reading.Form.Sheet(id);
        var lines = ImmutableArray.CreateBuilder<ItemLine>();
        foreach (var row in Rows(id))
        {
            row.As($"/{id}/{Parts.Text(lines.Count)}");
            var key = id == "publicExpenses" ? row.Choice("item", list) : reading.Form.Lists[list].KeyOf(row.Key("item")) ?? row.Text("item");
            if (string.IsNullOrEmpty(key))
            {
                continue;
            }

            var sums = sheet.Columns.Where(column => column.IsDerived && row.Has(column.Id)).ToList();
            if (!sheet.Derived.Contains(key))
            {
                if (sums.Count > 0)
                {
                    lines.Add(new ItemLine(key, row.Funds()));
                }

                OnlyTotals(sheet, row);
            }
            else if (sums.Count > 0)
            {
                row.Wrong(sums[0].Id, null, row.Text(sums[0].Id), "不应填在合计行", "is a sum", "合计由程序推算，请清空", "nothing: sums are made by the program");
            }
        }

        return lines.ToImmutable();
    }

    private static void OnlyTotals(BookSheet sheet, RowReader row)
    {
        foreach (var column in sheet.Columns.Where(column => column.IsOfTotal && row.Has(column.Id)))
        {
            row.Wrong(column.Id, null, row.Text(column.Id), "只能填在“合计”行", "belongs to the total", "移到“合计”行，或清空", "in the row of the total");
        }
    }

    private ImmutableArray<Comparative> Comparatives()
    {
        var found = new List<(int Order, Comparative Line, RowReader Row)>();
        foreach (var id in reading.Form.Comparisons.Select(comparison => comparison.Sheet).Distinct(StringComparer.Ordinal))
        {
            var sheet = reading.Form.Sheet(id);
            foreach (var row in Rows(id))
            {
                if ((row.Has("prior") || row.Has("reason")) && Of(sheet, row) is { } of)
                {
                    var order = reading.Form.Comparisons.ToList().FindIndex(comparison => comparison.Of.Equals(of));
                    found.Add((order < 0 ? int.MaxValue : order, new Comparative(of, default, ""), row));
                }
            }
        }

        var lines = ImmutableArray.CreateBuilder<Comparative>();
        foreach (var (_, line, row) in found.OrderBy(entry => entry.Order))
        {
            row.As($"/comparatives/{Parts.Text(lines.Count)}");
            if (!row.Has("prior"))
            {
                row.Wrong("prior", null, "", "没有填，只填了原因", "is missing, and there is a reason", "上年预算数，元；上年没有的填0", "last year's amount, 0 where there was none");
            }

            lines.Add(line with { Prior = row.Amount("prior"), Reason = row.Text("reason") });
        }

        return lines.ToImmutable();
    }

    private Coordinate? Of(BookSheet sheet, RowReader row)
    {
        var label = sheet.Columns[0].Id;
        var text = row.Text(label);
        var key = reading.Form.Lists[sheet.Fixed!].KeyOf(text);
        if (reading.Form.Comparisons.FirstOrDefault(comparison => comparison.Sheet == sheet.Id && comparison.Row == key) is { } comparison)
        {
            return comparison.Of;
        }

        if (sheet.Id != "comparisons")
        {
            return null;
        }

        if (Coordinates.Parse(text) is { } own)
        {
            return own;
        }

        row.Wrong(
            label, null, text, "不是可以比较的事项", "is nothing that the text compares", "应为：" + string.Join("、", reading.Form.Lists[sheet.Fixed!].Entries.Select(entry => entry.Value)),
            "one of the rows that the sheet begins with");
        return null;
    }

    private IEnumerable<BookCatalogueLine> Catalogue(string catalogue)
    {
        var count = 0;
        foreach (var row in Rows("catalogues"))
        {
            var key = row.Choice("catalogue", "catalogue");
            if (key == catalogue)
            {
                row.As($"/{catalogue}Catalogue/{Parts.Text(count++)}");
                yield return new BookCatalogueLine(row.Text("code"), row.Count("level"), row.Text("name"), row.Text("remark"));
            }
        }
    }

    private ImmutableArray<BookText> Texts()
    {
        var sections = new List<(string Section, List<string> Paragraphs)>();
        var choices = reading.Form.Lists["section"];
        string? last = null;
        foreach (var row in Rows("texts"))
        {
            var word = row.Text("section");
            last = word.Length > 0 ? choices.KeyOf(word) ?? word : last;
            if (last is null)
            {
                row.Wrong("section", "", "", "没有填，不知道这段文字属于哪一章节", "is missing, and the paragraph belongs to none", "从下拉选项中选章节", "a section");
                continue;
            }

            var at = sections.FindIndex(one => one.Section == last);
            if (at < 0)
            {
                sections.Add((last, []));
                at = sections.Count - 1;
            }

            row.As($"/texts/{Parts.Text(at)}/paragraphs/{Parts.Text(sections[at].Paragraphs.Count)}");
            if (row.Text("text", "") is { Length: > 0 } text)
            {
                sections[at].Paragraphs.Add(text);
            }
        }

        return [.. sections.Where(one => one.Paragraphs.Count > 0).Select(one => new BookText(one.Section, [.. one.Paragraphs]))];
    }
}
