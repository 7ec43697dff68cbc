using System.Xml.Linq;
using Mingzhang.Reading.Packages;

namespace Mingzhang.Reading.Docx;

/// <summary>The fields that are open while a text is walked: of each only the result is text, not its instruction.</summary>
internal sealed class DocxFields
{
    private readonly List<Field> open = [];

    /// <summary>Whether what comes now is text and not an instruction.</summary>
    public bool IsText => open.TrueForAll(one => one.HasResult);

    /// <summary>Whether what comes now is the result of a field that lists the contents.</summary>
    public bool IsContents => open.Exists(one => one.HasResult && one.Instruction.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes a mark of a field: its beginning, the beginning of its result, its end.</summary>
    public void Take(XElement mark)
    {
        switch (mark.Value("fldCharType"))
        {
            case "begin":
                open.Add(new Field());
                break;
            case "separate" when open.Count > 0:
                open[^1].HasResult = true;
                break;
            case "end" when open.Count > 0:
                open.RemoveAt(open.Count - 1);
                break;
        }
    }

    /// <summary>Takes a piece of an instruction.</summary>
    public void Instruct(string text)
    {
        if (open.Count > 0 && !open[^1].HasResult && open[^1].Instruction.Length < 64)
        {
            open[^1].Instruction += text;
        }
    }

    private sealed class Field
    {
        public bool HasResult { get; set; }

        public string Instruction { get; set; } = "";
    }
}
