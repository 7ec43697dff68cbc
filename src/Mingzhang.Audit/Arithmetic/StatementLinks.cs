using Mingzhang.Audit.Rules;
using Mingzhang.Audit.Rules.Targets;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>
/// Ties the numbers and amounts of projects that the section on performance states to each other, to the project table and to
/// the performance tables that are attached.
/// </summary>
internal sealed class StatementLinks
{
    private const string Attached = "所附绩效目标表";

    private static readonly Coordinate Projects =
        Coordinate.Empty.With(Dimension.Flow, "expenditure").With(Dimension.Kind, "project").With(Dimension.Measure, "amount");

    private readonly ConstraintNetwork network;
    private readonly TargetFacts facts;
    private readonly TargetStatement statement;
    private readonly StatedCells? managed;
    private readonly StatedCells? published;

    private StatementLinks(ConstraintNetwork network, TargetFacts facts, TargetStatement statement)
    {
        (this.network, this.facts, this.statement) = (network, facts, statement);
        managed = CellsOf(statement.Included, "managedTargets");
        published = CellsOf(statement.Published, "publishedTargets");
    }

    /// <summary>Adds the ties of the disclosure's statement to its network.</summary>
    public static void Add(ConstraintNetwork network, Disclosure disclosure)
    {
        var known = TargetFacts.Of(disclosure);
        if (known.Statement is not { } stated)
        {
            var nothing = Check.NotApplicable("说明没有写明项目数", "the text states no number of projects");
            foreach (var rule in new[] { ArithmeticRules.StatedProjectsDiffer, ArithmeticRules.StatedKindsDoNotSum, ArithmeticRules.PublishedProjectsDiffer })
            {
                network.Unlinked.Add((rule, nothing));
            }

            return;
        }

        var links = new StatementLinks(network, known, stated);
        var repeated = links.LinkHalves();
        links.LinkKinds(repeated);
        var (countDiffers, amountDiffers) = links.LinkProjects();
        links.LinkPublished(repeated && countDiffers, repeated && amountDiffers);
        links.LinkShare();
    }

    /// <summary>
    /// Where everything is published both sentences say the same: most of what they state agrees. Whether all of it does,
    /// so that a slip in one is copied into the other.
    /// </summary>
    private bool LinkHalves()
    {
        if (managed is null || published is null)
        {
            return false;
        }

        var pairs = managed.All.Zip(published.All).Where(pair => pair is { First: not null, Second: not null }).Select(pair => (First: pair.First!, Second: pair.Second!)).ToList();
        var agreeing = pairs.Count(pair => pair.First.Interval.Meets(pair.Second.Interval));
        var (claimed, all) = statement.Share is { } share ? (1, share.Number.Value == 100 ? 1 : 0) : (0, 0);
        if ((agreeing + all) * 2 > pairs.Count + claimed)
        {
            var rule = ArithmeticRules.TextContradictsItself with { Severity = Severity.Warning };
            network.Constraints.AddRange(pairs.Select(pair => new Duplicate(rule, pair.First, pair.Second)));
        }

        return agreeing == pairs.Count;
    }

    /// <summary>The kinds sum to the whole. A slip copied from one sentence into the other is told of the first.</summary>
    private void LinkKinds(bool repeated)
    {
        var any = false;
        foreach (var half in new[] { managed, published }.OfType<StatedCells>())
        {
            foreach (var (whole, operating, specific) in new[] { (half.Count, half.OperatingCount, half.SpecificCount), (half.Amount, half.OperatingAmount, half.SpecificAmount) })
            {
                if (whole is not null && operating is not null && specific is not null)
                {
                    any = true;
                    var holds = (operating.Interval + specific.Interval).Meets(whole.Interval);
                    if (holds || half == managed || !repeated)
                    {
                        network.Constraints.Add(new Sum(ArithmeticRules.StatedKindsDoNotSum, whole, [operating, specific]));
                    }
                }
            }
        }

        if (!any)
        {
            network.Unlinked.Add((ArithmeticRules.StatedKindsDoNotSum, Check.NotApplicable("没有写明分类", "no kinds are stated")));
        }
    }

