using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Performance;
using Mingzhang.Model;

namespace Mingzhang.Forms.Description;

/// <summary>
/// One kind of disclosure, as data: read backwards it recognises and binds a document, read forwards it writes one.
/// Loaded from <c>forms/&lt;id&gt;/</c>.
/// </summary>
/// <param name="Id">"shanxi-budget".</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">Budget or final account.</param>
/// <param name="Cover">The cover's title with holes: "{year}年度{scope}预算公开".</param>
/// <param name="DepartmentWord">What {scope} is for a department.</param>
/// <param name="UnitWord">What {scope} is for a unit.</param>
/// <param name="FewestTables">So many of its table titles recognise it.</param>
/// <param name="FewestParts">So many of its part headings recognise it.</param>
/// <param name="Parts">Its parts in order.</param>
/// <param name="Classes">The classes of expenditure in the fixed order of its tables.</param>
/// <param name="Tables">Its tables.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Comparison">The words for rise, fall and sameness.</param>
/// <param name="Ties">What must add up and agree.</param>
/// <param name="Performance">The labels of its performance tables and catalogues.</param>
/// <param name="WrittenBy">What only a writer of it needs, where to read it from.</param>
internal sealed record Form(
    string Id, Words Title, DisclosureKind Kind, string Cover, string DepartmentWord, string UnitWord,
    int FewestTables, int FewestParts, ImmutableArray<FormPart> Parts, ImmutableArray<ExpenditureClass> Classes,
    ImmutableArray<FormTable> Tables, ImmutableArray<Sentence> Sentences, ComparisonWords Comparison, FormTies Ties,
    PerformanceForm Performance, Lazy<FormWriting> WrittenBy)
{
    /// <summary>What only a writer of it needs; read when the first document is written, because a check needs none of it.</summary>
    public FormWriting Writing => WrittenBy.Value;

    /// <summary>The codes of the classes of expenditure by their names without spaces.</summary>
    public FrozenDictionary<string, string> ClassCodes { get; } =
        Classes.ToFrozenDictionary(item => Canonical.Compact(item.Name), item => item.Code, StringComparer.Ordinal);

    /// <summary>Its tables by their titles without spaces, and by those without 不含上年结转, which some documents leave out.</summary>
    public FrozenDictionary<string, FormTable> TablesByTitle { get; } = Tables
        .Select(table => (Title: Canonical.Compact(table.Title), Table: table))
        .SelectMany(pair => new[] { pair, (Title: pair.Title.Replace("(不含上年结转)", "", StringComparison.Ordinal), pair.Table) })
        .DistinctBy(pair => pair.Title, StringComparer.Ordinal)
        .ToFrozenDictionary(pair => pair.Title, pair => pair.Table, StringComparer.Ordinal);

    /// <summary>The cover's title as a pattern over canonical text, with the groups year and scope.</summary>
    public Regex CoverPattern { get; } = new(
        Regex.Escape(Canonical.SameLength(Cover))
            .Replace(@"\{year}", @"(?<year>\d{2,5})\s*", StringComparison.Ordinal)
            .Replace("年度", "年度?", StringComparison.Ordinal)
            .Replace(@"\{scope}", "(?<scope>" + Regex.Escape(DepartmentWord) + "|" + Regex.Escape(UnitWord) + ")", StringComparison.Ordinal),
        RegexOptions.CultureInvariant);
}

/// <summary>A part (第一部分 …) of a form.</summary>
/// <param name="Number">一, 二, …</param>
/// <param name="Title">Its title with holes.</param>
/// <param name="Sections">Its sections.</param>
/// <param name="HoldsTables">Whether the tables stand here.</param>
/// <param name="IsGlossary">Whether it is the glossary.</param>
internal sealed record FormPart(
    string Number, string Title, ImmutableArray<FormSection> Sections, bool HoldsTables, bool IsGlossary);

/// <summary>A section of a part, or a section within a section.</summary>
/// <param name="Number">一, or 1 for the innermost.</param>
/// <param name="Title">Its title with holes.</param>
/// <param name="Key">A pattern that tells it from the other sections whatever its number and wording.</param>
/// <param name="Attachment">What is attached to it: "performance", "catalogues", one of these ("purchase", "procurement"), or nothing.</param>
/// <param name="Sections">Its own sections.</param>
/// <param name="After">What a writer puts behind its title.</param>
/// <param name="ListsInner">Whether its own sections stand in the contents.</param>
internal sealed record FormSection(
    string Number, string Title, Regex Key, string? Attachment, ImmutableArray<FormSection> Sections, string After, bool ListsInner);

/// <summary>A class (类) of expenditure in the fixed order of the tables.</summary>
/// <param name="Ordinal">一, 二, … as printed before the name.</param>
/// <param name="Name">一般公共服务支出.</param>
/// <param name="Code">201.</param>
internal sealed record ExpenditureClass(string Ordinal, string Name, string Code);

