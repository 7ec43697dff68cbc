using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mingzhang.Tests.Writing;

/// <summary>Holds a document against a JSON schema. Knows the keywords that the schemas of the tests use, and fails on any other.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    private static readonly string[] Ignored = ["$schema", "title", "description", "default", "definitions", "$defs"];

    /// <summary>The schema in a file of the tests.</summary>
    public static JsonSchema Of(string name) => At("tests/Mingzhang.Tests/schemas/" + name);

    /// <summary>The schema in a file of the checkout.</summary>
    public static JsonSchema At(string path) => new(JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Root, path))).RootElement);

    /// <summary>Where and why the document does not conform; empty where it does.</summary>
    public IReadOnlyList<string> Errors(JsonElement document) => [.. Errors(document, root, "$")];

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(keyword => Errors(value, schema, keyword, path));

    private IEnumerable<string> Errors(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var said = keyword.Value;
        switch (keyword.Name)
        {
            case "$ref":
                return Errors(value, Resolve(said.GetString()!), path);
            case "anyOf":
                return Fails(said.EnumerateArray().All(option => Errors(value, option, path).Any()));
            case "oneOf":
                return Fails(said.EnumerateArray().Count(option => !Errors(value, option, path).Any()) != 1);
            case "type":
                return Fails(!said.ValueEquals(TypeOf(value)) && !(said.ValueEquals("number") && TypeOf(value) == "integer"));
            case "enum":
                return Fails(!said.EnumerateArray().Any(option => JsonElement.DeepEquals(option, value)));
            case "minimum":
                return Fails(value.ValueKind == JsonValueKind.Number && value.GetDecimal() < said.GetDecimal());
            case "maximum":
                return Fails(value.ValueKind == JsonValueKind.Number && value.GetDecimal() > said.GetDecimal());
            case "pattern":
                return Fails(value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, said.GetString()!));
            case "format":
                return Fails(value.ValueKind == JsonValueKind.String && !IsOfFormat(value.GetString()!, said.GetString()!));
            case "minItems":
                return Fails(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < said.GetInt32());
            case "uniqueItems":
                return Fails(said.GetBoolean() && value.ValueKind == JsonValueKind.Array && HasTwins(value));
            case "items":
                return value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().SelectMany((item, i) => Errors(item, said, $"{path}[{i}]"))
                    : [];
            case "required":
                return value.ValueKind == JsonValueKind.Object
                    ? said.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: {name} is missing")
                    : [];
            case "properties":
                return value.ValueKind == JsonValueKind.Object
                    ? value.EnumerateObject().SelectMany(member => said.TryGetProperty(member.Name, out var inner) ? Errors(member.Value, inner, $"{path}.{member.Name}") : [])
                    : [];
            case "additionalProperties":
                return value.ValueKind == JsonValueKind.Object
                    ? value.EnumerateObject()
                        .Where(member => !(schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out _)))
                        .SelectMany(member => said.ValueKind switch
                        {
                            JsonValueKind.False => [$"{path}.{member.Name} is not allowed"],
                            JsonValueKind.Object => Errors(member.Value, said, $"{path}.{member.Name}"),
                            _ => Enumerable.Empty<string>(),
                        })
                    : [];
            default:
                return Ignored.Contains(keyword.Name) ? [] : throw new NotSupportedException($"JSON schema: {keyword.Name}");
        }

        IEnumerable<string> Fails(bool fails) => fails ? [$"{path}: {keyword.Name} {said}"] : [];
    }

    private JsonElement Resolve(string reference)
    {
        var at = root;
        foreach (var name in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at.GetProperty(name);
        }

        return at;
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    private static bool IsOfFormat(string text, string format) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.Absolute),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException($"JSON schema: format {format}"),
    };

    private static bool HasTwins(JsonElement array)
    {
        var items = array.EnumerateArray().ToList();
        return items.Where((item, i) => items.Take(i).Any(other => JsonElement.DeepEquals(item, other))).Any();
    }
}
