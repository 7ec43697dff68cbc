using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Model;

namespace Mingzhang.Writing.Json;

/// <summary>How values are spelt in every JSON document: Chinese unescaped, amounts as decimal strings, camel-case names.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static Utf8JsonWriter Open(Stream output) => new(output, Options);

    public static string NameOf(SourceFormat format) => format switch
    {
        SourceFormat.Text => "text",
        SourceFormat.Markdown => "markdown",
        SourceFormat.Html => "html",
        SourceFormat.Docx => "docx",
        SourceFormat.Xlsx => "xlsx",
        SourceFormat.Pdf => "pdf",
        SourceFormat.Json => "json",
    };

    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
    };

    public static string NameOf(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.ExplainedByRounding => "explainedByRounding",
        Outcome.Failed => "failed",
        Outcome.NotApplicable => "notApplicable",
        Outcome.Undecided => "undecided",
    };

    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Clean => "clean",
        Verdict.Findings => "findings",
        Verdict.Unreadable => "unreadable",
    };

    /// <summary>The plain decimal string of an amount in 元: "150000", "1234.5".</summary>
    public static string Plain(Money money) => money.Yuan.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A day: "2026-12-31".</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Writes a text or null; half of a surrogate pair, which JSON cannot hold, becomes U+FFFD.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, WellFormed(value));
        }
    }

    public static void Text(this Utf8JsonWriter json, string name, Passage? value) => json.Text(name, value?.Text);

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        json.Strings(values);
    }

    /// <summary>Writes the values of an array already begun, and ends it.</summary>
    public static void Strings(this Utf8JsonWriter json, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            json.WriteStringValue(WellFormed(value));
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the line and the page of a place, and what the file itself says of it where the file is given.</summary>
    public static void Place(this Utf8JsonWriter json, Passage? passage, Source? source = null)
    {
        var piece = passage is null || passage.Pieces.IsDefaultOrEmpty ? (Piece?)null : passage.Pieces[0];
        json.WriteStartObject("location");
        json.Number("line", piece?.Line);
        json.Number("page", piece?.Page);
        if (piece is not null && source is not null)
        {
            json.Whereabouts(Writing.Whereabouts.Of(source, passage!.Locate()));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what a file itself says of a place: its reference, box and confidence, those that it has.</summary>
    public static void Whereabouts(this Utf8JsonWriter json, Whereabouts at)
    {
        if (at.Reference is { } reference)
        {
            json.Text("reference", reference);
        }

        if (at.Box is { } box)
        {
            json.WriteStartArray("box");
            foreach (var side in (double[])[box.Left, box.Top, box.Right, box.Bottom])
            {
                json.WriteNumberValue(decimal.Round((decimal)side, 2));
            }

            json.WriteEndArray();
        }

        if (at.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", decimal.Round((decimal)confidence, 3));
        }
    }

    /// <summary>A text without halves of surrogate pairs.</summary>
    public static string WellFormed(string value)
    {
        for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is var first and >= 0 ? first : value.Length; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]))
            {
                i++;
                continue;
            }

            return string.Concat(value.EnumerateRunes().Select(rune => rune.ToString()));
        }

        return value;
    }
}
