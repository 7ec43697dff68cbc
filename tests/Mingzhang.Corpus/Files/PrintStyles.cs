using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Mingzhang.Corpus.Files;

/// <summary>Style sheets with which other offices might print the same page.</summary>
public static partial class PrintStyles
{
    /// <summary>Name and style of each.</summary>
    public static ImmutableArray<(string Name, string Css)> All { get; } =
    [
        ("as it is", ""),
        ("no borders", ".scroll th, .scroll td { border: 0 !important; padding: 2pt 9pt !important; }"),
        ("level borders", ".scroll th, .scroll td { border-width: .75pt 0 !important; padding: 3pt 8pt !important; }"),
        ("thick coloured borders", ".scroll th, .scroll td { border: 1.5pt solid #36c !important; } .scroll thead th { background: #dde6f5 !important; }"),
        ("dense", "@media print { html { font: 10pt/13pt sans-serif !important; } .scroll > table { font-size: 6.5pt !important; line-height: 1.05 !important; } .scroll th, .scroll td { padding: .5pt 1.5pt !important; } }"),
        ("landscape", "@page { size: A4 landscape !important; margin: 15mm !important; } @page front { size: A4 landscape !important; }"),
        ("long pages", "@media print { .scroll > table { font-size: 15pt !important; line-height: 2 !important; } }"),
        ("headers", "@page { @top-left { content: '预算公开材料'; font: 9pt sans-serif; } @top-right { content: '内部排版稿'; font: 9pt sans-serif; } @bottom-right { content: '第 ' counter(page) ' 页 共 ' counter(pages) ' 页'; font: 9pt sans-serif; } @bottom-center { content: none; } }"),
        ("zebra", ".scroll tbody tr:nth-child(odd) > * { background: #eee; } .scroll th, .scroll td { border: solid #fff !important; border-width: 0 1pt 1pt 0 !important; }"),
    ];

    /// <summary>A page with another style; what the page itself says about the styles it allows goes.</summary>
    public static string Apply(string html, string css) =>
        css.Length == 0 ? html : Policy().Replace(html, "").Replace("<body", $"<style>{css}</style><body", StringComparison.Ordinal);

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex Policy();
}
