using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing.Json;

namespace Mingzhang.Writing.Sarif;

/// <summary>Places of documents as SARIF locations: line and characters, and section, table, row and column.</summary>
internal static class SarifPlaces
{
    /// <summary>Writes the members of a location object.</summary>
    /// <param name="json">Where it goes; inside an object.</param>
    /// <param name="artifact">The document's number among the artifacts.</param>
    /// <param name="uri">Its address.</param>
    /// <param name="source">The document.</param>
    /// <param name="location">The place.</param>
    /// <param name="quote">What is quoted of it.</param>
    /// <param name="language">The language of its names.</param>
    public static void Place(
        this Utf8JsonWriter json, int artifact, string uri, Source? source, Location location, string quote, Language language)
    {
        json.WriteStartObject("physicalLocation");
        json.Artifact(artifact, uri);
        if (location.Line is { } line and > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (location is { Start: { } start and >= 0, End: { } end } && start < end)
            {
                json.WriteNumber("startColumn", start + 1);
                json.WriteNumber("endColumn", end + 1);
            }

            json.WriteStartObject("snippet");
            json.Text("text", source?.Quote(location) is { Length: > 0 } text ? text : quote);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Logical(json, location, Whereabouts.Of(source, location, quote).Reference, language);
    }

    /// <summary>Writes which document it is.</summary>
    public static void Artifact(this Utf8JsonWriter json, int artifact, string uri)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteNumber("index", artifact);
        json.WriteEndObject();
    }

    /// <summary>A path as the address of a file: relative as it was given, each name percent-encoded.</summary>
    public static string UriOf(string path)
    {
        var uri = string.Join('/', path.Replace('\\', '/').Split('/').Select(part => Uri.EscapeDataString(JsonText.WellFormed(part))));
        return Path.IsPathRooted(path) ? "file://" + (uri.StartsWith('/') ? "" : "/") + uri : uri;
    }

    private static void Logical(Utf8JsonWriter json, Location location, string? reference, Language language)
    {
        var table = location.Table is { } number
            ? language == Language.English ? FormattableString.Invariant($"table {number}") : FormattableString.Invariant($"表{number}")
            : null;
        var names = new[] { ("section", location.Section), ("table", table), ("row", location.Row), ("column", location.Column), ("reference", reference) };
        var whole = "";
        var open = false;
        foreach (var (kind, name) in names)
        {
            if (string.IsNullOrEmpty(name))
            {
                continue;
            }

            if (!open)
            {
                json.WriteStartArray("logicalLocations");
                open = true;
            }

            whole = kind == "reference" ? name : whole + (whole.Length == 0 ? "" : "/") + name;
            json.WriteStartObject();
            json.Text("name", name);
            json.Text("fullyQualifiedName", whole);
            json.WriteString("kind", kind);
            json.WriteEndObject();
        }

        if (open)
        {
            json.WriteEndArray();
        }
    }
}