/// <summary>A table of a form.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title with holes.</param>
/// <param name="Unit">The unit of its amounts.</param>
/// <param name="Panels">Its halves, left to right; most tables have one.</param>
/// <param name="Note">The note under it where it holds amounts; null where it has none.</param>
/// <param name="NumbersColumns">Whether a row under the headers numbers the columns.</param>
internal sealed record FormTable(int Number, string Title, Unit Unit, ImmutableArray<FormPanel> Panels, string? Note, bool NumbersColumns)
{
    /// <summary>The columns of all panels, left to right.</summary>
    public ImmutableArray<FormColumn> Columns { get; } = [.. Panels.SelectMany(panel => panel.Columns)];

    /// <summary>The labels of its fixed rows without spaces.</summary>
    public FrozenSet<string> Labels { get; } = Panels
        .SelectMany(panel => panel.Rows)
        .Select(row => row.CompactLabel)
        .OfType<string>()
        .ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>One half of a table: its own columns, its own rows.</summary>
/// <param name="Coordinate">What its cells have in common.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record FormPanel(Coordinate Coordinate, ImmutableArray<FormColumn> Columns, ImmutableArray<FormRow> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Header">Its header path with holes, "{year}年预算数/合计".</param>
/// <param name="Role">label, code, name, governmentClass – or null for a column of figures.</param>
/// <param name="Coordinate">What its cells have in common.</param>
internal sealed record FormColumn(string Header, string? Role, Coordinate Coordinate)
{
    /// <summary>The header without spaces and with its year taken out, as printed headers are compared with it.</summary>
    public string Normal { get; } = Tables.HeaderReader.Normal(Header);
}

/// <summary>A row, or a kind of rows, of a table.</summary>
/// <param name="Label">The label of a fixed row; null for a kind of rows.</param>
/// <param name="Each">class, function, economic, revenue, entity, project; null for a fixed row.</param>
/// <param name="After">Only below the row with this label.</param>
/// <param name="LabelIn">The header of the column its label stands in, where that is another panel's.</param>
/// <param name="Beside">The label of the row in the other panel that it stands beside; null where it follows the row above it.</param>
/// <param name="Coordinate">What its cells have in common.</param>
internal sealed record FormRow(string? Label, string? Each, string? After, string? LabelIn, string? Beside, Coordinate Coordinate)
{
    /// <summary>Whether it is a row of totals.</summary>
    public bool IsTotal => Label is not null && (Label.EndsWith("合计", StringComparison.Ordinal) || Label.EndsWith("总计", StringComparison.Ordinal));

    /// <summary>The label without spaces, as printed labels are compared with it.</summary>
    public string? CompactLabel { get; } = Label is null ? null : Canonical.Compact(Label);

    /// <summary>The label it stands below, without spaces.</summary>
    public string? CompactAfter { get; } = After is null ? null : Canonical.Compact(After);
}

/// <summary>A sentence of the running text with its holes.</summary>
/// <param name="Section">"三/五（一）": its part and section.</param>
/// <param name="Text">The template.</param>
/// <param name="Nothing">What the sentence says there is none of; null for a sentence with figures.</param>
internal sealed record Sentence(string Section, string Text, Coordinate? Nothing)
{
    /// <summary>The section a writer puts it in, where that is finer than where a reader looks for it.</summary>
    public required string WrittenIn { get; init; }

    /// <summary>Whether a reader looks for it.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether a writer writes it; otherwise it is a way in which others write.</summary>
    public bool IsWritten { get; init; } = true;

    /// <summary>Whether it goes on in the paragraph of the one before.</summary>
    public bool Continues { get; init; }

    /// <summary>Only for a department, or for a unit.</summary>
    public DisclosureScope? Scope { get; init; }

    /// <summary>Only where the book has this: "overall", "noOverall", "overallTable", "targets", "assets".</summary>
    public string? When { get; init; }
}

/// <summary>The words with which a form compares with the year before.</summary>
/// <param name="Increase">Those of a rise.</param>
/// <param name="Decrease">Those of a fall.</param>
/// <param name="Same">Those of neither.</param>
/// <param name="Written">How a writer compares.</param>
internal sealed record ComparisonWords(
    ImmutableArray<string> Increase, ImmutableArray<string> Decrease, ImmutableArray<string> Same, ImmutableArray<WrittenComparison> Written);

/// <summary>How a writer compares with the year before, with the holes {change}, {rate}, {lastYear}.</summary>
/// <param name="Style">Which sentences are written so.</param>
/// <param name="Up">A rise.</param>
/// <param name="Down">A fall.</param>
/// <param name="Same">Neither.</param>
/// <param name="FromNothing">A rise where there was nothing, which has no rate.</param>
/// <param name="Amount">How the change is printed: "plain", "fixed", or with separators.</param>
internal sealed record WrittenComparison(string Style, string Up, string Down, string Same, string FromNothing, string? Amount);
