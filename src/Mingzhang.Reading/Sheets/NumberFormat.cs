using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Sheets;

/// <summary>A number format of a workbook: from a stored number to what a person sees in the cell.</summary>
internal sealed partial class NumberFormat
{
    private const int GeneralDigits = 11;
    private const int MostDecimals = 15;
    private const int LongestCode = 255;
    private const double LargestFilled = 1e20;

    private static readonly SearchValues<char> Days = SearchValues.Create("yYdDhHsS");

    private static readonly string[] Builtin = CreateBuiltin();

    private readonly string[] sections;

    private readonly bool isConditional;

    private NumberFormat(string code)
    {
        sections = Sections(code);
        isConditional = Array.Exists(sections, HasCondition);
    }

    /// <summary>No format: as many digits as it takes.</summary>
    public static NumberFormat General { get; } = new("General");

    /// <summary>The format of a code ("#,##0.00").</summary>
    public static NumberFormat Of(string code) => code.Length is 0 or > LongestCode ? General : new NumberFormat(code);

    /// <summary>A format that every workbook has by its number.</summary>
    public static NumberFormat OfBuiltin(int id) => id >= 0 && id < Builtin.Length && Builtin[id].Length > 0 ? Of(Builtin[id]) : General;

    /// <summary>The number as shown.</summary>
    /// <param name="value">The number.</param>
    /// <param name="from1904">Whether the workbook counts its days from 1904.</param>
    public string Show(double value, bool from1904)
    {
        if (!double.IsFinite(value))
        {
            return "";
        }

        var isNegative = value < 0;
        var section = isConditional
            ? sections.Take(3).FirstOrDefault(one => !HasCondition(one) || Meets(one, value)) ?? "General"
            : isNegative && sections.Length > 1 ? sections[1] : value == 0 && sections.Length > 2 ? sections[2] : sections[0];
        if (IsGeneral(section))
        {
            return ShowGeneral(value);
        }

        if (IsDate(section))
        {
            return DateFormat.Show(section, value, from1904) ?? ShowGeneral(value);
        }

        // a section of its own shows a negative number without its sign: the section says it
        var shown = Fill(section, sections.Length > 1 && !isConditional ? Math.Abs(value) : value);
        return shown ?? ShowGeneral(value);
    }

    /// <summary>A number as a cell without a format shows it.</summary>
    public static string ShowGeneral(double value)
    {
        var size = Math.Abs(value);
        if (size >= 1e15 || (size > 0 && size < 1e-9))
        {
            return value.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        }

        var whole = size < 1 ? 1 : (int)Math.Floor(Math.Log10(size)) + 1;
        var rounded = Math.Round(Exact(value), Math.Clamp(GeneralDigits - 1 - whole, 0, MostDecimals), MidpointRounding.AwayFromZero);
        return rounded.ToString("0.###############", CultureInfo.InvariantCulture);
    }

