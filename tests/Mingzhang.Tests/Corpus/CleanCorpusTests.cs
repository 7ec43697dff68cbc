using Mingzhang.Corpus;
using Mingzhang.Corpus.Mutations;
using Mingzhang.Model;

namespace Mingzhang.Tests.Corpus;

/// <summary>Generated clean documents give no alarm, and what they print is read.</summary>
public static class CleanCorpusTests
{
    private const int Documents = 25;

    [Fact]
    public static void Clean_documents_with_legitimate_rounding_give_no_error_and_no_warning()
    {
        var alarms = new List<string>();
        var (printed, unbound) = (0, 0);
        for (var seed = 1; seed <= Documents; seed++)
        {
            var document = Document.Of(seed);
            var compilation = Compilation.Check(document.FileName, document.Bytes);
            Assert.NotNull(compilation.Disclosure);
            alarms.AddRange(compilation.Audit!.Findings
                .Where(finding => finding.Severity >= Severity.Warning)
                .Select(finding => $"{document.FileName} {finding.Rule} line {finding.Location.Line}: {finding.Message}"));
            var coverage = Coverage.Of(document, compilation.Disclosure);
            printed += coverage.Printed;
            unbound += coverage.Unbound.Length;
        }

        Assert.Empty(alarms);
        Assert.True(unbound * 1000 < printed, $"{unbound} of {printed} numbers were not bound");
    }

    [Fact]
    public static void A_seed_number_gives_one_document()
    {
        var document = Document.Of(7);
        Assert.Equal(document.Lines, Document.Of(7).Lines);
        Assert.NotEqual(document.Lines, Document.Of(8).Lines);
    }

    [Fact]
    public static void Every_place_holds_what_it_says()
    {
        var document = Document.Of(3);
        Assert.NotEmpty(document.Places);
        Assert.All(document.Places.Where(place => place.Printed.IsFigure), place =>
            Assert.Equal(place.Printed.Text, document.Lines[place.Line - 1].Substring(place.Start, place.Length)));
    }
}
