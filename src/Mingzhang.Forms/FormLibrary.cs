using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>The forms there are.</summary>
public static class FormLibrary
{
    private static readonly Lazy<ImmutableArray<Form>> Loaded = new(() => [.. Ids.Select(FormLoader.Load)]);

    /// <summary>The ids of the forms: each folder of <c>forms/</c>.</summary>
    public static ImmutableArray<string> Ids { get; } = FormResources.FormIds();

    /// <summary>The forms.</summary>
    internal static ImmutableArray<Form> All => Loaded.Value;

    /// <summary>What must add up and agree in a form; null where there is no such form.</summary>
    public static FormTies? Ties(string? id) => Find(id)?.Ties;

    /// <summary>The numbers and titles (with the year filled in) of a form's tables; empty where there is no such form.</summary>
    public static ImmutableArray<(int Number, string Title)> TableTitles(string? id, FiscalYear? year) =>
        Find(id) is { } form
            ? [.. form.Tables.Select(table => (table.Number, table.Title.Replace("{year}", year?.ToString() ?? "", StringComparison.Ordinal)))]
            : [];

    /// <summary>
    /// The parts and sections of a form, down to those with Chinese numerals and no further: normal name ("第三部分 五"),
    /// title without year and with both words for the scope, and the pattern that tells a section by its title.
    /// A part has no pattern.
    /// </summary>
    public static ImmutableArray<(string Section, string Title, string? Key)> SectionTitles(string? id) =>
        Find(id) is { } form
            ? [.. form.Parts.SelectMany(part => part.Sections
                .Select(section => ($"第{part.Number}部分 {section.Number}", Plain(section.Title, form), (string?)section.Key.ToString()))
                .Prepend(($"第{part.Number}部分", Plain(part.Title, form), null)))]
            : [];

    /// <summary>The form with the id; null where there is none.</summary>
    internal static Form? Find(string? id) => All.FirstOrDefault(form => form.Id == id);

    private static string Plain(string title, Form form) => title
        .Replace("{year}年度", "", StringComparison.Ordinal)
        .Replace("{year}年", "", StringComparison.Ordinal)
        .Replace("{scope}", $"{form.DepartmentWord}（{form.UnitWord}）", StringComparison.Ordinal);
}