    /// <summary>The number to the fifteen digits that a workbook keeps: 487.77999999999997 is 487.78.</summary>
    private static decimal Exact(double value) =>
        Math.Abs(value) < 1e27 && decimal.TryParse(value.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : 0;

    private static bool HasCondition(string section) => Condition().IsMatch(section);

    private static bool Meets(string section, double value)
    {
        var match = Condition().Match(section);
        var bound = double.Parse(match.Groups["bound"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return match.Groups["sign"].Value switch
        {
            "<" => value < bound,
            "<=" => value <= bound,
            ">" => value > bound,
            ">=" => value >= bound,
            "<>" => value != bound,
            _ => value == bound,
        };
    }

    private static bool IsGeneral(string section) => section.Contains("General", StringComparison.OrdinalIgnoreCase) || section == "@";

    private static bool IsDate(string section)
    {
        var plain = FormatTokens.WithoutLiterals(section);
        return plain.AsSpan().IndexOfAny(Days) >= 0 || (plain.AsSpan().IndexOfAny('m', 'M') >= 0 && plain.AsSpan().IndexOfAny('0', '#', '?') < 0);
    }

    /// <summary>Puts the digits in their places; null where the section has a notation that is not known here.</summary>
    private static string? Fill(string section, double value)
    {
        var plain = FormatTokens.WithoutLiterals(section);
        if (Scientific().IsMatch(plain))
        {
            return value.ToString(plain, CultureInfo.InvariantCulture);
        }

        if (plain.AsSpan().IndexOfAny("eE/") >= 0 || Math.Abs(value) >= LargestFilled)
        {
            return null;
        }

        var first = plain.AsSpan().IndexOfAny("0#?");
        if (first < 0)
        {
            return FormatTokens.Literals(section);
        }

        var number = Exact(value);
        for (var percent = plain.AsSpan().Count('%'); percent > 0; percent--)
        {
            number *= 100;
        }

        var point = plain.IndexOf('.');
        var last = plain.AsSpan().LastIndexOfAny("0#?");
        for (var comma = last + 1; comma < plain.Length && plain[comma] == ','; comma++)
        {
            number /= 1000;
        }

        var decimals = point < 0 ? "" : string.Concat(plain[(point + 1)..].TakeWhile(c => c is '0' or '#' or '?'));
        var fixedDecimals = decimals.TrimEnd('#', '?').Length;
        var rounded = Math.Round(number, Math.Min(decimals.Length, MostDecimals), MidpointRounding.AwayFromZero);
        var wholeEnd = point < 0 ? last + 1 : point;
        var whole = plain[first..Math.Max(first, wholeEnd)];
        var digits = whole.Count(c => c == '0');
        var pattern = (whole.Contains(',') ? "#,##" : "") + new string('0', digits) + (digits == 0 ? "#" : "") +
            (decimals.Length > 0 ? "." + new string('0', fixedDecimals) + new string('#', decimals.Length - fixedDecimals) : "");
        if (point < 0 && FormatTokens.Among(section, Math.Abs(rounded).ToString("0", CultureInfo.InvariantCulture)) is { } among)
        {
            return (rounded < 0 ? "-" : "") + among;
        }

        var text = Math.Abs(rounded).ToString(pattern, CultureInfo.InvariantCulture);
        return (rounded < 0 ? "-" : "") + FormatTokens.Around(section, text);
    }

    private static string[] Sections(string code)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] == '"')
            {
                var end = code.IndexOf('"', i + 1);
                end = end < 0 ? code.Length - 1 : end;
                part.Append(code, i, end - i + 1);
                i = end;
            }
            else if (code[i] is '\\' or '!' && i + 1 < code.Length)
            {
                part.Append(code, i++, 2);
            }
            else if (code[i] == ';')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(code[i]);
            }
        }

        parts.Add(part.ToString());
        return [.. parts];
    }

    [GeneratedRegex(@"\[(?<sign><=|>=|<>|<|>|=)(?<bound>-?\d+(?:\.\d+)?)\]")]
    private static partial Regex Condition();

    [GeneratedRegex(@"^0(?:\.0{1,15})?[eE][+-]0{1,3}$")]
    private static partial Regex Scientific();

    private static string[] CreateBuiltin()
    {
        var formats = Enumerable.Repeat("", 59).ToArray();
        (formats[1], formats[2], formats[3], formats[4]) = ("0", "0.00", "#,##0", "#,##0.00");
        (formats[9], formats[10]) = ("0%", "0.00%");
        (formats[14], formats[15], formats[16], formats[17]) = ("yyyy/m/d", "d-mmm-yy", "d-mmm", "mmm-yy");
        (formats[18], formats[19], formats[20], formats[21], formats[22]) = ("h:mm AM/PM", "h:mm:ss AM/PM", "h:mm", "h:mm:ss", "yyyy/m/d h:mm");
        (formats[31], formats[57], formats[58]) = ("yyyy\"年\"m\"月\"d\"日\"", "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"");
        (formats[37], formats[38]) = ("#,##0;-#,##0", "#,##0;-#,##0");
        (formats[39], formats[40]) = ("#,##0.00;-#,##0.00", "#,##0.00;-#,##0.00");
        (formats[41], formats[42]) = ("#,##0;-#,##0;\"-\"", "#,##0;-#,##0;\"-\"");
        (formats[43], formats[44]) = ("#,##0.00;-#,##0.00;\"-\"", "#,##0.00;-#,##0.00;\"-\"");
        formats[49] = "@";
        return formats;
    }
}
