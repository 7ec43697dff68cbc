using Mingzhang.Corpus.Budgets;
using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Accounts;

/// <summary>What stands around tables and sentences of a final account: cover, contents, duties, glossary.</summary>
internal sealed class AccountFrame(FinalAccount account, Figures figures, Dice dice)
{
    private static readonly string[] Sections =
    [
        "收入支出决算总体情况说明", "收入决算情况说明", "支出决算情况说明", "财政拨款收入支出决算总体情况说明", "一般公共预算财政拨款支出决算情况说明",
        "一般公共预算财政拨款基本支出决算情况说明", "财政拨款“三公”经费支出决算情况说明", "政府性基金预算财政拨款收入支出决算情况说明",
        "国有资本经营预算财政拨款收入支出决算情况说明", "预算绩效管理情况", "其他重要事项说明",
    ];

    private Budget Budget => account.Budget;

    private Printed Name => new(PrintedKind.UnitName, Budget.Name);

    /// <summary>The cover.</summary>
    public IEnumerable<Block> Cover() => [new Line(1, [Name]), new Line(2, [figures.Year, $"年度{Budget.Scope}决算"]), new PageBreak()];

    /// <summary>The contents page.</summary>
    public IEnumerable<Block> Contents()
    {
        yield return new Line(1, ["目 录"]);
        var page = 1;
        Entry Of(bool isPart, params Part[] parts) => new([.. parts], page += dice.Number(0, 1), isPart);
        yield return Of(true, "第一部分 ", Name, "概况");
        yield return Of(false, "一、主要职能");
        yield return Of(false, Overviews);
        yield return Of(true, "第二部分 ", Name, figures.Year, $"年度{Budget.Scope}决算表");
        for (var i = 0; i < AccountTables.Titles.Count; i++)
        {
            yield return Of(false, $"{Numerals.Of(i + 1)}、{AccountTables.Titles[i]}");
        }

        yield return Of(true, "第三部分 ", Name, figures.Year, $"年度{Budget.Scope}决算情况说明");
        for (var i = 0; i < Sections.Length; i++)
        {
            yield return Of(false, $"{Numerals.Of(i + 1)}、{Sections[i]}");
        }

        yield return Of(true, "第四部分 名词解释");
        yield return new PageBreak();
    }

    private string Overviews => Budget.Units.Length > 1 ? $"二、{Budget.Scope}决算单位构成" : "二、机构设置";

    /// <summary>第一部分.</summary>
    public IEnumerable<Block> Overview()
    {
        var field = Budget.Organ.Field;
        yield return new Line(2, ["第一部分 ", Name, "概况"]);
        yield return new Line(3, ["一、主要职能"]);
        yield return new Line(0, [$"（一）贯彻执行{field}方面的法律法规，拟订工作计划并组织实施。"]);
        yield return new Line(0, [$"（二）指导街道和乡镇开展{field}工作，协调解决工作中的问题。"]);
        yield return new Line(0, ["（三）完成上级交办的其他任务。"]);
        yield return new Line(3, [Overviews]);
        var subordinate = Budget.Units.Skip(1).Select(unit => unit.Name).ToList();
        yield return new Line(0, [
            subordinate.Count == 0
                ? $"内设办公室、业务科、财务科3个科室，没有下属单位。"
                : $"纳入决算编制范围的有本级和下属单位{Texts.Of(subordinate.Count)}个，包括{string.Join("、", subordinate)}。",
        ]);
        yield return new PageBreak();
        yield return new Line(2, ["第二部分 ", Name, figures.Year, $"年度{Budget.Scope}决算表"]);
    }

    /// <summary>第四部分.</summary>
    public static IEnumerable<Block> Glossary()
    {
        (string Term, string Text)[] terms =
        [
            ("财政拨款收入", "从本级财政取得的一般公共预算、政府性基金预算和国有资本经营预算拨款。"),
            ("事业收入", "事业单位开展专业业务及其辅助活动得到的收入。"),
            ("经营收入", "事业单位在专业业务之外做非独立核算的经营得到的收入。"),
            ("其他收入", "上述各项收入之外的收入。"),
            ("年初结转和结余", "以前年度没有完成、转到本年按规定继续使用的资金。"),
            ("年末结转和结余", "本年或以前年度安排、没有用完而转到以后年度按规定继续使用的资金。"),
            ("基本支出", "维持日常运转、完成日常任务的开支。"),
            ("项目支出", "为完成特定任务，在基本支出之外的开支。"),
            ("经营支出", "事业单位做非独立核算的经营发生的开支。"),
            ("“三公”经费", "用本级财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。"),
            ("机关运行经费", "行政单位和参照公务员法管理的事业单位用一般公共预算财政拨款支付的日常公用经费。"),
        ];
        yield return new PageBreak();
        yield return new Line(2, ["第四部分 名词解释"]);
        for (var i = 0; i < terms.Length; i++)
        {
            yield return new Line(0, [$"{Numerals.Of(i + 1)}、{terms[i].Term}：{terms[i].Text}"]);
        }
    }
}