    /// <summary>What is managed is what the project table lists, or that with what was carried over, or what has a performance table: whichever the statement speaks of.</summary>
    /// <returns>Whether number and amount differ.</returns>
    private (bool Count, bool Amount) LinkProjects()
    {
        if (managed is null || facts.Projects.IsEmpty)
        {
            network.Unlinked.Add((ArithmeticRules.StatedProjectsDiffer, managed is null
                ? Check.NotApplicable("说明没有写明纳入绩效目标管理的项目数", "the text states no number of projects under targets")
                : Check.Undecided("项目支出预算表未读出", "the project table could not be read")));
            return (false, false);
        }

        var sets = Sets().ToList();
        var set = sets.Find(candidate => Agrees(managed.Count, candidate.Count) && Agrees(managed.Amount, candidate.Amount)) ?? sets.MaxBy(VotesFor)!;
        var terms = set.Topics.Select(TotalOf).ToArray();
        Cell[] amounts = terms.Length > 0 && terms.All(term => term is not null) ? terms.OfType<Cell>().ToArray()
            : [Counted(set.Topics is [] ? Attached : NameOf(TableTopics.Projects), "合计", set.Amount, facts.Projects[0].Label)];
        if (managed.Amount is not null)
        {
            network.Constraints.Add(Equal(ArithmeticRules.StatedProjectsDiffer, managed.Amount, amounts));
        }

        // where a row is missing or there twice, its number says nothing
        var summed = TargetFacts.Sum(facts.Projects);
        if (TotalOf(TableTopics.Projects) is { } total && !total.Interval.Meets(summed))
        {
            network.Unlinked.Add((ArithmeticRules.StatedProjectsDiffer, Check.Undecided("项目支出预算表各行与合计不符，个数无法核对", "the rows of the project table do not sum, their number says nothing")));
            return (false, !Agrees(managed.Amount, set.Amount));
        }

        var counted = Counted(set.Topics is [] ? Attached : NameOf(TableTopics.Projects), set.Topics is [_, var other] ? $"项目数（含{NameOf(other)}）" : "项目数", set.Count, facts.Projects[0].Label);
        network.Constraints.Add(new Duplicate(ArithmeticRules.StatedProjectsDiffer, managed.Count, counted));
        return (!Agrees(managed.Count, set.Count), !Agrees(managed.Amount, set.Amount));
    }

    private sealed record ProjectSet(string[] Topics, int Count, Interval Amount);

    private IEnumerable<ProjectSet> Sets()
    {
        yield return new ProjectSet([TableTopics.Projects], facts.Projects.Length, TargetFacts.Sum(facts.Projects));
        if (!facts.CarriedOver.IsEmpty)
        {
            // a project that goes on may stand in both tables and be counted once
            var sum = TargetFacts.Sum(facts.Projects) + TargetFacts.Sum(facts.CarriedOver);
            yield return new ProjectSet([TableTopics.Projects, TableTopics.ProjectsCarriedOver], facts.Projects.Length + facts.CarriedOver.Length, sum);
            var names = facts.Projects.Concat(facts.CarriedOver).Select(row => row.Name).Distinct(StringComparer.Ordinal).Count();
            yield return new ProjectSet([TableTopics.Projects, TableTopics.ProjectsCarriedOver], names, sum);
        }

        if (!facts.Tables.IsEmpty && facts.Tables.Length < facts.Projects.Length && facts.Tables.All(table => table.Annual is not null))
        {
            yield return new ProjectSet([], facts.Tables.Length, Interval.Exactly(facts.Tables.Sum(table => table.Annual!.Money.Yuan)));
        }
    }

    private int VotesFor(ProjectSet set) => new[] { managed, published }.OfType<StatedCells>().Sum(half =>
        (half.Count.Interval.Contains(set.Count) ? 1 : 0) + (half.Amount?.Interval.Meets(set.Amount) == true ? 1 : 0) +
        (half.OperatingCount?.Printed + half.SpecificCount?.Printed == set.Count ? 1 : 0) +
        (half.OperatingAmount is { } operating && half.SpecificAmount is { } specific && (operating.Interval + specific.Interval).Meets(set.Amount) ? 1 : 0));

