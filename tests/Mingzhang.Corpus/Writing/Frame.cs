using Mingzhang.Corpus.Budgets;

namespace Mingzhang.Corpus.Writing;

/// <summary>What stands around tables and sentences: cover, contents, duties, glossary.</summary>
internal sealed class Frame(Budget budget, Figures figures, Dice dice)
{
    private string Scope => budget.Scope;

    /// <summary>The cover.</summary>
    public IEnumerable<Block> Cover() =>
        [new Line(1, [new Printed(PrintedKind.UnitName, budget.Name)]), new Line(2, [figures.Year, $"年度{Scope}预算公开"]), new PageBreak()];

    /// <summary>The contents page.</summary>
    public IEnumerable<Block> Contents()
    {
        yield return new Line(1, ["目 录"]);
        var page = 1;
        Entry Of(bool isPart, params Part[] parts) => new([.. parts], page += dice.Number(0, 1), isPart);
        yield return Of(true, "第一部分 概况");
        yield return Of(false, $"一、本{Scope}职责");
        yield return Of(false, "二、机构设置情况");
        yield return Of(true, "第二部分 ", figures.Year, $"年{Scope}预算报表");
        for (var i = 0; i < Tables.Titles.Count; i++)
        {
            yield return Of(false, "表" + Numerals.Of(i + 1), figures.Year, Tables.Titles[i]);
        }

        yield return Of(true, "第三部分 ", figures.Year, $"年度{Scope}预算情况说明");
        string[] sections =
        [
            $"一、{Scope}预算收支数据变动情况及原因", "二、收入预算情况说明", "三、支出预算情况说明", "四、财政拨款收支预算总体情况说明", "五、一般公共预算支出情况说明",
            "六、一般公共预算基本支出情况说明", "七、“三公”经费增减变动原因说明", "八、机关运行经费增减变动原因说明", "九、政府采购情况", "十、绩效管理情况",
            "十一、国有资产占有使用情况", "十二、其他说明", "(一) 政府购买服务指导性目录", "(二) 其他",
        ];
        foreach (var section in sections)
        {
            yield return Of(false, section);
        }

        yield return Of(true, "第四部分 名词解释");
        yield return new PageBreak();
    }

    /// <summary>第一部分.</summary>
    public IEnumerable<Block> Overview()
    {
        yield return new Line(2, ["第一部分 概况"]);
        yield return new Line(3, [$"一、本{Scope}职责"]);
        var field = budget.Organ.Field;
        string[] duties =
        [
            $"贯彻执行{field}方面的法律法规和上级部署，拟订{budget.Place}{field}工作计划并组织实施。",
            $"指导乡镇和街道开展{field}工作，协调解决工作中的具体问题。",
            $"负责{field}领域的信息收集、调查研究和统计分析，提出意见和建议。",
            $"管理{field}专项经费，监督项目实施和资金使用。",
            $"承担{field}领域的宣传、培训和对外协作。",
            $"受理与{field}有关的来信来访，答复代表建议和委员提案。",
            "完成上级交办的其他任务。",
        ];
        var drawn = dice.Draw(Enumerable.Range(0, duties.Length), dice.Number(3, duties.Length)).Order().ToList();
        for (var i = 0; i < drawn.Count; i++)
        {
            yield return new Line(0, [$"（{Numerals.Of(i + 1)}）{duties[drawn[i]]}"]);
        }

        yield return new Line(3, ["二、机构设置情况"]);
        var subordinate = budget.Units.Skip(1).Select(unit => unit.Name).ToList();
        var offices = dice.Draw<string>(["办公室", "综合股", "业务股", "财务股", "法规股", "督查股", "信息股"], dice.Number(3, 6));
        yield return new Line(
            0,
            [
                new Printed(PrintedKind.UnitName, budget.Name), $"内设{string.Join("、", offices)}{Texts.Of(offices.Count)}个机构，核定编制{Texts.Of(budget.Units.Sum(unit => unit.Posts))}名",
                subordinate.Count == 0 ? "。" : $"。纳入本{Scope}预算的所属单位{Texts.Of(subordinate.Count)}个，包括{string.Join("、", subordinate)}。",
            ]);
        yield return new PageBreak();
        yield return new Line(2, ["第二部分 ", figures.Year, $"年{Scope}预算报表"]);
        if (dice.Chance(50))
        {
            yield return new Line(0, ["预算公开表1"]);
        }
    }

    /// <summary>第四部分.</summary>
    public IEnumerable<Block> Glossary()
    {
        (string Term, string Text)[] terms =
        [
            ("基本支出", "单位维持日常运转、履行常规职责所需的开支，由人员经费和公用经费组成。"),
            ("项目支出", "为完成特定任务，在基本支出之外按项目编列的开支。"),
            ("“三公”经费", "用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。"),
            ("机关运行经费", "行政单位和参照公务员法管理的事业单位用财政拨款支付的公用经费。"),
            ("政府购买服务", "把适合社会力量承担的服务依照采购程序交由其办理，并按数量和质量付费。"),
            ("财政专户管理资金", "按规定存入财政专户、实行收支两条线管理的资金。"),
            ("单位资金", "财政拨款和财政专户资金之外的各种收入。"),
            ("上年结转", "上年预算安排而未用完、转入本年按原用途使用的资金。"),
            ("一般公共预算", "以税收为主要来源，用于保障民生、发展经济和维持机关运转的收支预算。"),
            ("政府性基金预算", "依法向特定对象征收、专门用于特定公共事业的收支预算。"),
            ("国有资本经营预算", "对国有资本收益作出安排的收支预算。"),
            ("财政拨款", "一般公共预算、政府性基金预算和国有资本经营预算拨款的总称。"),
        ];
        yield return new PageBreak();
        yield return new Line(2, ["第四部分 名词解释"]);
        for (var i = 0; i < terms.Length; i++)
        {
            yield return new Line(0, [$"{Numerals.Of(i + 1)}、{terms[i].Term}：{terms[i].Text}"]);
        }
    }
}
