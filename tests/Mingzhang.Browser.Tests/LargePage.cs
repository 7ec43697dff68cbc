using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Browser.Tests;

/// <summary>A document of 10,000 figures in 100 tables, with 1,000 findings.</summary>
internal static class LargePage
{
    private const int Tables = 100;
    private const int Rows = 20;
    private const int Columns = 5;
    private const int FindingEvery = 10;

    public static DocumentReport Report()
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        for (var table = 1; table <= Tables; table++)
        {
            var rows = ImmutableArray.CreateBuilder<TableRow>();
            lines.Add("附表" + Text(table));
            blocks.Add(new Paragraph(Passage.OfLine(lines[^1], lines.Count)));
            for (var row = 0; row < Rows; row++)
            {
                var label = "项目" + Text(row);
                var numbers = Enumerable.Range(0, Columns).Select(column => new PrintedNumber((row * 7) + column + 1, 2, Unit.TenThousandYuan)).ToList();
                var amounts = numbers.ConvertAll(number => number.ToPlainString());
                lines.Add(label + "\t" + string.Join('\t', amounts));
                var cells = new List<Passage> { Passage.OfLine(label, lines.Count) };
                var at = label.Length + 1;
                for (var column = 0; column < Columns; column++)
                {
                    cells.Add(Passage.OfLine(amounts[column], lines.Count, at));
                    figures.Add(new Figure(
                        Coordinate.Empty.With(Dimension.Project, label).With(Dimension.Item, Text(column)).With(Dimension.Measure, "amount"), numbers[column],
                        amounts[column], new Location { Section = "附表" + Text(table), Row = label, Line = lines.Count, Start = at, End = at + amounts[column].Length },
                        FigureOrigin.Table, "row and column"));
                    at += amounts[column].Length + 1;
                }

                rows.Add(new TableRow(lines.Count, [.. cells], false));
            }

            blocks.Add(new TableBlock(rows.ToImmutable()));
        }

        var source = new Source("large.txt", SourceFormat.Text, new string('0', 64), "utf-8", null, lines.ToImmutable());
        var disclosure = new Disclosure { Source = source, Form = "large", Name = Passage.OfLine("云岭县汇总单位", 1), Figures = figures.ToImmutable() };
        var ties = figures.Chunk(Columns).Select((row, index) => new Tie(
            "BAL001", new Words("合计不等", "sum differs"), index % 2 == 0 ? Outcome.Failed : Outcome.Passed,
            [.. row.Select((figure, column) => new TieMember(figure, column == 0 ? TieRole.Whole : TieRole.Part))]));
        return new DocumentReport("large.txt", disclosure, [.. figures.Where((_, index) => index % FindingEvery == 0).Select(FindingAt)], [], null)
        {
            Tree = new DocumentTree(source, blocks.ToImmutable(), null, []),
            Ties = [.. ties],
        };

        Finding FindingAt(Figure figure, int index) => new()
        {
            Rule = "BAL00" + Text((index % 9) + 1),
            Severity = (Severity)(index % 3),
            Title = new Words("合计不等于各部分之和", "The total is not the sum"),
            Message = new Words($"{figure.Location.Section}“{figure.Location.Row}”为{figure.Text}万元，各部分之和不同，请核对第{Text(index)}处。", "differs"),
            Fix = new Words("核对后更正。", "Check and mend."),
            Basis = new Words("预算法第十四条", "Budget Law, art. 14"),
            Quote = source.Line(figure.Location.Line ?? 0),
            Location = figure.Location,
            Actual = figure.Number.ToPlainString(),
            Expected = "1.00",
            Unit = "万元",
            Related = [new Evidence(figures[(index * 7) % figures.Count].Text, figures[(index * 7) % figures.Count].Location)],
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
