using System.Collections.Immutable;
using Mingzhang.Model;

namespace Mingzhang.Writing.Documents.Xlsx;

/// <summary>A numbered table of a document with what stands around it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Layout">Its layout.</param>
/// <param name="Number">Its number in the form.</param>
/// <param name="Caption">What stands over it: its number, title, owner and unit, empty where one is not there.</param>
/// <param name="Notes">The notes under it.</param>
/// <param name="IsLandscape">Whether its pages lie on their side.</param>
internal sealed record FormTable(
    TableBlock Table, TableLayout Layout, int Number, FormCaption Caption, ImmutableArray<string> Notes, bool IsLandscape)
{
    /// <summary>The numbered tables of a document in their order.</summary>
    public static IEnumerable<FormTable> Of(DocumentTree tree)
    {
        var caption = new FormCaption("", "", "", "");
        var isLandscape = false;
        for (var i = 0; i < tree.Blocks.Length; i++)
        {
            switch (tree.Blocks[i])
            {
                case PageStart page:
                    isLandscape = page.IsLandscape;
                    break;
                case Heading { IsTableTitle: true } title:
                    caption = caption with { Title = title.Text.Text };
                    break;
                case Paragraph { Role: ParagraphRole.TableNumber } number:
                    caption = new FormCaption(number.Text.Text, "", "", "");
                    break;
                case Paragraph { Role: ParagraphRole.TableOwner } owner:
                    caption = caption with { Owner = owner.Text.Text };
                    break;
                case Paragraph { Role: ParagraphRole.TableUnit } unit:
                    caption = caption with { Unit = unit.Text.Text };
                    break;
                case TableBlock { Layout: { Number: { } number } layout, Rows.IsEmpty: false } table:
                    var notes = tree.Blocks.Skip(i + 1).TakeWhile(block => block is Paragraph { Role: ParagraphRole.Note });
                    yield return new FormTable(table, layout, number, caption, [.. notes.Select(note => ((Paragraph)note).Text.Text)], isLandscape);
                    caption = new FormCaption("", "", "", "");
                    break;
                case Heading or TableBlock:
                    caption = new FormCaption("", "", "", "");
                    break;
                default:
                    break;
            }
        }
    }
}

/// <summary>What stands over a table.</summary>
/// <param name="Number">预算公开表1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">单位名称：….</param>
/// <param name="Unit">单位：万元.</param>
internal sealed record FormCaption(string Number, string Title, string Owner, string Unit);
