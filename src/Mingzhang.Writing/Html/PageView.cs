using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>
/// The pages of the file with the places of findings marked over them. An image stands in the page once, whatever is shown of
/// it; coordinates are the points of the page.
/// </summary>
internal sealed class PageView(Markup html, PageMarks marks, Places places, Phrases phrases)
{
    /// <summary>How many places that a finding rests on are shown beside its own.</summary>
    private const int MostRelated = 2;

    /// <summary>What is left of the page around a place, in points.</summary>
    private const double Beside = 20, Above = 30;

    /// <summary>How many characters stand side by side in what is shown: as many as can be read in the list. Of a wider place its beginning is shown.</summary>
    private const double Characters = 30, MostCharacters = 42;

    /// <summary>The least and the most that is shown of a page, in points.</summary>
    private const double Narrowest = 220, Lowest = 84, Highest = 240;

    /// <summary>How far a mark stands off what it marks, in points.</summary>
    private const double Margin = 1.5;

    /// <summary>Writes the images, which the rest refers to.</summary>
    public void Images()
    {
        if (marks.Images.Count == 0)
        {
            return;
        }

        html.Raw("<svg class=\"hid\" aria-hidden=\"true\"><defs>\n");
        foreach (var image in marks.Images)
        {
            var size = marks.SizeOf(image.Page);
            html.Raw($"<image id=\"i{Phrases.Text(image.Page)}\" width=\"{Points(size.Width)}\" height=\"{Points(size.Height)}\" preserveAspectRatio=\"none\" href=\"data:")
                .Raw(image.MediaType).Raw(";base64,").Raw(Convert.ToBase64String(image.Data.Span)).Raw("\"/>\n");
        }

        html.Raw("</defs></svg>\n");
    }

    /// <summary>Writes the places of a finding, cut out of their pages: its own, and what it rests on out of its sight.</summary>
    public void Cuts(Numbered item)
    {
        var all = marks.Of(item.Number);
        if (all.IsEmpty)
        {
            return;
        }

        var cuts = new List<(int Page, Box Sight)>();
        foreach (var mark in all.Where(mark => !mark.IsRelated).Take(1).Concat(all.Where(mark => mark.IsRelated && marks.Shows(mark.Page))))
        {
            if (!marks.Shows(mark.Page))
            {
                html.Element("p", "at", phrases.In(
                    $"第{Phrases.Text(mark.Page)}页未附图像（只附问题最重的若干页）", $"page {Phrases.Text(mark.Page)} comes without an image: only those of the gravest findings do"));
            }
            else if (cuts.Count <= MostRelated && !cuts.Exists(cut => cut.Page == mark.Page && Holds(cut.Sight, mark.Box)))
            {
                var sight = SightOf(mark, [.. all.Where(other => other.Page == mark.Page)], marks.SizeOf(mark.Page));
                cuts.Add((mark.Page, sight));
                Cut(item, mark, sight, all);
            }
        }
    }

