using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>What the text says beside the tables: procurement, assets, the overall target, running text, catalogues, terms.</summary>
internal static partial class Matters
{
    private static readonly ImmutableArray<string> VehicleKinds = ["leaders", "confidential", "emergency", "enforcement", "special", "institution", "other"];

    /// <summary>政府采购 by class, so that the printed total comes out where it can.</summary>
    public static ImmutableArray<ProcurementLine> Procurement(Disclosure disclosure)
    {
        var lines = new[] { "goods", "works", "services" }
            .Select(item => (Item: item, Figure: Find(disclosure, "procurement", item, "amount")))
            .Where(line => line.Figure is { Number.Value: > 0 })
            .ToList();
        var bands = new Bands();
        foreach (var (_, figure) in lines)
        {
            bands.TryAdd(BandOf([bands.AddUnknown()], figure!));
        }

        if (lines.Count > 0 && Find(disclosure, "procurement", null, "amount") is { } total)
        {
            bands.TryAdd(BandOf([.. Enumerable.Range(0, lines.Count)], total));
        }

        return [.. lines.Select((line, i) => new ProcurementLine(line.Item, new BookAmount(new Money(bands[i]), new Money(50))))];
    }

    /// <summary>国有资产; null where the text has no figure of it.</summary>
    public static BookAssets? Assets(Disclosure disclosure, FiscalYear year)
    {
        int Count(string flow, string? item) => Find(disclosure, flow, item, "count") is { Number.Value: >= 0 and < 1_000_000 } figure ? (int)figure.Number.Value : 0;
        if (!disclosure.Figures.Any(figure => figure.Coordinate[Dimension.Flow] is "vehicles" or "offices" or "equipment"))
        {
            return null;
        }

        var kinds = VehicleKinds.Select(kind => new VehicleCount(kind, Count("vehicles", kind))).Where(kind => kind.Count > 0).ToImmutableArray();
        var rest = Count("vehicles", null) - kinds.Sum(kind => kind.Count);
        return new BookAssets(
            AsOf(disclosure) ?? new DateOnly(Math.Clamp(year.Previous.Value, 1, 9999), 12, 31),
            Count("vehicles", "quota"),
            kinds.IsEmpty && rest > 0 ? [new VehicleCount("other", rest)] : kinds,
            Find(disclosure, "offices", null, "area")?.Number ?? new PrintedNumber(0, 0, Unit.SquareMetre),
            Count("equipment", "general"),
            Count("equipment", "special"));
    }

    /// <summary>整体绩效目标; null where neither a table nor a sentence tells one.</summary>
    public static OverallTarget? Overall(Disclosure disclosure, ImmutableArray<ExpenditureLine> expenditure)
    {
        var stated = Find(disclosure, "overallTarget", null, "amount");
        var current = expenditure.Where(line => line.Vintage == Vintage.Current).Sum(line => (line.Basic + line.Project).Value.Yuan);
        var whole = expenditure.Sum(line => (line.Basic + line.Project).Value.Yuan);
        var coversCarriedOver = stated is null || stated.Number.Interval.Contains(whole) || !stated.Number.Interval.Contains(current);
        return disclosure.OverallPerformance is { } table ? Overall(table) with { CoversCarriedOver = coversCarriedOver }
            : stated is not null ? new OverallTarget { HasTable = false, CoversCarriedOver = coversCarriedOver }
            : null;
    }

    private static OverallTarget Overall(OverallPerformance table) => new()
    {
        InternalSections = Number(table.InternalSections),
        SubordinateUnits = Number(table.SubordinateUnits),
        ApprovedPosts = Number(table.ApprovedPosts),
        OnEstablishment = Number(table.OnEstablishment),
        OtherStaff = Number(table.OtherStaff),
        Duties = table.Duties?.Text.Trim() ?? "",
        StrategicGoal = table.StrategicGoal?.Text.Trim() ?? "",
        Tasks = [.. table.Tasks.Select(task => new OverallTask(task.Label.Text.Trim(), task.Value.Text.Trim()))],
        AnnualGoal = table.GoalAnnual?.Text.Trim() ?? "",
        Indicators = ProjectTargets.Indicators(table.Indicators),
    };

    /// <summary>The paragraphs of the sections that the form has no sentences for, and the lists that name all of a kind in an order of their own.</summary>
    public static ImmutableArray<BookText> Texts(Disclosure disclosure, ImmutableArray<EconomicLine> economic) =>
    [
        .. MainItems(disclosure, economic),
        .. disclosure.Narrative
            .GroupBy(paragraph => PathOf(paragraph.Section), StringComparer.Ordinal)
            .Where(group => group.Key.StartsWith("一/", StringComparison.Ordinal) || group.Key.StartsWith("三/十二", StringComparison.Ordinal))
            .Select(group => new BookText(group.Key, [.. group.Select(paragraph => paragraph.Text.Text.Trim()).Where(text => text.Length > 0)])),
    ];

