using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Writing.Documents.Pdf;

/// <summary>
/// The objects of a PDF with a plain table of references, as the browser writes it: just enough of the format to find the
/// pages of named places.
/// </summary>
internal sealed partial class PdfObjects
{
    private readonly byte[] file;
    private readonly Dictionary<int, int> offsets = [];

    /// <summary>Reads the table of references.</summary>
    /// <exception cref="InvalidDataException">It is not a PDF of this kind.</exception>
    public PdfObjects(byte[] file)
    {
        this.file = file;
        var tail = Encoding.Latin1.GetString(file, Math.Max(file.Length - 1024, 0), Math.Min(file.Length, 1024));
        TableOffset = Number(StartOfTable().Match(tail), 1);
        var text = TableOffset < file.Length ? Encoding.Latin1.GetString(file, TableOffset, file.Length - TableOffset) : "";
        var lines = text.Split('\n');
        if (lines is not ["xref", var head, ..] || head.Split(' ') is not ["0", var count])
        {
            throw new InvalidDataException("the table of references is not where it should be");
        }

        Size = int.Parse(count, CultureInfo.InvariantCulture);
        for (var i = 1; i < Size; i++)
        {
            offsets[i] = int.Parse(lines[i + 2].AsSpan(0, 10), CultureInfo.InvariantCulture);
        }

        Root = Number(RootReference().Match(text), 1);
        Information = Number(InformationReference().Match(text), 1);
    }

    /// <summary>Where the table of references stands.</summary>
    public int TableOffset { get; }

    /// <summary>One more than the highest number of an object.</summary>
    public int Size { get; }

    /// <summary>The object all others are reached from.</summary>
    public int Root { get; }

    /// <summary>The object that says title and dates.</summary>
    public int Information { get; }

    /// <summary>The page, from 1, of each named place.</summary>
    public IReadOnlyDictionary<string, int> Places()
    {
        var root = Object(Root);
        var pages = new Dictionary<int, int>();
        Number(Number(PagesReference().Match(root), 1), pages);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (PlacesReference().Match(root) is { Success: true } reference)
        {
            foreach (Match place in Place().Matches(Object(Number(reference, 1))))
            {
                places[place.Groups[1].Value] = pages[Number(place, 2)];
            }
        }

        return places;
    }

    /// <summary>Where an object stands.</summary>
    public int Offset(int number) => offsets.TryGetValue(number, out var offset) ? offset : throw new InvalidDataException($"object {number} is missing");

    /// <summary>The text of an object that holds no stream.</summary>
    public string Object(int number)
    {
        var offset = Offset(number);
        var length = file.AsSpan(offset).IndexOf("endobj"u8);
        return length < 0 ? throw new InvalidDataException($"object {number} does not end") : Encoding.Latin1.GetString(file, offset, length);
    }

    private static int Number(Match match, int group) => match.Success
        ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture)
        : throw new InvalidDataException("a reference is missing");

    /// <summary>Numbers the pages below a node of their tree.</summary>
    private void Number(int node, Dictionary<int, int> pages)
    {
        var text = Object(node);
        if (Children().Match(text) is { Success: true } children)
        {
            foreach (Match child in Reference().Matches(children.Groups[1].Value))
            {
                Number(Number(child, 1), pages);
            }
        }
        else
        {
            pages[node] = pages.Count + 1;
        }
    }

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF\s*$")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex RootReference();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex InformationReference();

    [GeneratedRegex(@"/Pages (\d+) 0 R")]
    private static partial Regex PagesReference();

    [GeneratedRegex(@"/Dests (\d+) 0 R")]
    private static partial Regex PlacesReference();

    [GeneratedRegex(@"/([\w-]+)\s*\[(\d+) 0 R")]
    private static partial Regex Place();

    [GeneratedRegex(@"/Kids\s*\[([^\]]*)\]")]
    private static partial Regex Children();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();
}