    /// <summary>Writes the whole pages, each to be opened by itself.</summary>
    public void Sheets()
    {
        var pages = marks.Images.Select(image => image.Page).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            Sheet(pages[i], i > 0 ? pages[i - 1] : null, i + 1 < pages.Count ? pages[i + 1] : null);
        }
    }

    private void Cut(Numbered item, Mark mark, Box sight, IEnumerable<Mark> all)
    {
        var page = Phrases.Text(mark.Page);
        var what = mark.IsRelated ? phrases.In("对照", "the other side") : phrases.In("此处", "the place");
        html.Raw($"<figure class=\"cut\"><a href=\"#s{page}\"><svg class=\"paper\" role=\"img\" viewBox=\"{Points(sight.Left)} {Points(sight.Top)} {Points(sight.Width)} {Points(sight.Height)}\"")
            .Attribute("aria-label", phrases.In($"第{page}页上的{what}，打开整页", $"{what} on page {page}; opens the page"))
            .Raw($"><use href=\"#i{page}\"/>");
        foreach (var other in all.Where(other => other.Page == mark.Page && Meets(sight, other.Box)).OrderBy(other => !other.IsRelated))
        {
            Rectangle(other.Box, other.IsRelated ? "by" : Phrases.Style(item.Finding.Severity));
        }

        html.Raw("</svg></a>").Element("figcaption", null, phrases.In($"第{page}页", $"page {page}") + (mark.IsRelated ? phrases.In(" · 对照", " · the other side") : "")).Raw("</figure>\n");
    }

    private void Sheet(int page, int? before, int? after)
    {
        var (number, size) = (Phrases.Text(page), marks.SizeOf(page));
        var name = phrases.In($"第{number}页", $"Page {number}");
        html.Raw($"<dialog class=\"sheet\" id=\"s{number}\"").Attribute("aria-label", name).Raw("><div class=\"bar\">");
        Turn(before, phrases.In("上一张", "previous"));
        html.Element("h2", null, name);
        Turn(after, phrases.In("下一张", "next"));
        html.Raw("<form method=\"dialog\"><button").Attribute("aria-label", phrases.In("关闭", "Close")).Raw(">×</button></form></div>\n");
        html.Raw($"<svg class=\"paper\" role=\"group\" viewBox=\"0 0 {Points(size.Width)} {Points(size.Height)}\"")
            .Attribute("aria-label", phrases.In("页面图像，标有问题所在", "The page with the places of findings")).Raw($"><use href=\"#i{number}\"/>\n");
        foreach (var place in marks.On(page).Where(mark => mark.IsRelated).GroupBy(mark => mark.Box))
        {
            html.Raw("<g data-r=\"").Raw(string.Join(' ', place.Select(mark => Phrases.Text(mark.Finding)))).Raw("\">");
            Rectangle(place.Key, "by");
            html.Raw("</g>\n");
        }

        var labels = new Dictionary<Box, int>();
        foreach (var own in marks.On(page).Where(mark => !mark.IsRelated).GroupBy(mark => mark.Finding))
        {
            var boxes = own.Select(mark => mark.Box).ToList();
            labels[boxes[0]] = labels.GetValueOrDefault(boxes[0]) + 1;
            Link(places.Findings[own.Key - 1], boxes, labels[boxes[0]] - 1);
        }

        html.Raw("</svg></dialog>\n");
    }

    /// <summary>The boxes of a finding, its number over the first, beside those of others that have the same.</summary>
    private void Link(Numbered item, List<Box> boxes, int others)
    {
        const double Size = 8, Step = 2.6 * Size;
        var (number, style) = (Phrases.Text(item.Number), Phrases.Style(item.Finding.Severity));
        html.Raw($"<a class=\"{style}\" href=\"#n{number}\" data-n=\"{number}\"")
            .Attribute("aria-label", $"{phrases.Name(item.Finding.Severity)} {number} {phrases.In(item.Finding.Title)}").Raw(">");
        foreach (var box in boxes)
        {
            Rectangle(box, style);
        }

        html.Raw($"<text x=\"{Points(boxes[0].Left - Margin + (others * Step))}\" y=\"{Points(boxes[0].Top - Margin - 1.5)}\" font-size=\"{Points(Size)}\">")
            .Raw(Phrases.Mark(item.Finding.Severity)).Raw(number).Raw("</text></a>\n");
    }

    private void Turn(int? page, string words)
    {
        if (page is { } number)
        {
            html.Raw("<a href=\"#s").Raw(number).Raw("\">").Text(words + phrases.In($"（第{Phrases.Text(number)}页）", $" (page {Phrases.Text(number)})")).Raw("</a>");
        }
    }

    private void Rectangle(Box box, string style) => html.Raw(
        $"<rect class=\"{style}\" x=\"{Points(box.Left - Margin)}\" y=\"{Points(box.Top - Margin)}\" width=\"{Points(box.Width + (2 * Margin))}\" height=\"{Points(box.Height + (2 * Margin))}\"/>");

    /// <summary>What is shown of a page around a place: with what names it and with the finding's other places, the nearest first, as far as it can be read.</summary>
    private static Box SightOf(Mark mark, IReadOnlyList<Mark> others, PageSize page)
    {
        var em = mark.Box.Height;
        var (least, most) = (Math.Max(Narrowest, Characters * em), Math.Max(Narrowest, MostCharacters * em));
        var near = others.OrderBy(other => other.IsRelated != mark.IsRelated).ThenBy(other => Math.Abs(other.Box.CentreY - mark.Box.CentreY)).Select(other => other.Box);
        var place = near.Prepend(mark.Context).Aggregate(mark.Box, (shown, other) =>
            shown.Around(other) is var more && more.Width + (2 * Beside) <= most && more.Height + (2 * Above) <= Highest ? more : shown);
        var width = Math.Min(page.Width, Math.Clamp(place.Width + (2 * Beside), least, most));
        var height = Math.Min(page.Height, Math.Clamp(place.Height + (2 * Above), Lowest, Highest));
        var left = Math.Clamp(place.Width + (2 * Beside) > width ? place.Left - Beside : place.CentreX - (width / 2), 0, page.Width - width);
        var top = Math.Clamp(place.Height + (2 * Above) > Highest ? place.Top - Above : place.CentreY - (height / 2), 0, page.Height - height);
        return new Box(left, top, left + width, top + height);
    }

    private static bool Holds(Box outer, Box inner) =>
        outer.Left <= inner.Left && inner.Right <= outer.Right && outer.Top <= inner.Top && inner.Bottom <= outer.Bottom;

    private static bool Meets(Box one, Box other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;

    private static string Points(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
