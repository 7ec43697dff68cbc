using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Forms.Performance;

/// <summary>What the performance section of a document holds.</summary>
/// <param name="Tables">The project performance tables in order.</param>
/// <param name="Overall">The overall one, null where there is none.</param>
/// <param name="Unaccounted">Text of the section that belongs to no table.</param>
internal sealed record PerformanceSection(
    ImmutableArray<PerformanceTable> Tables, OverallPerformance? Overall, ImmutableArray<Passage> Unaccounted)
{
    /// <summary>That of a form without such a section.</summary>
    public static PerformanceSection None { get; } = new([], null, []);
}

/// <summary>
/// Binds the performance tables (绩效目标表) of a document. A table begins at its title, at 项目名称, or behind a page
/// break where the row cannot belong to the table above; it goes on over page breaks until its last line (填报日期).
/// </summary>
internal sealed class PerformanceBinder
{
    private readonly PerformanceForm form;
    private readonly ImmutableArray<PerformanceTable>.Builder tables = ImmutableArray.CreateBuilder<PerformanceTable>();
    private readonly List<Passage> lost = [];
    private OverallPerformance? overall;
    private IPerformanceTable? current;
    private bool begun;

    private PerformanceBinder(PerformanceForm form) => this.form = form;

    /// <summary>Whether a paragraph is the title of a performance table.</summary>
    public static bool IsTitle(Passage paragraph, PerformanceForm form) => form.Title(paragraph) is not null;

    /// <summary>
    /// Binds the blocks of the section, from its heading to the next one. Paragraphs before the first table are running
    /// text and left to who binds that.
    /// </summary>
    public static PerformanceSection Bind(IReadOnlyList<Block> blocks, PerformanceForm form)
    {
        var binder = new PerformanceBinder(form);
        foreach (var block in blocks)
        {
            binder.Take(block);
        }

        binder.Close();
        return new PerformanceSection(binder.tables.ToImmutable(), binder.overall, [.. binder.lost]);
    }

    private void Take(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Line(paragraph.Text);
                break;
            case Heading heading:
                Line(heading.Text);
                break;
            case TableBlock table:
                Rows(table);
                break;
            case Image { Text.IsBlank: false } image when begun:
                lost.Add(image.Text);
                break;
            case ContentsEntry entry when begun:
                lost.Add(entry.Title);
                break;
            default:
                break;
        }
    }

    private void Line(Passage text)
    {
        if (form.Title(text) is { } title)
        {
            Open(title);
        }
        else if (current is { IsEmpty: true } && PerformanceForm.YearLine(text) is { } year)
        {
            current.Year = year;
        }
        else if (current?.AddFooter(text, lost) == true)
        {
        }
        else if (current is { IsEmpty: false, TakesParagraph: true })
        {
            current.AddParagraph(text, lost);
        }
        else if (begun)
        {
            lost.Add(text);
        }
    }

    private void Rows(TableBlock table)
    {
        var opens = current is { IsEmpty: false };
        foreach (var row in table.Rows)
        {
            var cells = Cell.Of(row);
            if (cells.Count == 0)
            {
                continue;
            }

            var afterBreak = row.AfterBreak || opens;
            opens = false;
            if (cells.Count == 1 && form.Title(cells[0].Text) is { } title)
            {
                Open(title);
            }
            else if (cells.Count == 1 && current is { IsEmpty: true } && PerformanceForm.YearLine(cells[0].Text) is { } year)
            {
                current.Year = year;
            }
            else
            {
                if (current is null || !current.Takes(cells, afterBreak))
                {
                    Close();
                    current = new ProjectTable(form, Passage.Empty, year: null);
                    begun = true;
                }

                current.Add(row, cells, afterBreak, lost);
            }
        }
    }

    private void Open(TitleMatch title)
    {
        Close();
        begun = true;
        current = title.Overall && overall is null
            ? new OverallTable(form, title.Title, title.Year)
            : new ProjectTable(form, title.Title, title.Year);
    }

    private void Close()
    {
        switch (current)
        {
            case { IsEmpty: true, Title.IsBlank: false }:
                lost.Add(current.Title);
                break;
            case ProjectTable { IsEmpty: false } project:
                tables.Add(project.Build());
                break;
            case OverallTable { IsEmpty: false } table:
                overall = table.Build();
                break;
            default:
                break;
        }

        current = null;
    }
}