    /// <summary>"人员经费…主要包括：基本工资、津贴补贴等", where it lists just what table 6 does: otherwise the list is in error and is made anew.</summary>
    private static IEnumerable<BookText> MainItems(Disclosure disclosure, ImmutableArray<EconomicLine> economic)
    {
        foreach (var paragraph in disclosure.Narrative.Where(paragraph => PathOf(paragraph.Section) == "三/六"))
        {
            if (MainItemList().Match(paragraph.Text.Text) is not { Success: true } match)
            {
                continue;
            }

            var isPersonnel = match.Groups["kind"].Value == "人员";
            string[] names = [.. match.Groups["list"].Value.Split('、').Select(name => name.Trim())];
            var printed = economic
                .Where(line => (isPersonnel ? line.Personnel : line.PublicUse).Value != Money.Zero)
                .Select(line => Canonical.Compact(CodeList.NameOf(line)));
            if (printed.ToHashSet(StringComparer.Ordinal).SetEquals(names.Select(Canonical.Compact)))
            {
                yield return new BookText("三/六 " + (isPersonnel ? "personnel" : "publicUse"), [.. names]);
            }
        }
    }

    /// <summary>A catalogue.</summary>
    public static ImmutableArray<BookCatalogueLine> Catalogue(ImmutableArray<CatalogueEntry> entries) =>
        [.. entries.Select(entry => new BookCatalogueLine(entry.Code.Text.Trim(), entry.Level, entry.Name.Text.Trim(), entry.Remark.Text.Trim()))];

    /// <summary>Names of functional codes that the list lacks or that are printed otherwise.</summary>
    public static ImmutableArray<BookTerm> FunctionNames(Disclosure disclosure)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in new[] { 2, 3, 5, 8 }.SelectMany(number => disclosure.Table(number)?.Rows ?? []))
        {
            var (code, name) = (row[0].Trim(), row[1].Trim());
            if (code.Length is 3 or 5 or 7 && code.All(char.IsAsciiDigit) && name.Length > 0 && !names.ContainsKey(code) &&
                Canonical.Compact(CodeList.Functional.NameOf(code) ?? "") != Canonical.Compact(name))
            {
                names[code] = name;
            }
        }

        return [.. names.Select(pair => new BookTerm(pair.Key, pair.Value))];
    }

    private static Band BandOf(ImmutableArray<int> members, Figure figure) =>
        new(members, [], PrintedCell.Whole(figure.Number.Interval.Low), PrintedCell.Whole(figure.Number.Interval.High) - 1);

    private static Figure? Find(Disclosure disclosure, string flow, string? item, string measure) => disclosure.Figures.FirstOrDefault(figure =>
        figure.Origin == FigureOrigin.Narrative && figure.Coordinate[Dimension.Flow] == flow && figure.Coordinate[Dimension.Item] == item &&
        figure.Coordinate[Dimension.Measure] == measure && figure.Coordinate[Dimension.Kind] is null);

    private static DateOnly? AsOf(Disclosure disclosure)
    {
        var date = disclosure.Narrative.Select(paragraph => DateOfAssets().Match(Canonical.SameLength(paragraph.Text.Text))).FirstOrDefault(match => match.Success);
        return date is not null && DateOnly.TryParseExact(
            $"{date.Groups["year"].Value}-{date.Groups["month"].Value}-{date.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    private static int? Number(LabelledValue? value) =>
        value is not null && Digits().Match(Canonical.SameLength(value.Value.Text)) is { Success: true } match &&
        int.TryParse(match.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"三/十二（一）" of "第三部分 十二（一）".</summary>
    private static string PathOf(string section) => SectionName().Match(section) is { Success: true } match ? $"{match.Groups["part"]}/{match.Groups["rest"]}" : section;

    [GeneratedRegex(@"截至\s*(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日")]
    private static partial Regex DateOfAssets();

    [GeneratedRegex(@"\d{1,6}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?<kind>人员|公用)(?:经费|支出).*主要包括[：:]\s*(?<list>.+?)等?[；;。]?$")]
    private static partial Regex MainItemList();

    [GeneratedRegex("^第(?<part>.+?)部分 (?<rest>.+)$")]
    private static partial Regex SectionName();
}
