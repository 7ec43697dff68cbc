using System.Collections.Immutable;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Writing.Json;

/// <summary>Writes <c>mingzhang.disclosures/1</c>, one document after the other.</summary>
public sealed class DisclosureJson : IDisposable
{
    private static readonly string[] Assets = ["vehicles", "offices", "equipment"];

    private readonly Utf8JsonWriter json;
    private readonly Language language;

    /// <summary>Begins the list.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="language">The language of what is said about documents that could not be read.</param>
    public DisclosureJson(Stream output, Language language = Language.Chinese)
    {
        this.language = language;
        json = JsonText.Open(output);
        json.WriteStartObject();
        json.WriteString("schema", "mingzhang.disclosures/1");
        json.WriteStartArray("documents");
    }

    /// <summary>Adds a document that could not be read.</summary>
    public void AddUnreadable(string path, Words problem)
    {
        json.WriteStartObject();
        json.Text("path", path);
        json.Text("problem", problem.In(language));
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Adds a document.</summary>
    public void Add(Disclosure disclosure)
    {
        json.WriteStartObject();
        json.Text("path", disclosure.Source.Path);
        json.WriteString("format", JsonText.NameOf(disclosure.Source.Format));
        json.Text("sha256", disclosure.Source.Sha256);
        json.Number("pages", disclosure.Source.Pages);
        json.Text("form", disclosure.Form);
        json.Text("formReason", disclosure.FormReason?.In(language));
        json.WriteString("kind", disclosure.Kind == DisclosureKind.Budget ? "budget" : "finalAccount");
        json.WriteString("scope", disclosure.Scope == DisclosureScope.Department ? "department" : "unit");
        json.Number("year", disclosure.Year?.Value);
        json.Text("name", disclosure.Name);
        Watermark(disclosure.Watermark);
        List("tables", disclosure.Tables, table => Table(table, disclosure.Source));
        List("figures", disclosure.Figures, figure => Figure(figure, disclosure.Source));
        List("narrative", disclosure.Narrative, paragraph => Narrative(paragraph, disclosure.Source));
        List("performance", disclosure.Performance, table => PerformanceJson.Write(json, table));
        json.WriteStartObject("overallPerformance");
        if (disclosure.OverallPerformance is { } overall)
        {
            OverallPerformanceJson.Write(json, overall);
        }

        json.WriteEndObject();
        List("procurementCatalogue", disclosure.ProcurementCatalogue, Catalogue);
        List("serviceCatalogue", disclosure.ServiceCatalogue, Catalogue);
        AssetFigures(disclosure.Figures, disclosure.Source);
        List("glossary", disclosure.Glossary, entry =>
        {
            json.Text("term", entry.Term);
            json.Text("text", entry.Text);
            json.Place(entry.Term, disclosure.Source);
        });
        List("unaccounted", disclosure.Unaccounted, passage =>
        {
            json.Text("text", passage);
            json.Place(passage, disclosure.Source);
        });
        json.WriteEndObject();
        json.Flush();
    }

    /// <summary>Ends the list.</summary>
    public void Complete()
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void List<T>(string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Watermark(Watermark? watermark)
    {
        if (watermark is null)
        {
            json.WriteNull("watermark");
            return;
        }

        json.WriteStartObject("watermark");
        json.Text("text", watermark.Text);
        json.WriteNumber("count", watermark.Lines.Length);
        json.WriteEndObject();
    }

    private void Table(BoundTable table, Source source)
    {
        json.Number("number", table.Number);
        json.Text("title", table.Title);
        json.Text("unit", table.Unit?.Symbol());
        json.Strings("columns", table.Columns);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            json.Strings(TableText.CellsOf(table, row));
        }

        json.WriteEndArray();
        json.Strings("notes", table.Notes.Select(note => note.Text));
        json.Place(table.Title.Pieces.IsDefaultOrEmpty && table.Rows is [{ Cells: [var cell, ..] }, ..] ? cell : table.Title, source);
    }

    private void Figure(Figure figure, Source source)
    {
        Coordinate(figure.Coordinate);
        json.Text("text", figure.Text);
        json.Text("value", figure.Number.ToPlainString());
        json.Text("unit", figure.Number.Unit.Symbol());
        json.Number("table", figure.Location.Table);
        json.Text("row", figure.Location.Row);
        json.Text("column", figure.Location.Column);
        FigurePlace(figure.Location, source);
    }

    private void AssetFigures(ImmutableArray<Figure> figures, Source source)
    {
        json.WriteStartObject("assets");
        foreach (var flow in Assets)
        {
            var found = figures.Where(figure => string.Equals(figure.Coordinate[Dimension.Flow], flow, StringComparison.Ordinal)).ToImmutableArray();
            if (found.Length > 0)
            {
                List(flow, found, figure =>
                {
                    Coordinate(figure.Coordinate);
                    json.Text("text", figure.Text);
                    json.Text("value", figure.Number.ToPlainString());
                    json.Text("unit", figure.Number.Unit.Symbol());
                    FigurePlace(figure.Location, source);
                });
            }
        }

        json.WriteEndObject();
    }

    private void Coordinate(Coordinate coordinate)
    {
        json.WriteStartObject("coordinate");
        foreach (var (name, value) in coordinate.Parts())
        {
            json.Text(name, value);
        }

        json.WriteEndObject();
    }

    private void FigurePlace(Location location, Source source)
    {
        var at = Whereabouts.Of(source, location);
        json.WriteStartObject("location");
        json.Text("section", location.Section);
        json.Number("line", location.Line);
        json.Number("start", location.Start);
        json.Number("end", location.End);
        json.Number("page", at.Page);
        json.Whereabouts(at);
        json.WriteEndObject();
    }

    private void Narrative(NarrativeParagraph paragraph, Source source)
    {
        json.Text("section", paragraph.Section);
        json.Text("heading", paragraph.Heading);
        json.Text("text", paragraph.Text);
        json.Place(paragraph.Text, source);
    }

    private void Catalogue(CatalogueEntry entry)
    {
        json.Text("code", entry.Code);
        json.Number("level", entry.Level);
        json.Text("name", entry.Name);
        json.Text("remark", entry.Remark);
    }
}
