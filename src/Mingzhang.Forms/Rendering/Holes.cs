using System.Globalization;
using Mingzhang.Forms.Description;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>Fills the holes of titles and headings: {year}, {lastYear}, {scope}, {name}, {place}, {date}.</summary>
internal sealed class Holes(Form form, Book book)
{
    /// <summary>部门 or 单位.</summary>
    public string Scope { get; } = book.Scope == DisclosureScope.Department ? form.DepartmentWord : form.UnitWord;

    /// <summary>The text with its holes filled.</summary>
    public string Fill(string template) => template
        .Replace("{year}", book.Year.ToString(), StringComparison.Ordinal)
        .Replace("{lastYear}", book.Year.Previous.ToString(), StringComparison.Ordinal)
        .Replace("{scope}", Scope, StringComparison.Ordinal)
        .Replace("{name}", book.Name, StringComparison.Ordinal)
        .Replace("{place}", book.Place, StringComparison.Ordinal)
        .Replace("{date}", book.Assets?.AsOf.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
