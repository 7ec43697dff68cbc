using System.Globalization;
using Mingzhang.Audit.Rules.Targets;
using Mingzhang.Model;

namespace Mingzhang.Audit.Arithmetic;

/// <summary>Tells suspicions to people: what, where, why, and what it should be.</summary>
internal sealed class ArithmeticFindings(Disclosure disclosure)
{
    private const int MostRelated = 8;
    private const int MostReasons = 4;
    private const int DoubtReaches = 4;

    private readonly ILookup<int?, Location> doubts = disclosure.Doubts.Select(doubt => doubt.Location).ToLookup(at => at.Line);

    /// <summary>
    /// What a suspicion is told with: number and amount of the projects that one clause states are one matter, everything
    /// else is its own.
    /// </summary>
    public static object SubjectOf(Suspicion suspicion) =>
        suspicion.Cell.Figure.Coordinate is var about && about[Dimension.Flow] is "managedTargets" or "publishedTargets"
            ? about.With(Dimension.Measure, null)
            : suspicion;

    /// <summary>The finding of suspicions that are told together.</summary>
    public Finding Of(IReadOnlyList<Suspicion> alike) => alike.Select(Of).Aggregate((told, other) => told with
    {
        Message = new Words(
            $"{told.Message.Chinese}另：{other.Message.Chinese}", $"{told.Message.English} Also: {other.Message.English}"),
        Fix = new Words($"{told.Fix.Chinese}{other.Fix.Chinese}", $"{told.Fix.English} {other.Fix.English}"),
        Related = [.. told.Related, new Evidence(other.Quote, other.Location), .. other.Related],
    });

    /// <summary>The finding of a suspicion.</summary>
    private Finding Of(Suspicion suspicion)
    {
        var finding = suspicion.Slip == SlipKind.Cells ? OfCell(suspicion) : OfRows(suspicion);
        var misread = IsDoubtful(suspicion.Cell.Figure) ? AsMisread(finding, new Words("此处读取存疑，", "The reader was unsure here. "))
            : RestsOnDoubt(suspicion) ? AsMisread(finding, new Words("与之对照的数字读取存疑，", "The reader was unsure of what it is held against. "))
            : finding;
        return misread with
        {
            Suspect = suspicion.Likelihood,
            Suspects =
            [
                .. suspicion.Candidates.Select(candidate => new Suspect(
                    QuoteOf(candidate.Cell.Figure), candidate.Cell.Figure.Location,
                    candidate.Expected is { } value ? Rounded(candidate.Cell.Figure.Number, value.Centre).ToPlainString() : null,
                    candidate.Likelihood)),
            ],
            Related =
            [
                .. suspicion.Broken
                    .SelectMany(constraint => constraint.Cells)
                    .Where(cell => !ReferenceEquals(cell, suspicion.Cell) && cell.Kind is CellKind.Printed or CellKind.Counted)
                    .Distinct()
                    .Take(MostRelated)
                    .Select(cell => new Evidence(QuoteOf(cell.Figure), cell.Figure.Location)),
            ],
        };
    }

    /// <summary>Whether the reader was unsure of the figure: of its row in a table, of the characters beside it in the text.</summary>
    private bool IsDoubtful(Figure figure) => doubts[figure.Location.Line].Any(at =>
        figure.Origin != FigureOrigin.Narrative || figure.Location.Start is not { } start ||
            (at.Start <= figure.Location.End + DoubtReaches && at.End >= start - DoubtReaches));

    /// <summary>Whether each tie that is broken rests on a figure of which the reader was unsure.</summary>
    private bool RestsOnDoubt(Suspicion suspicion) =>
        suspicion.Broken.All(constraint => constraint.Cells.Any(cell => IsDoubtful(cell.Figure)));

    private static Finding AsMisread(Finding finding, Words unsure) => finding with
    {
        Rule = ArithmeticRules.Misread.Id,
        Severity = ArithmeticRules.Misread.Severity,
        Title = ArithmeticRules.Misread.Title,
        Basis = ArithmeticRules.Misread.Basis,
        Message = new Words(unsure.Chinese + finding.Message.Chinese, unsure.English + finding.Message.English),
        Fix = new Words("对照原件核实此数，原件无误则不是公开文本的错误。", "Check the number against the original; if it is right there, the disclosure has no defect here."),
    };

