using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Writes the running text of a section: the sentences of the form, then what only the author knows.</summary>
internal sealed class NarrativeRenderer(Form form, Book book, IAmounts amounts, Holes holes)
{
    private readonly SentenceWriter writer = new(form, book, amounts, holes);

    /// <summary>The paragraphs of a section by its path ("三/五（一）").</summary>
    public IEnumerable<Block> Of(string path)
    {
        foreach (var paragraph in Sentences(path).Concat(Texts(path)))
        {
            yield return new Paragraph(new Passage(paragraph, []));
        }

        foreach (var chart in form.Writing.Charts.Where(chart => chart.Section == path))
        {
            if (ChartRenderer.Of(chart, form, book, amounts, holes) is { } block)
            {
                yield return block;
            }
        }
    }

    private IEnumerable<string> Texts(string path) =>
        book.Texts.Where(text => text.Section == path).SelectMany(text => text.Paragraphs).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text.Trim());

    private List<string> Sentences(string path)
    {
        var paragraphs = new List<string>();
        var saysNothing = false;
        foreach (var sentence in form.Sentences.Where(sentence => sentence.WrittenIn == path && sentence.IsWritten))
        {
            if (sentence.Nothing is { } nothing)
            {
                saysNothing = amounts.Of(nothing) == Money.Zero && amounts.PriorOf(nothing) is null or { Yuan: 0 };
                if (saysNothing)
                {
                    paragraphs.Add(Ended(writer.Write(sentence)));
                }
            }
            else if (!saysNothing && Applies(sentence))
            {
                var text = writer.Write(sentence);
                if (sentence.Continues && paragraphs.Count > 0)
                {
                    paragraphs[^1] += text;
                }
                else
                {
                    paragraphs.Add(text);
                }
            }
        }

        return [.. paragraphs.Select(Ended)];
    }

    /// <summary>Whether the sentence is for a document like this one.</summary>
    private bool Applies(Sentence sentence) => (sentence.Scope is null || sentence.Scope == book.Scope) && sentence.When switch
    {
        null => true,
        "overall" => book.Overall is not null,
        "noOverall" => book.Overall is null,
        "overallTable" => book.Overall is { HasTable: true },
        "targets" => book.Projects.Any(project => project.Target is not null),
        "assets" => book.Assets is not null,
        var other => throw new FormatException($"form {form.Id}: sentences are not written when '{other}'"),
    };

    /// <summary>A paragraph ends with a mark.</summary>
    private static string Ended(string paragraph) =>
        paragraph.Length == 0 || "。：；）".Contains(paragraph[^1], StringComparison.Ordinal) ? paragraph
        : paragraph[^1] is '，' or '、' ? paragraph[..^1] + "。"
        : paragraph + "。";
}
