using System.Globalization;
using Mingzhang.Forms.Description;
using Mingzhang.Model;

namespace Mingzhang.Forms;

/// <summary>What of a form was found in a document, and how well that makes it one of its kind.</summary>
/// <param name="Form">The form.</param>
/// <param name="Tables">How many of its table titles.</param>
/// <param name="Parts">How many of its part headings.</param>
/// <param name="HasCover">Whether its cover.</param>
/// <param name="IsWhole">Whether every table, part and section that the form requires.</param>
/// <param name="ForeignTables">How many tables of other titles there are.</param>
/// <param name="IsOfPlace">Whether the document names a place that the form is of, or the form is of none.</param>
internal readonly record struct Recognition(Form Form, int Tables, int Parts, bool HasCover, bool IsWhole, int ForeignTables, bool IsOfPlace)
{
    private const decimal WeightOfCover = 0.5m;

    /// <summary>
    /// Whether it is enough to call the document one of the form. Parts alone, 第一部分 and so on, many forms have; and other places have
    /// titles like those of the form, so that a document that does not name the place must have all that the form requires.
    /// </summary>
    public bool IsEnough => IsAlike && (IsOfPlace || IsWhole);

    private bool IsAlike => Tables >= ForeignTables && (Tables >= Form.FewestTables || (Parts >= Form.FewestParts && (Tables > 0 || HasCover)));

    /// <summary>Whether anything was found that other documents do not have by chance.</summary>
    public bool IsAnything => Tables > 0 || (Parts > 0 && HasCover);

    /// <summary>How much was found: the share of the form's tables, that of its parts, and its cover.</summary>
    public decimal Score => Share(Tables, Form.Tables.Length) + Share(Parts, Form.Parts.Length) + (HasCover ? WeightOfCover : 0);

    /// <summary>What was found, in words.</summary>
    public Words What
    {
        get
        {
            var (tables, allTables, parts, allParts) = (Text(Tables), Text(Form.Tables.Length), Text(Parts), Text(Form.Parts.Length));
            return new Words(
                $"表题 {tables}/{allTables}、部分标题 {parts}/{allParts}" + (HasCover ? "、封面" : ""),
                $"table titles {tables}/{allTables}, part headings {parts}/{allParts}" + (HasCover ? ", cover" : ""));
        }
    }

    /// <summary>Why this form, told beside the next best.</summary>
    public Words Reason(Recognition? next)
    {
        var (chinese, english) = ($"按“{Form.Title.Chinese}”识别：{What.Chinese}", $"recognised as \"{Form.Title.English}\": {What.English}");
        return next is { } other && other.IsEnough && other.Score == Score
            ? new Words($"{chinese}；“{other.Form.Title.Chinese}”同样符合（{other.What.Chinese}），可用 --form {other.Form.Id} 指定",
                $"{english}; \"{other.Form.Title.English}\" fits as well ({other.What.English}): name it with --form {other.Form.Id}")
            : next is { IsAnything: true } near && near.Score * 2 >= Score
                ? new Words($"{chinese}；其次为“{near.Form.Title.Chinese}”（{near.What.Chinese}）", $"{english}; next is \"{near.Form.Title.English}\" ({near.What.English})")
                : new Words(chinese, english);
    }

    /// <summary>Why no form was recognised.</summary>
    /// <param name="best">The form that came nearest.</param>
    public static Words NoReason(Recognition best) => best is { IsAlike: true, Form.Places: [var place, ..] }
        ? new Words(
            $"没有符合的表式：与“{best.Form.Title.Chinese}”相近（{best.What.Chinese}），但文中没有写到{place}，也不具备该表式的全部内容；确属该表式的，可用 --form {best.Form.Id} 指定",
            $"no form fits: it is like \"{best.Form.Title.English}\" ({best.What.English}), but neither names {place} nor has all that the form requires; where it is of that form, name it with --form {best.Form.Id}")
        : best.IsAnything
        ? new Words(
            $"没有符合的表式：最接近的是“{best.Form.Title.Chinese}”（{best.What.Chinese}），可用 --form {best.Form.Id} 指定",
            $"no form fits: the nearest is \"{best.Form.Title.English}\" ({best.What.English}); name it with --form {best.Form.Id}")
        : new Words("没有符合的表式：没有找到任何已知表式的表题", "no form fits: no table title of any known form was found");

    private static decimal Share(int found, int all) => all == 0 ? 0 : (decimal)found / all;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
