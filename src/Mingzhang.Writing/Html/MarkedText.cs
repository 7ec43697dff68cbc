using System.Runtime.InteropServices;
using Mingzhang.Model;

namespace Mingzhang.Writing.Html;

/// <summary>
/// Writes passages with their figures as elements and the places of findings marked. An element has in <c>data-n</c> the
/// numbers of the findings that stand there, in <c>data-r</c> of those that rest on it.
/// </summary>
internal sealed class MarkedText(Markup html, Places places)
{
    private readonly HashSet<int> lines = [];
    private readonly bool[] marked = new bool[places.Findings.Length + 1];

    /// <summary>Whether each figure has its element.</summary>
    public bool[] Placed { get; } = new bool[places.Figures.Length];

    /// <summary>Opens the element of whole source lines.</summary>
    public void Open(string tag, IEnumerable<Passage> passages, string? style)
    {
        html.Raw("<").Raw(tag);
        var first = passages.Select(passage => passage.Line).FirstOrDefault(line => line > 0);
        Target(first);
        Margin(first);
        var whole = LinesOf(passages);
        Attributes(style, whole.SelectMany(places.FindingsAt).Where(stretch => stretch.IsWholeLine), whole.SelectMany(places.RelatedAt).Where(stretch => stretch.IsWholeLine));
        html.Raw(">");
    }

    /// <summary>Closes it, after the markers that found no better place in it.</summary>
    public void Close(string tag, IEnumerable<Passage> passages)
    {
        Markers(passages);
        html.Raw("</").Raw(tag).Raw(">\n");
    }

    /// <summary>The attribute that makes an element what jumps to a source line lead to.</summary>
    public void Target(int line)
    {
        if (line > 0 && lines.Add(line))
        {
            html.Raw(" id=\"L").Raw(line).Raw("\"");
        }
    }

    /// <summary>The attribute from which the margin shows the source line beside an element.</summary>
    public void Margin(int line)
    {
        if (line > 0)
        {
            html.Attribute("data-l", line);
        }
    }

    /// <summary>The classes and numbers of the findings that stand at, or rest on, an element.</summary>
    public void Attributes(string? style, IEnumerable<Stretch> here, IEnumerable<Stretch> resting)
    {
        var standing = here.Select(stretch => stretch.Number).Distinct().ToList();
        var rests = resting.Select(stretch => stretch.Number).Distinct().ToList();
        var severity = standing.Count == 0 ? null : " pl " + Phrases.Style(standing.Max(number => places.Findings[number - 1].Finding.Severity));
        var both = (style + severity).Trim();
        if (both.Length > 0)
        {
            html.Raw(" class=\"").Raw(both).Raw("\"");
        }

        if (standing.Count > 0)
        {
            html.Raw(" data-n=\"").Raw(string.Join(' ', standing.Select(Phrases.Text))).Raw("\"");
        }

        if (rests.Count > 0)
        {
            html.Raw(" data-r=\"").Raw(string.Join(' ', rests.Select(Phrases.Text))).Raw("\"");
        }
    }

    /// <summary>The markers of findings on the lines of passages that have none yet.</summary>
    public void Markers(IEnumerable<Passage> passages)
    {
        foreach (var line in LinesOf(passages))
        {
            Markers(places.FindingsAt(line));
        }
    }

    /// <summary>Writes a passage.</summary>
    public void Write(Passage passage)
    {
        var at = 0;
        foreach (var piece in passage.Pieces)
        {
            html.Text(passage.Text.AsSpan(at, Math.Max(0, piece.Start - at)));
            Run(passage.Text.AsSpan(piece.Start, piece.Length), piece.Line, piece.Column);
            at = piece.Start + piece.Length;
        }

        html.Text(passage.Text.AsSpan(at));
    }

    private static IReadOnlyList<int> LinesOf(IEnumerable<Passage> passages) =>
        [.. passages.SelectMany(passage => passage.Pieces).Select(piece => piece.Line).Distinct()];