    private Finding OfCell(Suspicion suspicion)
    {
        var figure = suspicion.Cell.Figure;
        var telling = suspicion.Broken.OrderByDescending(constraint => constraint.Rule.Severity).ThenBy(Telling).ThenBy(constraint => constraint.Rule.Id, StringComparer.Ordinal).First();
        var expected = suspicion.Expected is { } interval ? Expected(figure.Number, interval, suspicion) : (PrintedNumber?)null;
        var place = PlaceOf(figure);
        var printed = suspicion.Cell.IsBlank ? new Words("空白", "blank") : new Words(Show(figure.Number), Show(figure.Number));
        var (because, becauseEnglish) = Reasons(suspicion);
        var isTable = figure.Origin != FigureOrigin.Narrative || Stated(figure) is not null;
        return new Finding
        {
            Rule = telling.Rule.Id,
            Severity = suspicion.Broken.Max(constraint => constraint.Rule.Severity),
            Title = telling.Rule.Title,
            Message = new Words(
                $"{place.Chinese}{(isTable ? "为" : "")}{printed.Chinese}：{because}。",
                $"{place.English} {(isTable ? "is " : "")}{printed.English}: {becauseEnglish}."),
            Fix = expected is { } value
                ? new Words($"核对后改为{Show(value)}。", $"Check, and write {Show(value)}.")
                : new Words("按报表和原始数据核对此数及相关各数。", "Check this figure and the related ones against the source data."),
            Basis = telling is Sum { Basis: { } basis } ? basis : telling.Rule.Basis,
            Quote = QuoteOf(figure),
            Location = figure.Location,
            Actual = suspicion.Cell.IsBlank ? "" : figure.Number.ToPlainString(),
            Expected = expected?.ToPlainString(),
            Difference = expected is { } target ? (target with { Value = target.Value - figure.Number.Value }).ToPlainString() : null,
            Unit = figure.Number.Unit.Symbol(),
        };
    }

    /// <summary>Rows that were exchanged, have slid, are there twice or not at all.</summary>
    private Finding OfRows(Suspicion suspicion)
    {
        var rows = suspicion.Values.Select(value => value.Cell.Figure).DistinctBy(figure => figure.Location.Line).ToList();
        var table = new Words(Invariant($"表{rows[0].Location.Table}"), Invariant($"Table {rows[0].Location.Table}"));
        var first = "“" + rows[0].Location.Row + "”";
        var last = "“" + rows[^1].Location.Row + "”";
        var (because, becauseEnglish) = Reasons(suspicion);
        var (rule, message, fix) = suspicion.Slip switch
        {
            SlipKind.RowsSwapped => (
                ArithmeticRules.RowsSwapped,
                new Words($"{table.Chinese}{first}与{last}的金额互换了位置", $"{table.English}: the amounts of {first} and {last} are exchanged"),
                new Words("把两行的金额对调。", "Exchange the amounts of the two rows.")),
            SlipKind.RowsSlid => (
                ArithmeticRules.RowsSlid,
                new Words($"{table.Chinese}从{first}到{last}，金额与名称错了一行", $"{table.English}: from {first} to {last} the amounts have slid by one row"),
                new Words("把这几行的金额移回一行，逐行核对。", "Move the amounts of these rows back by one, and check each.")),
            SlipKind.RowTwice => (
                ArithmeticRules.RowTwice,
                new Words($"{table.Chinese}{first}列示了两次，合计只含一次", $"{table.English}: {first} is listed twice, the total has it once"),
                new Words("删去重复的一行。", "Delete the second row.")),
            _ => (
                ArithmeticRules.RowMissing,
                suspicion.Cell.Kind == CellKind.Absent
                    ? new Words($"{table.Chinese}漏列{first}{Amount(suspicion)}", $"{table.English} lacks {first}{Amount(suspicion)}")
                    : new Words($"{table.Chinese}{first}下所列各行不足其数，疑漏列一行{Shortfall(suspicion)}", $"{table.English}: the rows under {first} fall short of it, a row{Shortfall(suspicion)} seems to be missing"),
                new Words("补列这一行，并核对相关合计。", "Add the row, and check the totals it counts in.")),
        };
        return new Finding
        {
            Rule = rule.Id,
            Severity = suspicion.Broken.Max(constraint => constraint.Rule.Severity),
            Title = rule.Title,
            Message = new Words($"{message.Chinese}：{because}。", $"{message.English}: {becauseEnglish}."),
            Fix = fix,
            Basis = rule.Basis,
            Quote = QuoteOf(rows[0]),
            Location = rows[0].Location,
            Actual = suspicion.Cell.IsBlank ? "" : rows[0].Number.ToPlainString(),
            Expected = suspicion.Expected is { } value ? Rounded(rows[0].Number, value.Centre).ToPlainString() : null,
            Unit = rows[0].Number.Unit.Symbol(),
        };
    }

