using System.Globalization;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Checks;

/// <summary>勾稽 of a book in exact 元: what must add up, and what must not be missing.</summary>
internal sealed class TieChecks(Book book, BookForm form, Findings findings)
{
    private static readonly FundSource[] Sources = Enum.GetValues<FundSource>();
    private static readonly (string Economic, string Item)[] PublicItems = [("30212", "abroad"), ("30217", "reception"), ("30231", "vehicleOperation"), ("31013", "vehiclePurchase")];

    /// <summary>All of it.</summary>
    public void Check()
    {
        Balance();
        BasicExpenditure();
        Projects();
        Revenue();
        PublicExpenses();
        OperatingFunds();
        Targets();
        Comparatives();
        Texts();
        Assets();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Word(FundSource fund) => form.Lists["fund"].WordOf(Keys.Of(fund));

    private string Word(Vintage vintage) => form.Lists["vintage"].WordOf(Keys.Of(vintage));

    private void Balance()
    {
        if (book.Income.IsEmpty && book.Expenditure.IsEmpty && !book.Units.Any(unit => unit.HasBook))
        {
            findings.Error("/income", new Words("收入和支出都没有填", "there is no income and no expenditure"), new Words("各来源的收入和各科目的支出", "income by source, expenditure by item"));
        }

        foreach (var fund in Sources)
        {
            var at = book.Income.ToList().FindIndex(line => line.Fund == fund);
            foreach (var (vintage, member) in new[] { (Vintage.Current, "current"), (Vintage.CarriedOver, "carriedOver") })
            {
                var income = at < 0 ? BookAmount.Zero : vintage == Vintage.Current ? book.Income[at].Current : book.Income[at].CarriedOver;
                findings.Equal(
                    at < 0 ? "/income" : $"/income/{Text(at)}/{member}",
                    (new Words($"{Word(fund)}{Word(vintage)}收入", $"income of {Keys.Of(fund)}, {Keys.Of(vintage)},"), income),
                    (new Words("支出中该来源的合计", "expenditure from it,"), book.Spent(fund, vintage)));
            }
        }
    }

    private void BasicExpenditure()
    {
        var basic = book.Expenditure.Where(line => line is { Fund: FundSource.General, Vintage: Vintage.Current }).Select(line => line.Basic).Sum();
        findings.Equal(
            "/economic",
            (new Words("“基本支出经济分类”合计", "basic expenditure by economic class,"), book.Economic.Select(line => line.Personnel + line.PublicUse).Sum()),
            (new Words("“支出”中一般公共预算当年基本支出合计", "general basic expenditure of this year,"), basic));
    }

    private void Projects()
    {
        foreach (var vintage in new[] { Vintage.Current, Vintage.CarriedOver })
        {
            // of what was carried over the form lists appropriations alone
            foreach (var fund in vintage == Vintage.Current ? Sources : Sources[..3])
            {
                findings.Equal(
                    "/projects",
                    (new Words($"“项目”中{Word(vintage)}{Word(fund)}合计", $"projects of {Keys.Of(fund)}, {Keys.Of(vintage)},"), book.Projects.Where(project => project.Vintage == vintage).Select(project => project.Funds[fund]).Sum()),
                    (new Words("“支出”中同口径的项目支出", "project expenditure of the same,"), book.Expenditure.Where(line => line.Fund == fund && line.Vintage == vintage).Select(line => line.Project).Sum()));
            }
        }
    }

    private void Revenue()
    {
        foreach (var fund in new[] { FundSource.GovernmentFund, FundSource.StateCapital })
        {
            findings.Equal(
                "/revenue",
                (new Words($"“基金与国资收入”中{Word(fund)}合计", $"revenue of {Keys.Of(fund)} by code,"), book.Revenue.Where(line => line.Fund == fund).Select(line => line.Amount).Sum()),
                (new Words("“收入”中该来源的本年预算", "its income of this year,"), book.Income.Where(line => line.Fund == fund).Select(line => line.Current).Sum()));
        }
    }

    private void PublicExpenses()
    {
        foreach (var (code, item) in PublicItems)
        {
            var part = book.Economic.Where(line => line.Code == code).Select(line => line.PublicUse).Sum();
            var whole = book.PublicExpenses.Where(line => line.Item == item).Select(line => line.Funds.General).Sum();
            if (Findings.IsLess(whole, part))
            {
                var at = book.PublicExpenses.ToList().FindIndex(line => line.Item == item);
                var word = form.Lists["publicExpense"].WordOf(item);
                findings.Warning(
                    at < 0 ? "/publicExpenses" : $"/publicExpenses/{Text(at)}/funds/general",
                    new Words($"“三公”中{word} {Findings.Yuan(whole)}，小于“基本支出经济分类”中 {code} 的 {Findings.Yuan(part)}", $"{item} {Findings.Yuan(whole)} is less than class {code}, {Findings.Yuan(part)}"),
                    new Words($"不小于 {Findings.Yuan(part)}", $"not less than {Findings.Yuan(part)}"));
            }
        }
    }

    private void OperatingFunds()
    {
        var natures = book.Scope == DisclosureScope.Unit ? [book.Nature] : book.Units.Where(unit => !unit.HasBook).Select(unit => unit.Nature).ToArray();
        var funds = book.OperatingFunds.Select(line => line.Funds.General).Sum();
        var publicUse = book.Economic.Select(line => line.PublicUse).Sum();
        var names = (new Words("机关运行经费", "operating funds,"), funds);
        if (natures.Length > 0 && natures.All(nature => nature != UnitNature.Institution))
        {
            findings.Equal("/operatingFunds", names, (new Words("“基本支出经济分类”中的公用经费", "public-use expenditure,"), publicUse), Severity.Warning);
        }
        else if (Findings.IsLess(publicUse, funds))
        {
            findings.Error(
                "/operatingFunds", new Words($"机关运行经费 {Findings.Yuan(funds)}，大于公用经费 {Findings.Yuan(publicUse)}", $"operating funds {Findings.Yuan(funds)} are more than public-use expenditure, {Findings.Yuan(publicUse)}"),
                new Words($"不大于 {Findings.Yuan(publicUse)}", $"not more than {Findings.Yuan(publicUse)}"));
        }

        for (var i = 0; i < book.OperatingFunds.Length; i++)
        {
            var nature = book.Scope == DisclosureScope.Unit ? book.Nature : book.Units.FirstOrDefault(unit => unit.Name == book.OperatingFunds[i].Item)?.Nature;
            if (nature == UnitNature.Institution)
            {
                findings.Error(
                    $"/operatingFunds/{Text(i)}/item", new Words($"“{book.OperatingFunds[i].Item}”是事业单位，没有机关运行经费", $"{book.OperatingFunds[i].Item} is an institution, which has no operating funds"),
                    new Words("只填行政单位和参照公务员法管理的事业单位", "administrative units and those under the civil service law"));
            }
        }
    }

    private void Targets()
    {
        for (var i = 0; i < book.Projects.Length; i++)
        {
            if (book.Projects[i] is not { Target: { } target } project)
            {
                continue;
            }

            var pointer = $"/projects/{Text(i)}/target";
            var (annual, period) = (target.AnnualFunds.Total, target.PeriodFunds.Total);
            if (project.Vintage == Vintage.Current)
            {
                findings.Equal(
                    pointer + "/annualFunds", (new Words($"项目“{project.Name}”绩效目标的年度资金", $"annual funds of the target of {project.Name},"), annual),
                    (new Words("该项目本年的预算", "its money of this year,"), project.Funds.Total));
            }

            if (period == BookAmount.Zero)
            {
                continue;
            }

            if (target.Period is "1年" or "一年" or "1")
            {
                findings.Equal(
                    pointer + "/periodFunds", (new Words($"项目“{project.Name}”（项目期1年）的实施期资金", $"funds of the period of {project.Name}, one year,"), period),
                    (new Words("年度资金", "annual funds,"), annual));
            }
            else if (Findings.IsLess(period, annual))
            {
                findings.Error(
                    pointer + "/periodFunds", new Words($"项目“{project.Name}”的实施期资金 {Findings.Yuan(period)}，小于年度资金 {Findings.Yuan(annual)}", $"the period of {project.Name} has {Findings.Yuan(period)}, less than its year, {Findings.Yuan(annual)}"),
                    new Words("不小于年度资金", "not less than the annual funds"));
            }
        }
    }

    private void Comparatives()
    {
        foreach (var comparison in form.Comparisons)
        {
            var at = book.Comparatives.ToList().FindIndex(line => line.Of.Equals(comparison.Of));
            var name = form.Lists[form.Sheet(comparison.Sheet).Fixed!].WordOf(comparison.Row);
            var sheet = form.Sheet(comparison.Sheet).Name;
            if (at < 0)
            {
                if (IsNeeded(comparison))
                {
                    findings.Error(
                        "/comparatives", new Words($"“{sheet}”中“{name}”没有填上年预算数", $"last year's amount of {comparison.Of} is missing"), new Words("上年预算数，元；上年没有的填0", "last year's amount, 0 where there was none"));
                }

                continue;
            }

            var line = book.Comparatives[at];
            if (book.Now(comparison.Of) is { } now && (Findings.IsLess(now, line.Prior) || Findings.IsLess(line.Prior, now)) && string.IsNullOrWhiteSpace(line.Reason) && comparison.Reason != ReasonNeed.None)
            {
                var (what, expected) = (
                    new Words($"“{sheet}”中“{name}”由上年的 {Findings.Yuan(line.Prior)} 变为 {Findings.Yuan(now)}，没有填原因", $"{comparison.Of} went from {Findings.Yuan(line.Prior)} to {Findings.Yuan(now)}, and no reason is given"),
                    new Words("增减原因", "the reason"));
                if (comparison.Reason == ReasonNeed.Required)
                {
                    findings.Error($"/comparatives/{Text(at)}/reason", what, expected);
                }
                else
                {
                    findings.Warning($"/comparatives/{Text(at)}/reason", what, expected);
                }
            }
        }
    }

    private bool IsNeeded(Comparison comparison)
    {
        // units with books of their own bring their comparatives with them
        if (book.Units.Any(unit => unit.HasBook))
        {
            return false;
        }

        var flow = Coordinate.Empty.With(Dimension.Flow, comparison.Of[Dimension.Flow]);
        return comparison.Needed == Need.Always ||
            book.Now(flow) is { } now && now != BookAmount.Zero ||
            book.Comparatives.Any(line => line.Of.Matches(flow) && line.Prior != BookAmount.Zero);
    }

    /// <summary>What is not told is published as nothing; a unit with nothing at all says so with a date and zeros.</summary>
    private void Assets()
    {
        if (book.Assets is null && !book.Units.Any(unit => unit.HasBook))
        {
            findings.Warning(
                "/assets",
                new Words("“资产”没有填，公开文本将写“无”", "the assets are not told; the disclosure will say that there are none"),
                new Words("截至日期、公务用车、办公用房和设备；没有的填0", "the date, vehicles, offices and equipment; 0 for none"));
        }
    }

    private void Texts()
    {
        foreach (var section in form.RequiredTexts.Where(section => !book.Texts.Any(text => text.Section == section && !text.Paragraphs.IsEmpty)))
        {
            var name = form.Lists["section"].WordOf(section);
            findings.Error("/texts", new Words($"“说明文字”缺少“{name}”", $"the text of {section} is missing"), new Words("该章节的文字，一段一行", "its paragraphs"));
        }
    }
}
