using System.Collections.Immutable;
using System.Globalization;
using Mingzhang.Compose;
using Mingzhang.Corpus;
using Mingzhang.Corpus.Books;
using Mingzhang.Corpus.Budgets;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Model.Books;
using Mingzhang.Tests.Reading.Files;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Documents.Docx;
using Mingzhang.Writing.Documents.Html;
using Mingzhang.Writing.Documents.Markdown;
using Mingzhang.Writing.Documents.Xlsx;

namespace Mingzhang.Tests.Compose;

/// <summary>What is written and read again says the same, in every format; and the same book gives the same bytes.</summary>
public static class RoundTripTests
{
    private const int BooksOfEachKind = 3;

    private static readonly ImmutableArray<IDocumentWriter> Writers = [new MarkdownWriter(), new DocxWriter(), new HtmlWriter(), new XlsxWriter()];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var writer in Writers)
            {
                foreach (var (name, _) in BookVariants.All)
                {
                    cases.Add(writer.Extension, name);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Formats => [.. Writers.Select(writer => writer.Extension)];

    [Theory]
    [MemberData(nameof(Cases))]
    public static void Reading_what_was_written_gives_the_same_figures_and_no_finding(string format, string kind)
    {
        for (var seed = 20; seed < 20 + BooksOfEachKind; seed++)
        {
            var tree = Composer.Compose(BookOf(kind, seed), Stage.Public, BookMaker.NoFile);
            var compilation = Compilation.Check("document." + format, Write(format, tree));
            Assert.True(compilation.Problem is null, compilation.Problem?.Problem.English);
            var read = compilation.Disclosure!;
            var written = DisclosureBinder.Bind(tree);
            if (format == "xlsx")
            {
                written = written with { Figures = [.. written.Figures.Where(figure => figure.Origin == FigureOrigin.Table)] };
            }
            else
            {
                Assert.Equal(written.Narrative.Select(paragraph => paragraph.Text.Text), read.Narrative.Select(paragraph => paragraph.Text.Text));
                Assert.Equal(written.Headings.Select(heading => heading.Section), read.Headings.Select(heading => heading.Section));
                Assert.Equal(Targets(written), Targets(read));
                Assert.Equal(written.Glossary.Select(entry => entry.Text.Text), read.Glossary.Select(entry => entry.Text.Text));
            }

            Assert.Equal(Said(written), Said(read));
            SameFigures.AssertQuotes(read);
            Assert.Equal((written.Name?.Text, written.Year, written.Scope), (read.Name?.Text, read.Year, read.Scope));
            Assert.Equal(format == "xlsx" ? DisclosureExtent.TablesOnly : DisclosureExtent.Whole, read.Extent);
            Assert.Empty(read.Unaccounted.Select(passage => passage.Text));
            var findings = compilation.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
            Assert.True(findings.Count == 0, string.Join('\n', findings.Select(finding => $"{seed}: {finding.Rule} {finding.Message}")));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public static void The_mark_of_a_draft_is_read_again_and_found_in_what_claims_to_be_public(string format)
    {
        var compilation = Compilation.Check("document." + format, Write(format, Composer.Compose(BookOf("as it is", 1), Stage.Draft, BookMaker.NoFile)));
        Assert.Equal(DocumentProperties.InternalMark, compilation.Disclosure!.Watermark?.Text);
        Assert.Contains(compilation.Audit!.Findings, finding => finding.Rule == "STR009");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public static void One_book_gives_the_same_bytes_in_another_culture(string format)
    {
        var before = CultureInfo.CurrentCulture;
        var book = BookOf("as it is", 5);
        var first = Write(format, Composer.Compose(book, Stage.Review, BookMaker.NoFile));
        try
        {
            // the program knows no cultures but this one: a comma for the point, a point between thousands, another sign
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" };
            culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = ".", TimeSeparator = "." };
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(first, Write(format, Composer.Compose(book, Stage.Review, BookMaker.NoFile)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Book BookOf(string kind, int seed) =>
        BookVariants.All.First(variant => variant.Name == kind).Of(BookMaker.Of(BudgetMaker.Make(new Dice(seed))));

    private static byte[] Write(string format, DocumentTree tree)
    {
        using var stream = new MemoryStream();
        Writers.First(writer => writer.Extension == format).Write(tree, stream);
        return stream.ToArray();
    }

    private static List<string> Said(Disclosure disclosure) =>
        [.. disclosure.Figures.Select(figure => $"{figure.Origin} {figure.Coordinate} {figure.Number}")];

    private static List<string> Targets(Disclosure disclosure) =>
    [
        .. disclosure.Performance.SelectMany(table => table.Indicators
            .Select(indicator => $"{table.ProjectName} {indicator.Scope} {indicator.Level1} {indicator.Level2} {indicator.Name} {indicator.Value}")),
    ];
}