    private static string Amount(Suspicion suspicion) =>
        suspicion.Expected is { } value ? Show(Rounded(suspicion.Cell.Figure.Number, value.Centre)) : "";

    private static string Shortfall(Suspicion suspicion) =>
        suspicion.Broken.OfType<Sum>().FirstOrDefault() is { } sum ? Show(Rounded(suspicion.Cell.Figure.Number, sum.Deficit)) : "";

    private static (string Chinese, string English) Reasons(Suspicion suspicion)
    {
        var reasons = suspicion.Broken.Select(constraint => Reason(constraint, suspicion.Cell)).DistinctBy(reason => reason.Chinese).Take(MostReasons).ToList();
        var more = suspicion.Broken.Count - reasons.Count;
        return (
            string.Join("；", reasons.Select(reason => reason.Chinese)) + (more > 0 ? Invariant($"；另有{more}处关系同样不成立") : ""),
            string.Join("; ", reasons.Select(reason => reason.English)) + (more > 0 ? Invariant($"; {more} more ties are broken with it") : ""));
    }

    /// <summary>
    /// A comparison with last year that was right only for the wrong amount: with the right one, change and rate are others.
    /// </summary>
    public IEnumerable<Finding> Consequences(Suspicion suspicion)
    {
        if (suspicion.Slip != SlipKind.Cells || suspicion.Expected is not { } interval)
        {
            yield break;
        }

        foreach (var rate in suspicion.Cell.Constraints.OfType<Rate>().Where(rate => ReferenceEquals(rate.Cells[2], suspicion.Cell) && rate.Verdict != Verdict.Broken))
        {
            var amount = Expected(suspicion.Cell.Figure.Number, interval, suspicion);
            var change = rate.Cells[1].Figure;
            var last = new Money(rate.PrintedBase);
            if (last.Yuan == 0)
            {
                continue;
            }

            var newChange = change.Number.WithBase(amount.Base - last.Yuan) with { Decimals = Math.Max(2, change.Number.Decimals) };
            var newRate = Percent.Of(new Money(amount.Base - last.Yuan), last);
            yield return new Finding
            {
                Rule = ArithmeticRules.ComparisonOfWrongAmount.Id,
                Severity = Severity.Error,
                Title = ArithmeticRules.ComparisonOfWrongAmount.Title,
                Message = new Words(
                    $"{PlaceOf(change).Chinese}由错误的本年数{Show(suspicion.Cell.Figure.Number)}算出；上年为{last.ToString(Unit.TenThousandYuan)}，本年应为{Show(amount)}，应增减{Show(newChange)}、{newRate}。",
                    $"{PlaceOf(change).English} was computed from the wrong amount {Show(suspicion.Cell.Figure.Number)}; last year was {last.ToString(Unit.TenThousandYuan)}, this year should be {Show(amount)}: change {Show(newChange)}, rate {newRate}."),
                Fix = new Words($"本年数更正后，增减额改为{Show(newChange)}，增减率改为{newRate}，方向用词一并更正。", $"With the amount mended, write the change as {Show(newChange)} and the rate as {newRate}, and mend the direction."),
                Basis = ArithmeticRules.ComparisonOfWrongAmount.Basis,
                Quote = QuoteOf(change),
                Location = change.Location,
                Actual = change.Number.ToPlainString(),
                Expected = newChange.ToPlainString(),
                Difference = (newChange with { Value = newChange.Value - change.Number.Value }).ToPlainString(),
                Unit = change.Number.Unit.Symbol(),
                Related = [new Evidence(QuoteOf(suspicion.Cell.Figure), suspicion.Cell.Figure.Location)],
            };
        }
    }

