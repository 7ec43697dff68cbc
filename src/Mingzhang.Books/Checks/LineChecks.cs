using System.Globalization;
using Mingzhang.Forms;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Checks;

/// <summary>What is wrong with single lines of a book, and with lines that say one thing twice.</summary>
internal sealed class LineChecks(Book book, BookForm form, Findings findings)
{
    private const int ItemLength = 7;
    private const int SectionLength = 5;
    private const int ClassLength = 3;
    private const int LongestText = 32_767;

    /// <summary>All of it.</summary>
    public void Check()
    {
        Head();
        Twins();
        Functions();
        Economics();
        Revenue();
        Names();
        Amounts();
        Targets();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Head()
    {
        if (string.IsNullOrWhiteSpace(book.Name))
        {
            findings.Error("/name", new Words("名称没有填", "the name is missing"), new Words("封面上的全称", "the full name, as on the cover"));
        }

        if (book.Year.Value is < 1990 or > 2100)
        {
            findings.Error("/year", new Words("预算年度没有填，或不是年份", "the fiscal year is missing, or no year"), new Words("四位年份，例：2026", "a year of four digits, like 2026"));
        }

        if (book.Scope == DisclosureScope.Department && book.Units.IsEmpty)
        {
            findings.Error("/units", new Words("部门没有填所属单位", "the department has no units"), new Words("至少填部门本级", "its own office at least"));
        }

        for (var i = 0; i < book.Texts.Length; i++)
        {
            if (book.Texts[i].Paragraphs.Any(paragraph => paragraph.Length > LongestText))
            {
                findings.Error($"/texts/{Text(i)}", new Words("有一段超过32767字", "a paragraph has more than 32,767 characters"), new Words("分成几段", "several paragraphs"));
            }
        }
    }

    private void Twins()
    {
        Twins("units", book.Units, unit => Canonical.Compact(unit.Name), unit => unit.Name);
        Twins("income", book.Income, line => line.Fund, line => Word(line.Fund));
        Twins("revenue", book.Revenue, line => (line.Fund, line.Code), line => line.Code);
        Twins("expenditure", book.Expenditure, line => (line.Function, line.Fund, line.Vintage), line => $"{line.Function}、{Word(line.Fund)}、{form.Lists["vintage"].WordOf(Keys.Of(line.Vintage))}");
        Twins("functionNames", book.FunctionNames, term => term.Term, term => term.Term);
        Twins("economic", book.Economic, line => (line.Code, line.GovernmentName), line => $"{line.Code}、{line.GovernmentName}");
        Twins("projects", book.Projects, project => (Canonical.Compact(project.Name), Canonical.Compact(project.Unit), project.Vintage), project => project.Name);
        Twins("publicExpenses", book.PublicExpenses, line => line.Item, line => form.Lists["publicExpense"].WordOf(line.Item));
        Twins("operatingFunds", book.OperatingFunds, line => Canonical.Compact(line.Item), line => line.Item);
        Twins("procurement", book.Procurement, line => line.Item, line => form.Lists["procurement"].WordOf(line.Item));
        Twins("comparatives", book.Comparatives, line => line.Of, line => line.Of.ToString());
        Twins("texts", book.Texts, text => text.Section, text => text.Section);
        Twins("glossary", book.Glossary, term => Canonical.Compact(term.Term), term => term.Term);
    }

    private void Twins<T, TKey>(string member, IReadOnlyList<T> lines, Func<T, TKey> key, Func<T, string> name)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!first.TryAdd(key(lines[i]), i))
            {
                findings.Error(
                    $"/{member}/{Text(i)}", new Words($"“{name(lines[i])}”与第{Text(first[key(lines[i])] + 1)}条重复", $"\"{name(lines[i])}\" repeats line {Text(first[key(lines[i])] + 1)}"),
                    new Words("合并为一行", "one line"));
            }
        }
    }

    private string Word(FundSource fund) => form.Lists["fund"].WordOf(Keys.Of(fund));

    private string? NameOf(string code) => book.FunctionNames.FirstOrDefault(term => term.Term == code)?.Text ?? CodeList.Functional.NameOf(code);

    private void Functions()
    {
        for (var i = 0; i < book.Expenditure.Length; i++)
        {
            var code = book.Expenditure[i].Function;
            var pointer = $"/expenditure/{Text(i)}/function";
            if (code.Length != ItemLength || !code.All(char.IsAsciiDigit))
            {
                findings.Error(pointer, new Words($"功能科目编码“{code}”不是项级编码", $"\"{code}\" is no code of the item level"), new Words("7位数字，例：2012601", "7 digits, like 2012601"));
            }
            else if (NameOf(code) is null)
            {
                findings.Error(
                    pointer, new Words($"功能科目编码“{code}”不在代码表中，也没有填科目名称", $"the list has no code {code}, and no name is given"),
                    new Words("核对编码；确属有效的，填写科目名称", "a code of the list, or its name beside it"));
            }
            else if (NameOf(code[..SectionLength]) is null || NameOf(code[..ClassLength]) is null)
            {
                var missing = NameOf(code[..ClassLength]) is null ? code[..ClassLength] : code[..SectionLength];
                findings.Warning(
                    pointer, new Words($"“{code}”的上级科目 {missing} 没有名称", $"{missing}, to which {code} belongs, has no name"), new Words("在“科目名称”表中填写，或核对编码", "its name among the function names"));
            }
        }
    }

    private void Economics()
    {
        for (var i = 0; i < book.Economic.Length; i++)
        {
            var line = book.Economic[i];
            var code = line.Code;
            var isNamed = code.Split(':') is [{ Length: ClassLength }, { Length: > 0 }];
            if (!isNamed && (code.Length != SectionLength || !code.All(char.IsAsciiDigit)))
            {
                findings.Error(
                    $"/economic/{Text(i)}/code", new Words($"部门经济科目编码“{code}”不是款级编码", $"\"{code}\" is no code of the section level"), new Words("5位数字，例：30101；代码表没有的填3位类编码并填名称", "5 digits, like 30101"));
            }
            else if (!isNamed && line.Name.Length == 0 && CodeList.DepartmentEconomic.NameOf(code) is null)
            {
                findings.Error(
                    $"/economic/{Text(i)}/code", new Words($"部门经济科目编码“{code}”不在代码表中，也没有填名称", $"the list has no code {code}, and no name is given"), new Words("核对编码；确属有效的，填写名称", "a code of the list, or its name beside it"));
            }

            if (line.GovernmentName.Length > 0 && !EconomicMapping.IsGovernmentName(Canonical.Compact(line.GovernmentName)))
            {
                findings.Warning(
                    $"/economic/{Text(i)}/governmentName", new Words($"政府经济科目“{line.GovernmentName}”不在代码表中", $"the list has no government class \"{line.GovernmentName}\""), new Words("核对名称", "a name of the list"));
            }
        }
    }

    private void Revenue()
    {
        for (var i = 0; i < book.Revenue.Length; i++)
        {
            var line = book.Revenue[i];
            if (line.Code.Length < SectionLength || !line.Code.All(char.IsAsciiDigit))
            {
                findings.Error($"/revenue/{Text(i)}/code", new Words($"收入科目编码“{line.Code}”不完整", $"\"{line.Code}\" is no full revenue code"), new Words("最细一级的编码，例：1030148", "a code of the finest level, like 1030148"));
            }

            if (line.Fund is not (FundSource.GovernmentFund or FundSource.StateCapital))
            {
                findings.Error($"/revenue/{Text(i)}/fund", new Words($"这里不填{Word(line.Fund)}", $"{Keys.Of(line.Fund)} has no lines here"), new Words("政府性基金预算或国有资本经营预算", "governmentFund or stateCapital"));
            }
        }
    }

    /// <summary>Units, items and kinds that are named must be there.</summary>
    private void Names()
    {
        var units = (book.Scope == DisclosureScope.Department ? book.Units.Select(unit => unit.Name) : [book.Name]).Select(Canonical.Compact).ToHashSet(StringComparer.Ordinal);
        void Unit(string pointer, string name)
        {
            if (!units.Contains(Canonical.Compact(name)))
            {
                findings.Error(
                    pointer, new Words($"单位“{name}”不在所属单位中", $"\"{name}\" is none of the units"),
                    book.Scope == DisclosureScope.Department ? new Words("与“所属单位”中的名称一致", "the name of a unit") : new Words($"单位的账册应为本单位“{book.Name}”", $"{book.Name} itself"));
            }
        }

        for (var i = 0; i < book.Projects.Length; i++)
        {
            Unit($"/projects/{Text(i)}/unit", book.Projects[i].Unit);
        }

        for (var i = 0; i < book.OperatingFunds.Length; i++)
        {
            Unit($"/operatingFunds/{Text(i)}/item", book.OperatingFunds[i].Item);
            AppropriationsOnly($"/operatingFunds/{Text(i)}", book.OperatingFunds[i].Funds);
        }

        for (var i = 0; i < book.PublicExpenses.Length; i++)
        {
            Item($"/publicExpenses/{Text(i)}/item", book.PublicExpenses[i].Item, "publicExpense", "total", "vehicles");
            AppropriationsOnly($"/publicExpenses/{Text(i)}", book.PublicExpenses[i].Funds);
        }

        for (var i = 0; i < book.Procurement.Length; i++)
        {
            Item($"/procurement/{Text(i)}/item", book.Procurement[i].Item, "procurement");
        }
    }

    private void Item(string pointer, string item, string list, params ReadOnlySpan<string> sums)
    {
        var entries = form.Lists[list].Entries.Select(entry => entry.Key).Except(sums.ToArray(), StringComparer.Ordinal).ToList();
        if (!entries.Contains(item, StringComparer.Ordinal))
        {
            findings.Error(pointer, new Words($"“{item}”不是可填的项目", $"\"{item}\" is no item"), new Words("应为：" + string.Join("、", entries), "one of: " + string.Join(", ", entries)));
        }
    }

    private void AppropriationsOnly(string pointer, FundAmounts funds)
    {
        if (funds.SpecialAccount != BookAmount.Zero || funds.UnitFunds != BookAmount.Zero)
        {
            findings.Error(pointer + "/funds", new Words("这里只列财政拨款", "only appropriations count here"), new Words("去掉财政专户管理资金和单位资金", "nothing from the special account or unit funds"));
        }
    }

    private void Amounts()
    {
        foreach (var (pointer, amount) in AmountWalk.Of(book))
        {
            if (amount.Value.Yuan < 0 || amount.Within.Yuan < 0)
            {
                findings.Error(pointer, new Words($"金额 {Findings.Yuan(amount)} 是负数", $"{Findings.Yuan(amount)} is negative"), new Words("不小于0的数", "an amount not below 0"));
            }
            else if (amount.Value.Yuan != Math.Round(amount.Value.Yuan, 2))
            {
                findings.Error(pointer, new Words("金额超过两位小数", "the amount has more than two decimals"), new Words("金额以元为单位，最多到分", "an amount in 元, to the 分"));
            }
        }
    }

    private void Targets()
    {
        for (var i = 0; i < book.Projects.Length; i++)
        {
            if (book.Projects[i].Target is not { } target)
            {
                continue;
            }

            var pointer = $"/projects/{Text(i)}/target";
            if (target.FilledAt.Length > 0 && !DateTime.TryParseExact(target.FilledAt, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                findings.Warning(pointer + "/filledAt", new Words($"填报日期“{target.FilledAt}”不是时间", $"\"{target.FilledAt}\" is no time"), new Words("14位数字：年月日时分秒", "14 digits, year to second"));
            }

            Levels(pointer, target.Indicators);
        }

        Levels("/overall", book.Overall?.Indicators ?? []);
    }

    private void Levels(string pointer, IReadOnlyList<BookIndicator> indicators)
    {
        for (var i = 0; i < indicators.Count; i++)
        {
            foreach (var (member, list, name) in new[] { ("level1", "level1", indicators[i].Level1), ("level2", "level2", indicators[i].Level2) })
            {
                if (form.Lists[list].KeyOf(name) is null)
                {
                    findings.Warning(
                        $"{pointer}/indicators/{Text(i)}/{member}", new Words($"指标级次“{name}”不在标准名称中", $"\"{name}\" is no standard level"),
                        new Words("应为：" + string.Join("、", form.Lists[list].Entries.Select(entry => entry.Value)), "one of: " + string.Join(", ", form.Lists[list].Entries.Select(entry => entry.Value))));
                }
            }
        }
    }
}