    private void Run(ReadOnlySpan<char> run, int line, int column)
    {
        var end = column + run.Length;
        var figures = CollectionsMarshal.AsSpan(places.FiguresAt(line));
        var at = column;
        for (var i = 0; i < figures.Length;)
        {
            // figures that share characters ("均为0") share an element
            var (from, to) = (figures[i].Start, figures[i].End);
            var last = i + 1;
            while (last < figures.Length && figures[last].Start < to)
            {
                to = Math.Max(to, figures[last++].End);
            }

            (from, to) = (Math.Max(from, at), Math.Min(to, end));
            if (from < to && !figures[i].IsWholeLine)
            {
                Plain(run[(at - column)..(from - column)], line, at);
                FigureElement(figures[i..last], run[(from - column)..(to - column)], line, from);
                at = to;
            }

            i = last;
        }

        Plain(run[(at - column)..], line, at);
    }

    private void FigureElement(ReadOnlySpan<Stretch> figures, ReadOnlySpan<char> run, int line, int column)
    {
        var end = column + run.Length;
        var here = places.FindingsAt(line).Where(Ranged(column, end)).ToList();
        html.Raw("<a");
        if (!Placed[figures[0].Number])
        {
            html.Raw(" id=\"f").Raw(figures[0].Number).Raw("\"");
            Placed[figures[0].Number] = true;
        }

        html.Raw(" href=\"#f").Raw(figures[0].Number).Raw("\"");
        var broken = false;
        foreach (var figure in figures)
        {
            broken |= places.Broken[figure.Number];
        }

        Attributes(broken ? "f t" : "f", here, places.RelatedAt(line).Where(Ranged(column, end)));
        html.Raw(">");
        foreach (var figure in figures[1..])
        {
            if (!Placed[figure.Number])
            {
                html.Raw("<i id=\"f").Raw(figure.Number).Raw("\"></i>");
                Placed[figure.Number] = true;
            }
        }

        html.Text(run).Raw("</a>");
        Markers(here.Where(stretch => stretch.End <= end));
    }

    private void Plain(ReadOnlySpan<char> run, int line, int column)
    {
        var end = column + run.Length;
        var findings = places.FindingsAt(line).Where(Ranged(column, end)).ToList();
        var related = places.RelatedAt(line).Where(Ranged(column, end)).ToList();
        if (findings.Count == 0 && related.Count == 0)
        {
            html.Text(run);
            return;
        }

        var bounds = findings.Concat(related)
            .SelectMany(stretch => new[] { stretch.Start, stretch.End })
            .Where(bound => bound > column && bound < end)
            .Append(column).Append(end)
            .Distinct().Order().ToList();
        for (var i = 0; i + 1 < bounds.Count; i++)
        {
            var (from, to) = (bounds[i], bounds[i + 1]);
            var here = findings.Where(stretch => stretch.Meets(from, to)).ToList();
            var resting = related.Where(stretch => stretch.Meets(from, to)).ToList();
            var part = run[(from - column)..(to - column)];
            if (here.Count == 0 && resting.Count == 0)
            {
                html.Text(part);
                continue;
            }

            html.Raw("<span");
            Attributes(null, here, resting);
            html.Raw(">").Text(part).Raw("</span>");
            Markers(here.Where(stretch => stretch.End <= to));
        }
    }

    private static Func<Stretch, bool> Ranged(int from, int to) => stretch => !stretch.IsWholeLine && stretch.Meets(from, to);

    private void Markers(IEnumerable<Stretch> findings)
    {
        foreach (var stretch in findings)
        {
            if (!marked[stretch.Number])
            {
                marked[stretch.Number] = true;
                var finding = places.Findings[stretch.Number - 1].Finding;
                html.Raw("<a class=\"m ").Raw(Phrases.Style(finding.Severity)).Raw("\" id=\"p").Raw(stretch.Number)
                    .Raw("\" href=\"#n").Raw(stretch.Number).Raw("\">").Raw(Phrases.Mark(finding.Severity)).Raw(stretch.Number).Raw("</a>");
            }
        }
    }
}