    /// <summary>One note for the rounding tails of each table, and one for those of the text.</summary>
    public IEnumerable<Finding> RoundingNotes(ConstraintNetwork network)
    {
        var tails = network.Constraints
            .Where(constraint => constraint.Verdict == Verdict.ExplainedByRounding && !MixesUnits(constraint))
            .GroupBy(constraint => constraint.Cells[0].Figure.Location.Table)
            .OrderBy(group => group.Key ?? int.MaxValue);
        foreach (var group in tails)
        {
            var members = group.ToList();
            var figure = members[0].Cells.FirstOrDefault(cell => !cell.IsBlank)?.Figure ?? members[0].Cells[0].Figure;
            var where = group.Key is { } number ? Invariant($"表{number}") : "说明文字";
            var whereEnglish = group.Key is { } table ? Invariant($"Table {table}") : "The text";
            yield return new Finding
            {
                Rule = ArithmeticRules.RoundingTails.Id,
                Severity = Severity.Info,
                Title = ArithmeticRules.RoundingTails.Title,
                Message = new Words(
                    Invariant($"{where}有{members.Count}处合计与各部分之和差在四舍五入的范围内。"),
                    Invariant($"{whereEnglish}: {members.Count} sums differ from their parts within rounding.")),
                Fix = new Words("无需更正；可在表下注明存在尾差。", "Nothing to mend; a note under the table may say so."),
                Basis = ArithmeticRules.RoundingTails.Basis,
                Quote = QuoteOf(figure),
                Location = figure.Location,
                Related = [.. members.Skip(1).Take(MostRelated).Select(member => member.Cells[0].Figure).Select(other => new Evidence(QuoteOf(other), other.Location))],
            };
        }
    }

    /// <summary>Whether one side is in 元 and the other in 万元: that the one is rounded says nothing of its sum.</summary>
    private static bool MixesUnits(Constraint constraint) =>
        constraint.Cells.Any(cell => cell.Figure.Number.Unit == Unit.Yuan) && constraint.Cells.Any(cell => cell.Figure.Number.Unit == Unit.TenThousandYuan);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>What a reader understands first: the text against a table, then a rate or share, then ties between tables, then sums.</summary>
    private static int Telling(Constraint constraint) => constraint switch
    {
        Duplicate { Rule.Id: "NAR001" } => 0,
        Rate or Share => 1,
        Duplicate => 2,
        Sum { Basis: null } => 3,
        _ => 4,
    };

