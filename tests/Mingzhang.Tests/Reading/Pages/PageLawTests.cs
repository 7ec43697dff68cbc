using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;
using Mingzhang.Reading;
using Mingzhang.Reading.Lined;
using Mingzhang.Reading.Pages;

namespace Mingzhang.Tests.Reading.Pages;

public sealed class PageLawTests
{
    private static readonly string[] Texts = ["甲", "合计", "201", "2,932,700", "0.00", "一般公共服务支出", "12.5%", "……3", "30207邮电费", "-", "单位：元", "（一）", "Ab", "。"];

    [Fact]
    public void Every_character_of_a_page_is_in_a_line_of_the_source()
    {
        var words =
            from text in Gen.Elements(Texts)
            from x in Gen.Choose(0, 560)
            from y in Gen.Choose(0, 830)
            select PageArt.Word(text, x, y);
        var rulings =
            from isVertical in Gen.Elements(true, false)
            from at in Gen.Choose(0, 60)
            from start in Gen.Choose(0, 600)
            from length in Gen.Choose(0, 600)
            select new Ruling(isVertical, at * 12, start, start + length);
        var pages =
            from count in Gen.Choose(1, 60)
            from some in words.ListOf(count)
            from lines in rulings.ListOf(count / 2)
            from over in words.ListOf(count / 20)
            select new PageContent(1, new PageSize(595, 842), [.. some], [.. lines]) { Overprint = [.. over] };
        Prop.ForAll(pages.ListOf(3).ToArbitrary(), list =>
        {
            PageContent[] numbered = [.. list.Select((page, index) => page with { Number = index + 1 })];
            var read = Tree(numbered);
            var wanted = Sorted(numbered.SelectMany(page => page.Words.Concat(page.Overprint)).Select(word => word.Text));
            Reads.AssertPlaces(read);
            return (wanted == Sorted(read.Source.Lines)).Label(read.Outline());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_grid_reads_back_cell_by_cell()
    {
        var grids =
            from columns in Gen.Choose(2, 7)
            from rows in Gen.Choose(1, 12)
            from cells in Gen.Choose(0, 99_999_999).ListOf(columns * rows)
            from merged in Gen.Choose(0, (columns * rows) - 1).ListOf(3)
            from jitter in Gen.Choose(-8, 8).ListOf(columns * rows * 2)
            from kind in Gen.Choose(0, 2)
            select (columns, rows, cells, merged: merged.ToHashSet(), jitter, kind);
        Prop.ForAll(grids.ToArbitrary(), grid =>
        {
            var (columns, rows, cells, merged, jitter, kind) = grid;
            var words = ImmutableArray.CreateBuilder<Word>();
            var rulings = ImmutableArray.CreateBuilder<Ruling>();
            var expected = new List<string>();
            for (var row = 0; row <= rows; row++)
            {
                var y = 90 + (row * 22);
                rulings.Add(new Ruling(false, y, 40, 40 + (columns * 72)));
                for (var column = 0; column <= columns && row < rows; column++)
                {
                    // a cell that covers its right neighbour has no line there
                    var covered = row > 0 && column > 0 && column < columns && merged.Contains((row * columns) + column);
                    if (!covered)
                    {
                        rulings.Add(new Ruling(true, 40 + (column * 72) + (jitter[(row * columns) + (column % columns)] / 10.0), y, y + 22));
                    }

                    if (column == columns)
                    {
                        continue;
                    }

                    var text = covered || cells[(row * columns) + column] % 5 == 0 ? "" : cells[(row * columns) + column].ToString("#,0", CultureInfo.InvariantCulture);
                    expected.Add(text);
                    if (text.Length > 0)
                    {
                        var width = text.Length * 6;
                        var left = 40 + (column * 72) + (kind == 0 ? 2 : kind == 1 ? (72 - width) / 2 : 70 - width);
                        words.Add(PageArt.Word(text, left, y + 15 + (jitter[(row * columns) + column + 1] / 4.0)));
                    }
                }
            }

            var page = new PageContent(1, new PageSize(595, 842), [.. words.AsEnumerable().Reverse()], [.. rulings.AsEnumerable().Reverse()]);
            if (words.Count == 0)
            {
                return true.ToProperty();
            }

            var got = Tree(page).Source.Lines.SelectMany(line => line.Split('\t'));
            return expected.SequenceEqual(got).Label(string.Join('|', expected) + "\n" + string.Join('|', got));
        }).QuickCheckThrowOnFailure();
    }

    private static string Sorted(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text).Where(c => !char.IsWhiteSpace(c)).Order());

    private static DocumentTree Tree(params PageContent[] pages)
    {
        var tree = new LinedTree();
        PageLayout.Build(tree, pages);
        return Assert.IsType<ReadResult.Read>(tree.Build("a.pdf", SourceFormat.Pdf, [])).Tree;
    }
}
