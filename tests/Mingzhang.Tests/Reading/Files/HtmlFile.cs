using System.Globalization;
using System.Net;
using System.Text;
using Mingzhang.Model;

namespace Mingzhang.Tests.Reading.Files;

/// <summary>Web pages written plainly.</summary>
internal static class HtmlFile
{
    /// <summary>A page with this body, in UTF-8.</summary>
    public static byte[] Of(string body) => Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>题</title></head>\n<body>\n{body}\n</body></html>");

    /// <summary>The same blocks.</summary>
    public static byte[] Of(DocumentTree tree)
    {
        var body = new StringBuilder();
        foreach (var block in tree.Blocks)
        {
            body.Append(block switch
            {
                Heading heading => $"<h{Number(heading.Level)}>{Text(heading.Text)}</h{Number(heading.Level)}>\n",
                Paragraph paragraph => $"<p>{Text(paragraph.Text)}</p>\n",
                ContentsEntry { Page: { } page } entry => $"<p>{Text(entry.Title)}……{Number(page)}</p>\n",
                ContentsEntry entry => $"<p>{Text(entry.Title)}……</p>\n",
                TableBlock table => "<table>" + string.Concat(table.Rows.Select(row =>
                    "<tr>" + string.Concat(row.Cells.Select(cell => $"<td>{Text(cell)}</td>")) + "</tr>\n")) + "</table>\n",
                _ => "",
            });
        }

        return Of(body.ToString());
    }

    private static string Text(Passage passage) => WebUtility.HtmlEncode(passage.Text);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
