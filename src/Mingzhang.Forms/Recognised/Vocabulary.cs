using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Mingzhang.Forms.Description;

namespace Mingzhang.Forms.Recognised;

/// <summary>
/// The titles, headings, labels and names that documents of a form print, without spaces and with '#' for every digit: what recognised text
/// that comes near to one of them says.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words come near to each other by chance.</summary>
    public const int Shortest = 4;

    private const int Longest = 60;

    private static readonly ConditionalWeakTable<Form, Vocabulary> Known = [];
    private readonly FrozenSet<string> known;
    private readonly ILookup<int, string> phrases;
    private readonly ILookup<int, string> names;

    private Vocabulary(Form form)
    {
        List<string> own = [.. PhrasesOf(form).Select(Masked)];
        List<string> classes = [.. NamesOf(CodeList.DepartmentEconomic).Concat(NamesOf(CodeList.GovernmentEconomic)).Select(Masked)];
        (phrases, names) = (ByLength(own), ByLength(classes));
        known = own.Concat(classes).Concat(NamesOf(CodeList.Functional).Concat(NamesOf(CodeList.Revenue)).Concat(form.Classes.SelectMany(item => item.Names)).Select(Masked))
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The vocabulary of a form.</summary>
    public static Vocabulary Of(Form form) => Known.GetValue(form, one => new Vocabulary(one));

    /// <summary>The text as phrases are compared: without spaces, '#' for every digit.</summary>
    public static string Masked(string text) => string.Concat(Canonical.Compact(text).Replace("{year}", "####", StringComparison.Ordinal).Select(c => char.IsAsciiDigit(c) ? '#' : c));

    /// <summary>
    /// The one phrase of the form, or else the one economic class, that a text which says neither comes near to; null where there is none, or
    /// another as near.
    /// </summary>
    /// <param name="masked">The text, masked.</param>
    public string? Nearest(string masked) =>
        masked.Length is < Shortest - 1 or > Longest || known.Contains(masked) ? null
            : Nearest(masked, phrases, out var isNone) is { } phrase ? phrase
            : isNone ? Nearest(masked, names, out _) : null;

    private static string? Nearest(string masked, ILookup<int, string> among, out bool isNone)
    {
        var most = MostWrong(masked.Length);
        var (best, distance, isAlone) = ((string?)null, most + 1, true);
        for (var length = masked.Length - most; length <= masked.Length + most; length++)
        {
            foreach (var phrase in among[length])
            {
                var off = Misreading.Distance(masked, phrase, distance + 1);
                (best, distance, isAlone) = off < distance ? (phrase, off, true) : (best, distance, isAlone && (off > distance || best is null));
            }
        }

        isNone = best is null;
        return isAlone ? best : null;
    }

    private static ILookup<int, string> ByLength(IEnumerable<string> texts) =>
        texts.Where(text => text.Length is >= Shortest and <= Longest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToLookup(text => text.Length);

    /// <summary>So many characters of a text recognition gets wrong at most.</summary>
    private static int MostWrong(int length) => length < 8 ? 1 : length < 14 ? 2 : 3;

    private static IEnumerable<string> PhrasesOf(Form form)
    {
        IEnumerable<string> Readings(string text) => Template.Readings(text, form.DepartmentWord, form.UnitWord);
        var tables = form.Tables.SelectMany(table => table.Titles.SelectMany(Readings)
            .Concat(table.Panels.SelectMany(panel => panel.Rows).SelectMany(row => row.CompactLabels))
            .Concat(table.Columns.SelectMany(column => column.Headers).SelectMany(Readings).SelectMany(path => path.Split('/'))));
        var parts = form.Parts.SelectMany(part => Readings((part.Number is null ? "" : $"第{part.Number}部分") + part.Title)
            .Concat(part.Sections.SelectMany(section => Readings($"{section.Number}、{section.Title}{section.After}")
                .Concat(section.Sections.SelectMany(inner => Readings(char.IsAsciiDigit(inner.Number[0]) ? $"{inner.Number}、{inner.Title}{inner.After}" : $"（{inner.Number}）{inner.Title}{inner.After}"))))));
        return tables.Concat(parts)
            .Concat(form.Classes.SelectMany(item => item.Names.Select(name => $"{item.Ordinal}、{name}")))
            .Concat(form.Performance?.Words ?? []);
    }

    private static IEnumerable<string> NamesOf(CodeList list) => list.Codes.Select(code => list.NameOf(code)!);
}
