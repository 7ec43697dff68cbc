using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Books.Json;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books;

/// <summary>
/// A book as JSON, as docs/schemas/book.schema.json says: amounts are decimal strings in 元, "1234500.00", or
/// {"value": "1234500.00", "within": "50"} where they are only known to lie near.
/// </summary>
public static class BookJson
{
    private const int Deepest = 16;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a book; the same book gives the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="output">Where it goes; left open.</param>
    public static void Write(Book book, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Readable);
        new BookJsonWriter(json).Write(book);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a book to be filled in: its sources and comparisons are there, its name, year and amounts are not.</summary>
    /// <param name="form">The form to disclose in, "shanxi-budget".</param>
    /// <param name="output">Where it goes; left open.</param>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static void WriteBlank(string form, Stream output)
    {
        var layout = BookForm.Find(form) ?? throw new ArgumentException($"no form \"{form}\"", nameof(form));
        var book = new Book
        {
            Form = form,
            Scope = DisclosureScope.Unit,
            Name = "",
            Year = default,
            Income = [.. Enum.GetValues<FundSource>().Select(fund => new IncomeLine(fund, BookAmount.Zero, BookAmount.Zero))],
            Comparatives = [.. layout.Comparisons.Where(comparison => comparison.Needed == Need.Always).Select(comparison => new Comparative(comparison.Of, BookAmount.Zero, ""))],
            Texts = [.. layout.RequiredTexts.Select(section => new BookText(section, []))],
        };
        Write(book, output);
    }

    /// <summary>
    /// Reads a book: everything that is wrong with it is reported, each at its JSON pointer, also where it does not add up.
    /// Never throws on account of the file.
    /// </summary>
    /// <param name="bytes">The file, in UTF-8.</param>
    public static BookReading Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var problems = new List<BookProblem>();
            var book = BookJsonReader.Read(document.RootElement, problems);
            var isUnderstood = problems.Count == 0;
            return new BookReading
            {
                Book = isUnderstood ? book : null,
                Problems = [.. problems.Concat(book is null ? [] : BookAudit.Check(book, withTies: isUnderstood)).DistinctBy(problem => (problem.Pointer, problem.What))],
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            var line = (exception as JsonException)?.LineNumber + 1;
            var where = line is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
            return new BookReading
            {
                Unusable = new Unusable(
                    new Words(where.Length > 0 ? $"不是有效的 JSON（第{where}行）" : "不是有效的 UTF-8 JSON", where.Length > 0 ? $"it is no valid JSON (line {where})" : "it is no valid JSON in UTF-8"),
                    new Words("请检查括号、引号和逗号；格式见 docs/schemas/book.schema.json", "check brackets, quotes and commas; docs/schemas/book.schema.json tells the format")),
            };
        }
    }
}
