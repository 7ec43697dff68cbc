namespace Mingzhang.Corpus.Budgets;

/// <summary>Makes last year's amounts, and reasons that fit the direction of the change.</summary>
internal sealed class Reasons(Dice dice, IReadOnlyList<string> projects)
{
    /// <summary>Of the whole budget: up and down. {0} is a project.</summary>
    public static readonly (string[] Up, string[] Down) OfBudget = (
        [
            "在职人员正常晋升工资档次，并新增{0}", "本年新增{0}", "本年新招录人员，人员经费相应增加", "工资和社会保险缴费基数上调，人员经费增加",
            "上级提前下达的专项转移支付增加", "业务工作量增大，新增{0}等项目",
        ],
        [
            "上年一次性项目已经完成，本年不再安排", "落实过紧日子要求，压减一般性项目支出", "退休和调出人员较多，人员经费减少",
            "部分项目资金改由上级单位统筹安排，本年不再列支", "上年结转资金减少，项目支出相应减少",
        ]);

    /// <summary>Of 机关运行经费.</summary>
    public static readonly (string[] Up, string[] Down) OfRunning = (
        ["办公用房面积增加，水电和取暖开支上升", "在职人员增加，按定额核定的公用经费增加", "新增办公设备购置，公用经费增加"],
        ["在职人员减少，按定额核定的公用经费减少", "落实过紧日子要求，压减办公费和差旅费", "印刷和会议改为线上办理，支出减少"]);

    /// <summary>Of 公务接待费.</summary>
    public static readonly (string[] Up, string[] Down) OfReception = (
        ["承办上级现场会，接待批次增加", "跨区域协作增多，来访批次增加"],
        ["合并同类调研、压减公务接待批次", "落实厉行节约规定，减少接待次数和人数"]);

    /// <summary>Of 公务用车运行维护费.</summary>
    public static readonly (string[] Up, string[] Down) OfVehicles = (
        ["车辆使用年限增长，维修费用增加", "下乡任务增多，燃油费增加"],
        ["报废旧车一辆，燃油和维修费用减少", "统一派车、减少空驶，燃油费下降"]);

    /// <summary>Of 机关运行经费 that there were none of last year.</summary>
    public const string OfNewRunning = "本年起独立核算，单独编列机关运行经费";

    /// <summary>An amount with last year's: more, less or the same.</summary>
    public Compared Compare(long now, (string[] Up, string[] Down) words, bool stays = false)
    {
        if (stays || dice.Chance(6))
        {
            return new Compared(now, now, "");
        }

        // from a very different year now and then, from none at all rarely
        var percent = dice.Chance(12) ? dice.Number(40, 260) : dice.Number(1, 25);
        var change = Math.Max(1200, now * percent / 100 + dice.Number(0, 900));
        if (now > change && dice.Chance(55))
        {
            return new Compared(now, now - change, Reason(words.Up));
        }

        return now == 0 && dice.Chance(70) ? new Compared(0, 0, "") : new Compared(now, now + change, Reason(words.Down));
    }

    private string Reason(string[] words) => string.Format(System.Globalization.CultureInfo.InvariantCulture, dice.Pick(words), dice.Pick(projects));
}