    /// <summary>
    /// What is said to be published is attached: the number of performance tables and their annual funds. What was copied
    /// wrong from the sentence before is told there.
    /// </summary>
    private void LinkPublished(bool countTold, bool amountTold)
    {
        var rule = ArithmeticRules.PublishedProjectsDiffer;
        if (published is null)
        {
            network.Unlinked.Add((rule, Check.NotApplicable("说明没有写明公开的项目数", "the text states no number of published targets")));
        }
        else if (ProjectWithoutPerformanceTable.ExplainsClaim(facts))
        {
            network.Unlinked.Add((rule, Check.NotApplicable("所差正是缺少的绩效目标表，见TGT012", "it is short by the missing tables, see TGT012")));
        }
        else if (facts.Pairing.Bare.Any(row => facts.NamedInText.Contains(row.Name)))
        {
            network.Unlinked.Add((rule, Check.Undecided("有绩效目标表没有读成表格", "a performance table was not read as one")));
        }
        else if (facts.Tables.IsEmpty)
        {
            // that a promised attachment is missing is told by the rules of structure
            network.Unlinked.Add((rule, published.Count.Printed == 0 ? Check.Passed : Check.Undecided("文中没有绩效目标表", "the document has no performance table")));
        }
        else
        {
            LinkAttached(countTold ? null : published.Count, amountTold ? null : published.Amount, facts.Tables.Length - facts.Pairing.Second.Length);
        }
    }

    private void LinkAttached(Cell? count, Cell? amount, int attached)
    {
        var rule = ArithmeticRules.PublishedProjectsDiffer;
        var counted = Counted(Attached, "张数", attached, facts.Tables[0].Head);
        if (facts.Tables.Any(table => table.Name.Length == 0 || table.Annual is null))
        {
            if (count is null || attached == count.Printed || facts.Pairing.Bare.IsEmpty)
            {
                network.Unlinked.Add((rule, Check.Undecided("有绩效目标表缺表头或资金，无法合计", "a performance table lacks its head or funds")));
            }
            else
            {
                network.Constraints.Add(new Duplicate(rule with { Severity = Severity.Warning }, count, counted));
            }

            return;
        }

        if (count is not null)
        {
            network.Constraints.Add(new Duplicate(rule, count, counted));
        }

        if (amount is not null)
        {
            // the amount counts as right by the project table or by the performance tables, whichever agrees
            var byTables = Interval.Exactly(facts.Tables.Sum(table => table.Annual!.Money.Yuan) - facts.Pairing.Second.Sum(second => second.Table.Annual!.Money.Yuan));
            var byRows = facts.Pairing.Pairs.Length == attached ? TargetFacts.Sum(facts.Pairing.Pairs.Select(pair => pair.Row)) : byTables;
            var all = facts.Pairing.Bare.IsEmpty && facts.Pairing.Stray.IsEmpty ? TargetFacts.Sum(facts.Projects) : byRows;
            var sums = new[] { byRows, byTables, all };
            var sum = sums[Math.Max(0, Array.FindIndex(sums, each => each.Meets(amount.Interval)))];
            network.Constraints.Add(new Duplicate(rule, amount, Counted(Attached, "年度资金合计", sum, facts.Tables[0].Head)));
        }
    }

    /// <summary>The share is that of the managed amount, of the project table, or with carry-over: whichever the statement speaks of.</summary>
    private void LinkShare()
    {
        if (statement.Share is not { } share || published?.Amount is not { } part)
        {
            network.Unlinked.Add((ArithmeticRules.PublishedProjectsDiffer, Check.NotApplicable("说明没有写明公开占比", "no share is stated")));
            return;
        }

        var cell = CellOf(share, "publishedTargets", null, "share");
        Cell?[] wholes =
        [
            managed?.Amount, TotalOf(TableTopics.Projects),
            .. network.Tables.Values.Select(table => table.GetValueOrDefault(Projects)),
        ];
        var shares = wholes.OfType<Cell>().Where(whole => whole.Kind == CellKind.Printed).Select(whole => new Share(ArithmeticRules.PublishedProjectsDiffer, cell, part, whole)).ToList();
        if ((shares.Find(each => each.Holds(Assignment.Printed)) ?? shares.FirstOrDefault()) is { } link)
        {
            network.Constraints.Add(link);
        }
        else
        {
            network.Unlinked.Add((ArithmeticRules.PublishedProjectsDiffer, Check.Undecided("项目支出总额未读出", "the total of projects could not be read")));
        }
    }

