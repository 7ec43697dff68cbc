using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A section that a form requires.</summary>
/// <param name="Section">Its normal name.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Key">What its heading says however it is numbered; null for a part.</param>
internal sealed record RequiredSection(string Section, string Title, Regex? Key)
{
    /// <summary>The part it lies in.</summary>
    public string Part => Section.Split(' ')[0];
}

/// <summary>What a form requires of a disclosure: its tables and its sections.</summary>
/// <param name="Tables">The tables by number, titles without year.</param>
/// <param name="Sections">The sections in order.</param>
internal sealed record FormParts(ImmutableArray<(int Number, string Title)> Tables, ImmutableArray<RequiredSection> Sections)
{
    private static readonly ConcurrentDictionary<string, FormParts> Known = new(StringComparer.Ordinal);

    /// <summary>The parts of a form by its id; null where nothing is known of it.</summary>
    public static FormParts? Of(string? form)
    {
        if (form is null)
        {
            return null;
        }

        var parts = Known.GetOrAdd(form, id => new FormParts(
            [.. FormLibrary.TableTitles(id, null).Select(table => (table.Number, Titles.Key(table.Title.TrimStart('年'))))],
            [.. FormLibrary.SectionTitles(id).Select(section => new RequiredSection(
                section.Section, section.Title, section.Key is null ? null : new Regex(section.Key, RegexOptions.CultureInvariant)))]));
        return parts.Tables.IsEmpty ? null : parts;
    }
}
