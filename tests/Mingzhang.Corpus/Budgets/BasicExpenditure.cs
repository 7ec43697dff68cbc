namespace Mingzhang.Corpus.Budgets;

/// <summary>The basic expenditure (基本支出) of a unit: what its staff, pensioners and running cost.</summary>
internal static class BasicExpenditure
{
    /// <summary>Its items.</summary>
    public static IEnumerable<BudgetItem> Of(BudgetUnit unit, Organ organ, Dice dice)
    {
        var isInstitution = unit.Kind == UnitKind.Institution;
        var running = RunningFunction(organ, isInstitution);
        foreach (var (economic, yuan) in Amounts(unit, isInstitution, dice))
        {
            var function = economic switch
            {
                "30108" => "2080505",
                "30109" => "2080506",
                "30110" => isInstitution ? "2101102" : "2101101",
                "30111" => "2101103",
                "30113" => "2210201",
                "30301" or "30302" => isInstitution ? "2080502" : "2080501",
                _ => running,
            };
            if (yuan > 0)
            {
                yield return new BudgetItem(unit, function, Fund.General, false, economic, null, yuan);
            }
        }

        if (isInstitution && dice.Chance(12))
        {
            var fund = dice.Chance(60) ? Fund.UnitFunds : Fund.SpecialAccount;
            yield return new BudgetItem(unit, running, fund, false, "30299", null, dice.Number(40, 6000) * 137L);
        }
    }

    private static string RunningFunction(Organ organ, bool isInstitution)
    {
        string[] wanted = isInstitution ? [organ.Section + "50", organ.Section + "99"] : [organ.Section + "01", organ.Section + "99"];
        return wanted.FirstOrDefault(Functions.Has) ?? Functions.ItemsOf(organ.Section)[0];
    }

    private static IEnumerable<(string Economic, long Yuan)> Amounts(BudgetUnit unit, bool isInstitution, Dice dice)
    {
        var wage = unit.Staff * (long)dice.Number(34000, 61999) + dice.Number(0, 99);
        var allowance = unit.Staff * (long)dice.Number(14000, 31999);
        var bonus = unit.Staff * (long)dice.Number(9000, 19999);
        var paid = wage + allowance;
        yield return ("30101", wage);
        yield return ("30102", isInstitution ? allowance / 4 : allowance);
        yield return ("30103", bonus);
        yield return ("30107", isInstitution ? allowance : 0);
        yield return ("30108", paid * 16 / 100);
        yield return ("30109", dice.Chance(80) ? paid * 8 / 100 : 0);
        yield return ("30110", paid * 65 / 1000);
        yield return ("30111", isInstitution ? 0 : paid * 2 / 100);
        yield return ("30112", paid * 5 / 1000);
        yield return ("30113", paid * 12 / 100);
        yield return ("30199", dice.Chance(25) ? unit.Staff * (long)dice.Number(900, 4000) : 0);
        yield return ("30301", dice.Chance(5) ? dice.Number(90000, 160000) : 0);
        yield return ("30302", unit.Retired * (long)dice.Number(2400, 4800));
        yield return ("30305", dice.Chance(20) ? dice.Number(6000, 60000) : 0);
        yield return ("30309", dice.Chance(30) ? dice.Number(3, 80) * 300L : 0);
        foreach (var economic in (string[])["30201", "30202", "30205", "30206", "30207", "30208", "30209", "30211", "30213", "30215", "30216", "30226", "30229", "30299", "31002"])
        {
            yield return (economic, economic == "30201" || dice.Chance(55) ? unit.Staff * (long)dice.Number(180, 2600) + dice.Number(100, 4000) : 0);
        }

        yield return ("30217", dice.Chance(40) ? dice.Number(10, 300) * 100L : 0);
        yield return ("30228", wage * 2 / 100);
        yield return ("30231", dice.Chance(50) ? dice.Number(1, 5) * (long)dice.Number(18000, 29000) : 0);
        yield return ("30239", isInstitution ? 0 : unit.Staff * (long)dice.Number(6000, 9600));
    }
}