    private static Words Reason(Constraint constraint, Cell cell)
    {
        switch (constraint)
        {
            case Duplicate duplicate:
                var other = ReferenceEquals(duplicate.Cells[0], cell) ? duplicate.Cells[1] : duplicate.Cells[0];
                var shown = other.IsBlank ? new Words("空白", "blank") : new Words(Show(other.Figure.Number), Show(other.Figure.Number));
                return other.Figure.Origin != FigureOrigin.Narrative
                    ? new Words($"{PlaceOf(other.Figure).Chinese}为{shown.Chinese}", $"{PlaceOf(other.Figure).English} is {shown.English}")
                    : Stated(other.Figure) is { } stated ? new Words($"{stated.Chinese}为{shown.Chinese}", $"{stated.English} is {shown.English}")
                    : new Words($"{other.Figure.Location.Section}写{shown.Chinese}", $"{other.Figure.Location.Section} says {shown.English}");
            case Rate or Share when !ReferenceEquals(constraint.Cells[0], cell) && constraint.Implied(cell, Assignment.Printed) is { } left:
                var about = Rounded(cell.Figure.Number, left.Centre);
                return new Words(
                    $"按此处的{(constraint is Rate ? "增减额、增减率" : constraint is Completion ? "完成率" : "占比")}推算约为{Show(about)}",
                    $"the {(constraint is Rate ? "change and rate" : constraint is Completion ? "completion" : "share")} here make it about {Show(about)}");
            case Rate rate:
                var implied = Percent.Of(new Money(rate.Cells[1].Printed), new Money(rate.PrintedBase));
                return new Words(
                    $"本年{Show(rate.Cells[2].Figure.Number)}、增减{Show(rate.Cells[1].Figure.Number)}，上年即{new Money(rate.PrintedBase).ToString(Unit.TenThousandYuan)}，增减率应为{implied}",
                    $"this year {Show(rate.Cells[2].Figure.Number)}, change {Show(rate.Cells[1].Figure.Number)}, so last year {new Money(rate.PrintedBase).ToString(Unit.TenThousandYuan)} and the rate {implied}");
            case Completion completion:
                var done = Percent.Of(new Money(completion.Cells[1].Printed), new Money(completion.Cells[2].Printed));
                return new Words(
                    $"决算{Show(completion.Cells[1].Figure.Number)}为预算{Show(completion.Cells[2].Figure.Number)}的{done}",
                    $"the outturn {Show(completion.Cells[1].Figure.Number)} is {done} of the budget {Show(completion.Cells[2].Figure.Number)}");
            case Share share:
                var part = Percent.Of(new Money(share.Cells[1].Printed), new Money(share.Cells[2].Printed));
                return new Words(
                    $"{Show(share.Cells[1].Figure.Number)}占{Show(share.Cells[2].Figure.Number)}的比例应为{part}",
                    $"{Show(share.Cells[1].Figure.Number)} of {Show(share.Cells[2].Figure.Number)} is {part}");
            case SinceLastYear since:
                var should = since.Cells[1].Figure.Number.WithBase(since.Cells[1].Printed - since.Cells[2].Printed);
                return new Words(
                    $"上年公开的数为{Show(since.Cells[2].Figure.Number)}，本年{Show(since.Cells[1].Figure.Number)}，增减额应为{Show(should)}，说明为{Show(since.Cells[0].Figure.Number)}",
                    $"last year's disclosure has {Show(since.Cells[2].Figure.Number)}, this year is {Show(since.Cells[1].Figure.Number)}: the change should be {Show(should)}, the text has {Show(since.Cells[0].Figure.Number)}");
            case GrowthSinceStated beside:
                var outgrown = Percent.Of(new Money(beside.Cells[1].Printed - beside.Cells[2].Printed), new Money(beside.Cells[2].Printed));
                return new Words(
                    $"上年执行数为{Show(beside.Cells[2].Figure.Number)}，本年{Show(beside.Cells[1].Figure.Number)}，增减率应为{outgrown}",
                    $"last year came to {Show(beside.Cells[2].Figure.Number)}, this year is {Show(beside.Cells[1].Figure.Number)}: the rate should be {outgrown}");
            case GrowthSinceLastYear growth:
                var grown = Percent.Of(new Money(growth.Cells[1].Printed - growth.Cells[2].Printed), new Money(growth.Cells[2].Printed));
                return new Words(
                    $"上年公开的数为{Show(growth.Cells[2].Figure.Number)}，本年{Show(growth.Cells[1].Figure.Number)}，增减率应为{grown}",
                    $"last year's disclosure has {Show(growth.Cells[2].Figure.Number)}, this year is {Show(growth.Cells[1].Figure.Number)}: the rate should be {grown}");
            case Equation equation:
                return new Words(
                    $"{Terms(equation.Left)}≠{Terms(equation.Right)}（{equation.Basis?.Chinese}）", $"{Terms(equation.Left)} ≠ {Terms(equation.Right)} ({equation.Basis?.English})");
            case Sum { Basis: not null } tie when tie.Cells.Skip(1).Count(part => !part.IsBlank) == 1:
                var (equal, counterpart) = (tie.Cells[0].Figure, tie.Cells.Skip(1).First(part => !part.IsBlank).Figure);
                return new Words(
                    $"{PlaceOf(equal).Chinese}{Show(equal.Number)}≠{PlaceOf(counterpart).Chinese}{Show(counterpart.Number)}",
                    $"{PlaceOf(equal).English} {Show(equal.Number)} ≠ {PlaceOf(counterpart).English} {Show(counterpart.Number)}");
            default:
                var whole = constraint.Cells[0].Figure;
                var sum = whole.Number.WithBase(((Sum)constraint).PrintedParts()) with { Decimals = Math.Max(whole.Number.Decimals, constraint.Cells.Max(each => each.Figure.Number.Decimals)) };
                var terms = Terms(constraint.Cells.Skip(1));
                return new Words(
                    $"{PlaceOf(whole).Chinese}{Show(whole.Number)}≠{(terms.Contains('+', StringComparison.Ordinal) ? terms + "＝" : "")}{Show(sum)}",
                    $"{PlaceOf(whole).English} {Show(whole.Number)} ≠ {(terms.Contains('+', StringComparison.Ordinal) ? terms + " = " : "")}{Show(sum)}");
        }
    }

