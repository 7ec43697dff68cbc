using System.Text;

namespace Mingzhang.Reading.Html;

/// <summary>A line of text as a browser sets it: white space is one space, a line end between Chinese characters none.</summary>
internal sealed class HtmlInline
{
    private readonly StringBuilder text = new();
    private bool space;
    private bool lineEnd;

    /// <summary>Whether there is nothing so far.</summary>
    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds text of the source.</summary>
    public void Add(string source)
    {
        foreach (var c in source)
        {
            if (c is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                space = true;
                lineEnd |= c is '\r' or '\n';
                continue;
            }

            if (space && text.Length > 0 && text[^1] is not ('\n' or '\t') && !(lineEnd && IsWide(text[^1]) && IsWide(c)))
            {
                text.Append(' ');
            }

            (space, lineEnd) = (false, false);
            text.Append(c);
        }
    }

    /// <summary>A break: what follows stands on the next line of the same text.</summary>
    public void Break()
    {
        (space, lineEnd) = (false, false);
        if (text.Length > 0)
        {
            text.Append('\n');
        }
    }

    /// <summary>A break, unless there is one.</summary>
    public void BreakOnce()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            Break();
        }
    }

    /// <summary>A wide gap.</summary>
    public void Gap()
    {
        space = false;
        text.Append('\t');
    }

    /// <summary>The text, and an empty one from now on.</summary>
    public string Take()
    {
        var taken = text.ToString().TrimEnd('\n', ' ');
        text.Clear();
        (space, lineEnd) = (false, false);
        return taken;
    }

    private static bool IsWide(char c) => c >= '\u2E80' || c is >= '\u2014' and <= '\u2026';
}
