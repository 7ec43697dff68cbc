using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Model;
using Mingzhang.Writing.Json;

namespace Mingzhang.Writing.Html;

/// <summary>
/// What the script of a page needs to know, as JSON that cannot end its element: figures with their coordinates and places,
/// ties with their members, findings with what they are filtered by. Strings stand once and are named by number.
/// </summary>
internal sealed class PageData(Places places, ImmutableArray<Tie> ties, Phrases phrases)
{
    // this encoder escapes < > & ' " and the line separators too
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly Dictionary<string, int> strings = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly Dictionary<Coordinate, int> coordinates = [];
    private readonly List<int> words = [];

    public string Write()
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("lang", phrases.Language == Language.English ? "en" : "zh");
            var figures = WriteFigures(json);
            WriteTies(json, figures);
            WriteFindings(json);
            Numbers(json, "coordinates", words);
            json.Strings("strings", texts);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>[coordinate, value, place] of each figure; those of other documents that ties name come after the page's own.</summary>
    private Dictionary<Figure, int> WriteFigures(Utf8JsonWriter json)
    {
        var numbers = new Dictionary<Figure, int>(ReferenceEqualityComparer.Instance);
        var elsewhere = ties.SelectMany(tie => tie.Members).Select(member => member.Figure).Where(figure => places.NumberOf(figure) is null);
        json.WriteStartArray("figures");
        foreach (var figure in places.Figures.Concat(elsewhere))
        {
            if (!numbers.TryAdd(figure, numbers.Count))
            {
                continue;
            }

            Row(json, [NumberOf(figure.Coordinate), NumberOf(phrases.Value(figure)), NumberOf(phrases.Place(figure.Location, figure.Text))]);
        }

        json.WriteEndArray();
        return numbers;
    }

    /// <summary>[rule, title, outcome, figure, role, figure, role, …] of each tie.</summary>
    private void WriteTies(Utf8JsonWriter json, Dictionary<Figure, int> figures)
    {
        json.WriteStartArray("ties");
        foreach (var tie in ties)
        {
            Row(json, [
                NumberOf(tie.Rule), NumberOf(phrases.In(tie.Title)), (int)tie.Outcome,
                .. tie.Members.SelectMany(member => new[] { figures[member.Figure], NumberOf(phrases.Name(member.Role)) }),
            ]);
        }

        json.WriteEndArray();
    }

    /// <summary>[severity, rule, group, order in the document, ties…] of each finding, in the order of its number.</summary>
    private void WriteFindings(Utf8JsonWriter json)
    {
        var broken = new Dictionary<(int Line, int Start), List<int>>();
        for (var i = 0; i < ties.Length; i++)
        {
            if (ties[i].Outcome != Outcome.Failed)
            {
                continue;
            }

            foreach (var location in ties[i].Members.Where(member => places.NumberOf(member.Figure) is not null).Select(member => member.Figure.Location))
            {
                var key = (location.Line ?? 0, location.Start ?? -1);
                broken[key] = [.. broken.GetValueOrDefault(key, []), i];
            }
        }

        json.WriteStartArray("findings");
        foreach (var (_, order, finding) in places.Findings)
        {
            var key = (finding.Location.Line ?? 0, finding.Location.Start ?? -1);
            Row(json, [
                (int)finding.Severity, NumberOf(finding.Rule), NumberOf(phrases.Group(finding.Location)), order,
                .. finding.Expected is null && finding.Suspect is null ? [] : broken.GetValueOrDefault(key, []).Distinct(),
            ]);
        }

        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WritePropertyName(name);
        Row(json, numbers);
    }

    private int NumberOf(string text)
    {
        if (!strings.TryGetValue(text, out var number))
        {
            strings[text] = number = texts.Count;
            texts.Add(Markup.Visible(text));
        }

        return number;
    }

    private int NumberOf(Coordinate coordinate)
    {
        if (!coordinates.TryGetValue(coordinate, out var number))
        {
            coordinates[coordinate] = number = words.Count;
            words.Add(NumberOf(CoordinateWords.Of(coordinate, phrases.Language)));
        }

        return number;
    }
}
