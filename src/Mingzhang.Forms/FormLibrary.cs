using System.Collections.Immutable;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using YamlDotNet.Core;

namespace Mingzhang.Forms;

/// <summary>The forms there are.</summary>
public static class FormLibrary
{
    private static readonly Lazy<ImmutableArray<Form>> Loaded = new(() => [.. FormResources.FormIds().Select(FormLoader.Load)]);
    private static ImmutableArray<Form> added = [];

    /// <summary>The ids of the forms: each folder of <c>forms/</c>, then those added.</summary>
    public static ImmutableArray<string> Ids => [.. FormResources.FormIds(), .. added.Select(form => form.Id)];

    /// <summary>The forms.</summary>
    internal static ImmutableArray<Form> All => added.IsEmpty ? Loaded.Value : Loaded.Value.AddRange(added);

    /// <summary>Adds the form that a folder describes, in place of one added before under its id.</summary>
    /// <param name="folder">The folder, with form.yaml and tables.yaml at least.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="FormatException">The description is wrong, or its id is that of a form that travels with the program.</exception>
    public static string Add(string folder)
    {
        Form form;
        try
        {
            form = FormLoader.Load(FormFiles.OfFolder(folder));
        }
        catch (Exception exception) when (exception is YamlException or IOException or UnauthorizedAccessException or InvalidCastException or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException(exception.Message, exception);
        }

        if (FormResources.FormIds().Contains(form.Id))
        {
            throw new FormatException($"there is a form '{form.Id}' already");
        }

        ImmutableInterlocked.Update(ref added, (forms, one) => [.. forms.Where(other => other.Id != one.Id), one], form);
        return form.Id;
    }

    /// <summary>What must add up and agree in a form; null where there is no such form.</summary>
    public static FormTies? Ties(string? id) => Find(id)?.Ties;

    /// <summary>What must add up and agree in a disclosure: what its form says, or – without one – its own headers and codes.</summary>
    public static FormTies TiesOf(Disclosure disclosure) => Ties(disclosure.Form) ?? UnknownTies.Of(disclosure.Tables.Length, disclosure.Figures);

    /// <summary>The ties that forms and documents of no form can have.</summary>
    public static IEnumerable<FormTies> AllTies => All.Select(form => form.Ties).Append(UnknownTies.Of(0, []));

    /// <summary>Whether a form has a part or section about a topic.</summary>
    public static bool Has(string? id, string topic) => Find(id) is { } form && form.Parts.Any(part =>
        Topics.LieIn(part.Topic, topic) || part.Sections.Any(section =>
            Topics.LieIn(part.Topic + "/" + section.Topic, topic) ||
            section.Sections.Any(inner => Topics.LieIn(part.Topic + "/" + section.Topic + "/" + inner.Topic, topic))));

    /// <summary>The part of a form that holds its tables; null where there is no such form.</summary>
    public static string? PartOfTables(string? id) => Find(id)?.Parts.FirstOrDefault(part => part.HoldsTables)?.Name;

    /// <summary>The numbers and titles (with the year filled in) of the tables a document must have; empty where there is no such form.</summary>
    public static ImmutableArray<(int Number, string Title)> TableTitles(string? id, FiscalYear? year) =>
        Find(id) is { } form
            ? [.. form.Tables.Where(table => !table.IsOptional).Select(table => (table.Number, table.Title.Replace("{year}", year?.ToString() ?? "", StringComparison.Ordinal).Replace("{scope}", form.DepartmentWord, StringComparison.Ordinal)))]
            : [];

    /// <summary>
    /// The parts and sections of a form, down to those with Chinese numerals and no further: normal name ("第三部分 五"),
    /// title without year and with both words for the scope, and the pattern that tells a section by its title.
    /// A part has no pattern. What a document may do without is left out.
    /// </summary>
    public static ImmutableArray<(string Section, string Title, string? Key)> SectionTitles(string? id) =>
        Find(id) is { } form
            ? [.. form.Parts.Where(part => !part.IsOptional).SelectMany(part => part.Sections.Where(section => !section.IsOptional)
                .Select(section => ($"{part.Name} {section.Number}", Plain(section.Title, form), (string?)section.Key.ToString()))
                .Prepend((part.Name, Plain(part.Title, form), null)))]
            : [];

    /// <summary>Whether the parts of a form come in one order: those that have numbers do.</summary>
    public static bool PartsAreNumbered(string? id) => Find(id)?.Parts.All(part => part.Number is not null) == true;

    /// <summary>
    /// What a line of a contents page lists, told by its words: the normal name of a part whose heading has no number, the
    /// number of a table; null for what the words do not tell.
    /// </summary>
    public static (string? Section, int? Table) Listed(string? id, Passage title) =>
        Find(id) is { } form
            ? (form.Parts.FirstOrDefault(part => part.Heading?.IsMatch(Canonical.Compact(title.Text)) == true)?.Name, new Tables.TableTitles(form).Match(title)?.Form.Number)
            : default;

    /// <summary>The forms by id, with what people call them.</summary>
    public static ImmutableArray<(string Id, Words Title)> Titles => [.. All.Select(form => (form.Id, form.Title))];

    /// <summary>Whether documents of a form can be written, not only read.</summary>
    public static bool CanWrite(string? id) => Find(id) is { IsWritten: true };

    /// <summary>Whether documents of the form have performance tables attached.</summary>
    public static bool HasPerformanceTables(string? id) => Find(id)?.Performance is not null;

    /// <summary>The unit that the form prints a table in; null where it has no such table.</summary>
    public static Unit? UnitOf(string? id, int table) => Find(id)?.Tables.FirstOrDefault(own => own.Number == table)?.Unit;

    /// <summary>The form with the id; null where there is none.</summary>
    internal static Form? Find(string? id) => All.FirstOrDefault(form => form.Id == id);

    private static string Plain(string title, Form form) => title
        .Replace("{year}年度", "", StringComparison.Ordinal)
        .Replace("{year}年", "", StringComparison.Ordinal)
        .Replace("{name}", "", StringComparison.Ordinal)
        .Replace("{scope}", $"{form.DepartmentWord}（{form.UnitWord}）", StringComparison.Ordinal);
}