    private static Constraint Equal(RuleInfo rule, Cell stated, Cell[] terms) =>
        terms.Length == 1 ? new Duplicate(rule, stated, terms[0]) : new Sum(rule, stated, terms);

    private static bool Agrees(Cell? stated, Interval wanted) => stated is null || stated.Interval.Meets(wanted);

    private static bool Agrees(Cell stated, int wanted) => stated.Printed == wanted;

    private string NameOf(string topic) => facts.Disclosure.TableAbout(topic)?.Called() ?? "项目支出预算表";

    private Cell? TotalOf(string topic) => facts.Disclosure.TableAbout(topic)?.Number is { } number && network.Tables.TryGetValue(number, out var cells) &&
        cells.TryGetValue(
            topic == TableTopics.Projects
                ? Projects.With(Dimension.Vintage, "current")
                : Projects.With(Dimension.Vintage, "carriedOver").With(Dimension.Fund, "appropriation"),
            out var total) && total.Kind == CellKind.Printed
        ? total
        : null;

    /// <summary>What was counted, at the first of what it was counted in.</summary>
    private static Cell Counted(string what, string name, int count, Passage at) =>
        Counted(what, name, "count", new PrintedNumber(count, 0, Unit.Count), Interval.Exactly(count), at);

    /// <summary>What was added up, at the first of what it is the sum of.</summary>
    private static Cell Counted(string what, string name, Interval sum, Passage at) => Counted(
        what, name, "amount", new PrintedNumber(decimal.Round(sum.Centre / 10_000m, 2, MidpointRounding.AwayFromZero), 2, Unit.TenThousandYuan), sum, at);

    private static Cell Counted(string what, string name, string measure, PrintedNumber number, Interval values, Passage at) => new(
        new Figure(
            Coordinate.Empty.With(Dimension.Measure, measure), number, "", at.Locate(Location.Unknown with { Row = what, Column = name }),
            FigureOrigin.Performance, "counted"),
        CellKind.Counted,
        values);

    private StatedCells? CellsOf(StatedWhole? half, string flow) => half is null ? null : new StatedCells(
        CellOf(half.Whole.Projects, flow, null, "count"), AmountOf(half.Whole, flow, null),
        CountOf(half.Operating, flow, "operation"), AmountOf(half.Operating, flow, "operation"),
        CountOf(half.Specific, flow, "specific"), AmountOf(half.Specific, flow, "specific"));

    private Cell? CountOf(StatedProjects? stated, string flow, string item) => stated is null ? null : CellOf(stated.Projects, flow, item, "count");

    private Cell? AmountOf(StatedProjects? stated, string flow, string? item) => stated?.Money is { } money ? CellOf(money, flow, item, "amount") : null;

    /// <summary>The figure of the text at the number's place; a new one where the form's sentence was written too freely to bind it.</summary>
    private Cell CellOf(StatedNumber number, string flow, string? item, string measure)
    {
        var place = statement.Place(number.Start, number.Start + number.Length);
        var coordinate = Coordinate.Empty.With(Dimension.Flow, flow).With(Dimension.Item, item).With(Dimension.Measure, measure);
        return network.CellOf(
            new Figure(coordinate, number.Number, statement.Text.Text.Substring(number.Start, number.Length), place, FigureOrigin.Narrative, "statement of projects"));
    }

    /// <summary>The cells of one half of the statement.</summary>
    private sealed record StatedCells(Cell Count, Cell? Amount, Cell? OperatingCount, Cell? OperatingAmount, Cell? SpecificCount, Cell? SpecificAmount)
    {
        public IEnumerable<Cell?> All => [Count, Amount, OperatingCount, OperatingAmount, SpecificCount, SpecificAmount];
    }
}
