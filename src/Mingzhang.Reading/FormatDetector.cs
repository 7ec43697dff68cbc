using System.Collections.Immutable;
using Mingzhang.Model;
using Mingzhang.Reading.Markdown;

namespace Mingzhang.Reading;

/// <summary>Tells Markdown from plain text: tables and # headings decide, the extension only where there are neither.</summary>
internal static class FormatDetector
{
    private const int EnoughHeadings = 2;

    /// <summary>The format of a text.</summary>
    public static SourceFormat Detect(string path, ImmutableArray<string> lines)
    {
        var headings = 0;
        var tabbed = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Contains('\t'))
            {
                tabbed++;
            }
            else if (line.Contains('|'))
            {
                if (PipeRow.IsDelimiter(line))
                {
                    return SourceFormat.Markdown;
                }
            }
            else if (line.Contains('<') && line.Contains("</td>", StringComparison.OrdinalIgnoreCase))
            {
                return SourceFormat.Markdown;
            }
            else if (MarkdownLine.HeadingLevel(line) > 0)
            {
                headings++;
            }
        }

        var named = Path.GetExtension(path).ToUpperInvariant() is ".MD" or ".MARKDOWN";
        return named || (tabbed == 0 && headings >= EnoughHeadings) ? SourceFormat.Markdown : SourceFormat.Text;
    }
}
