using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Writing.Json;

namespace Mingzhang.Writing.Sarif;

/// <summary>
/// Writes SARIF 2.1.0: one run, its results one document after the other. What it keeps until the end is the address and
/// the hash of each document, some hundred bytes.
/// </summary>
public sealed class SarifReport : IReportWriter
{
    private const int FingerprintBytes = 16;

    private readonly Utf8JsonWriter json;
    private readonly Language language;
    private readonly Severity least;
    private readonly Dictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly List<(string Uri, string? Sha256, string? Problem)> artifacts = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Begins the log.</summary>
    /// <param name="output">Where it goes; left open.</param>
    /// <param name="tool">The program and its rules.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="least">Findings below it are left out.</param>
    public SarifReport(Stream output, SarifTool tool, Language language = Language.Chinese, Severity least = Severity.Info)
    {
        this.language = language;
        this.least = least;
        json = JsonText.Open(output);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Write(tool);
        json.WriteString("language", language == Language.English ? "en-US" : "zh-CN");
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
    }

    /// <summary>Adds the findings of a document.</summary>
    public void Add(DocumentReport report)
    {
        var uri = SarifPlaces.UriOf(report.Path);
        if (!numbers.TryGetValue(uri, out var artifact))
        {
            numbers.Add(uri, artifact = artifacts.Count);
            artifacts.Add((uri, report.Disclosure?.Source.Sha256, report.Problem?.In(language)));
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            var print = Fingerprint(finding);
            var count = seen[print] = seen.GetValueOrDefault(print) + 1;
            if (finding.Severity >= least)
            {
                Write(finding, report.Disclosure?.Source, artifact, uri, FormattableString.Invariant($"{print}:{count}"));
            }
        }

        json.Flush();
    }

    /// <summary>Ends the log with what was read and what could not be.</summary>
    public void Complete()
    {
        json.WriteEndArray();
        json.WriteStartArray("artifacts");
        foreach (var (uri, sha256, _) in artifacts)
        {
            json.WriteStartObject();
            json.WriteStartObject("location");
            json.WriteString("uri", uri);
            json.WriteEndObject();
            if (sha256 is not null)
            {
                json.WriteStartObject("hashes");
                json.WriteString("sha-256", sha256);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", artifacts.TrueForAll(artifact => artifact.Problem is null));
        json.WriteStartArray("toolExecutionNotifications");
        for (var i = 0; i < artifacts.Count; i++)
        {
            if (artifacts[i].Problem is { } problem)
            {
                json.WriteStartObject();
                json.WriteString("level", "error");
                Message("message", problem);
                json.WriteStartArray("locations");
                json.WriteStartObject();
                json.WriteStartObject("physicalLocation");
                json.Artifact(i, artifacts[i].Uri);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    /// <summary>What stays the same of a finding when lines are put before it.</summary>
    private static string Fingerprint(Finding finding)
    {
        var at = finding.Location;
        var table = at.Table?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var text = string.Join('\n', finding.Rule, at.Section, table, at.Row, at.Column, finding.Quote.Trim());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, FingerprintBytes));
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
    };

    private void Write(SarifTool tool)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Mingzhang");
        json.WriteString("fullName", "明账 Mingzhang");
        json.WriteString("version", tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in tool.Rules)
        {
            rules.Add(rule.Id, rules.Count);
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            Message("shortDescription", rule.Title.In(language));
            Message("fullDescription", rule.Description.In(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Finding finding, Source? source, int artifact, string uri, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        if (rules.TryGetValue(finding.Rule, out var rule))
        {
            json.WriteNumber("ruleIndex", rule);
        }

        json.WriteString("level", LevelOf(finding.Severity));
        Message("message", finding.Message.In(language) + "\n" + finding.Fix.In(language));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.Place(artifact, uri, source, finding.Location, finding.Quote, language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < finding.Related.Length; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i + 1);
            json.Place(artifact, uri, source, finding.Related[i].Location, finding.Related[i].Quote, language);
            Message("message", finding.Related[i].Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("mingzhang/v1", fingerprint);
        json.WriteEndObject();
        if (source is not null && Correction.Of(finding, source) is { } correction)
        {
            Write(correction, finding, artifact, uri);
        }

        json.WriteStartArray("suppressions");
        if (finding.Accepted is { } accepted)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.Text("justification", accepted.Why);
            json.WriteStartObject("properties");
            json.Text("who", accepted.Who);
            json.WriteString("until", JsonText.Day(accepted.Until));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Properties(finding);
        json.WriteEndObject();
    }

    private void Write(Correction correction, Finding finding, int artifact, string uri)
    {
        json.WriteStartArray("fixes");
        json.WriteStartObject();
        Message("description", finding.Fix.In(language));
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        json.Artifact(artifact, uri);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", correction.Line);
        json.WriteNumber("startColumn", correction.Start + 1);
        json.WriteNumber("endColumn", correction.End + 1);
        json.WriteEndObject();
        Message("insertedContent", correction.Text);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Properties(Finding finding)
    {
        json.WriteStartObject("properties");
        json.Text("quote", finding.Quote);
        json.Text("basis", finding.Basis.In(language));
        foreach (var (name, value) in new[]
        {
            ("actual", finding.Actual), ("expected", finding.Expected), ("difference", finding.Difference), ("unit", finding.Unit),
        })
        {
            if (value is not null)
            {
                json.Text(name, value);
            }
        }

        if (finding.Suspect is { } suspect)
        {
            json.WriteNumber("suspect", suspect.Value / 100m);
        }

        json.WriteEndObject();
    }

    private void Message(string name, string text)
    {
        json.WriteStartObject(name);
        json.Text("text", text);
        json.WriteEndObject();
    }
}