    private static string Terms(IEnumerable<Cell> cells)
    {
        var parts = cells.Where(cell => !cell.IsBlank).Select(cell => cell.Figure.Number.ToPlainString()).ToList();
        return parts.Count > 6 ? string.Join('+', parts.Take(5)) + "+…" : parts.Count == 0 ? "0" : string.Join('+', parts);
    }

    /// <summary>The value a cell should have: that of an agreeing print where there is one, else the middle of what is left to it.</summary>
    private static PrintedNumber Expected(PrintedNumber printed, Interval interval, Suspicion suspicion)
    {
        var agreed = suspicion.Broken.OfType<Duplicate>()
            .SelectMany(duplicate => duplicate.Cells)
            .FirstOrDefault(cell => !ReferenceEquals(cell, suspicion.Cell) && interval.Contains(cell.Printed));
        return Rounded(printed, agreed?.Printed ?? interval.Centre);
    }

    /// <summary>A value in base units as a number printed like another.</summary>
    private static PrintedNumber Rounded(PrintedNumber like, decimal value)
    {
        var decimals = like.Unit == Unit.Count ? 0 : Math.Max(2, like.Decimals);
        var number = like.WithBase(value);
        return number with { Value = Math.Round(number.Value, decimals, MidpointRounding.AwayFromZero), Decimals = decimals };
    }

    /// <summary>The row of a table whole; of the text the sentence on the figure's line, of what is stated of the projects all of it.</summary>
    private string QuoteOf(Figure figure)
    {
        if (figure.Coordinate[Dimension.Flow] is "managedTargets" or "publishedTargets" && TargetFacts.Of(disclosure).Statement is { } statement &&
            disclosure.Source.Quote(statement.HalfAt(figure.Location)) is { Length: > 0 } half)
        {
            return half;
        }

        var line = disclosure.Source.Line(figure.Location.Line ?? 0);
        if (figure.Origin != FigureOrigin.Narrative || figure.Location.Start is not { } start || start >= line.Length)
        {
            return line;
        }

        var from = line.LastIndexOfAny(['。', '；', ';'], Math.Max(0, start - 1)) + 1;
        var to = line.IndexOfAny(['。', '；', ';'], start);
        return line[from..(to < 0 ? line.Length : to)].Trim();
    }

    /// <summary>Where a figure stands, in words.</summary>
    public static Words PlaceOf(Figure figure)
    {
        var at = figure.Location;
        return figure.Origin switch
        {
            FigureOrigin.Table => new Words(Invariant($"表{at.Table}“{at.Row}”{at.Column}"), Invariant($"Table {at.Table} \"{at.Row}\" {at.Column}")),
            FigureOrigin.Performance when figure.Coordinate[Dimension.Horizon] is null => new Words($"{at.Row}“{at.Column}”", $"{at.Row} \"{at.Column}\""),
            FigureOrigin.Performance => new Words(
                $"绩效目标表“{at.Row}”{(figure.Coordinate[Dimension.Horizon] == "annual" ? "年度" : "实施期")}{at.Column}",
                $"Performance table \"{at.Row}\", {figure.Coordinate[Dimension.Horizon]} {at.Column}"),
            _ => Stated(figure) ?? new Words($"{at.Section}所写的", $"{at.Section}, where it says"),
        };
    }

    /// <summary>What a figure says of the projects under performance targets; null where it is about something else.</summary>
    private static Words? Stated(Figure figure)
    {
        var about = figure.Coordinate;
        if (figure.Origin != FigureOrigin.Narrative || about[Dimension.Flow] is not ("managedTargets" or "publishedTargets"))
        {
            return null;
        }

        var (whole, wholeEnglish) = about[Dimension.Flow] == "managedTargets" ? ("纳入绩效目标管理的项目", "projects under targets") : ("公开绩效目标的项目", "published targets");
        var (kind, kindEnglish) = about[Dimension.Item] switch { "operation" => ("中其他运转类", ", operation"), "specific" => ("中特定目标类", ", specific"), _ => ("", "") };
        var (measure, measureEnglish) = about[Dimension.Measure] switch { "count" => ("个数", "number"), "amount" => ("金额", "amount"), _ => ("占比", "share") };
        return new Words($"说明的{whole}{kind}{measure}", $"the {measureEnglish} of {wholeEnglish}{kindEnglish}");
    }

    private static string Show(PrintedNumber number) => number.ToString();
}
