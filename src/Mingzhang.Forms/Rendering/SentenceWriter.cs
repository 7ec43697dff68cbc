using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Forms.Description;
using Mingzhang.Forms.Narrative;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms.Rendering;

/// <summary>
/// Writes a sentence of the form: the first of each choice of words, each hole filled from the book. A piece whose reason or
/// comparison has nothing to say is left out.
/// </summary>
internal sealed partial class SentenceWriter(Form form, Book book, IAmounts amounts, Holes holes)
{
    private const string Nothing = "无";

    /// <summary>The sentence as text, ended by a full stop where the template does not end it.</summary>
    public string Write(Sentence sentence)
    {
        var text = new StringBuilder();
        foreach (var piece in sentence.Text.Split('|'))
        {
            Append(text, piece, sentence.WrittenIn);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, string piece, string section)
    {
        if (piece.StartsWith('['))
        {
            AppendClasses(text, piece.Trim('[', ']'), section);
        }
        else if (PieceOf(piece, section, null) is { } written)
        {
            // "无等。" says nothing: what is not there has no more of its kind
            text.Append(text.Length > 0 && text[^1] == Nothing[0] && written.StartsWith('等') ? written[1..] : written);
        }
        else if (piece.EndsWith('。'))
        {
            text.Append('。');
        }
    }

    /// <summary>The piece once for every class of expenditure that has money, with its mark between them.</summary>
    private void AppendClasses(StringBuilder text, string piece, string section)
    {
        var between = piece[^1];
        var written = form.Classes
            .Where(item => amounts.Of(HoleOf(HoleText().Matches(piece)[1].Value).Coordinate.With(Dimension.Function, item.Code)) != Money.Zero)
            .Select(item => PieceOf(piece[..^1], section, item))
            .ToList();
        text.Append(written.Count == 0 ? Nothing : string.Join(between, written));
    }

    /// <summary>A piece with its words chosen and its holes filled; null where a hole has nothing to say.</summary>
    private string? PieceOf(string piece, string section, ExpenditureClass? item)
    {
        var silent = false;
        var chosen = Choice().Replace(piece, match => match.Groups["first"].Value);
        var written = HoleText().Replace(chosen, match =>
        {
            var value = ValueOf(match.Value, section, item);
            silent |= value is null;
            return value ?? "";
        });
        return silent ? null : written;
    }

    private string? ValueOf(string hole, string section, ExpenditureClass? item)
    {
        var (kind, coordinate, of, style) = HoleOf(hole);
        if (item is not null && coordinate[Dimension.Function] is not null)
        {
            coordinate = coordinate.With(Dimension.Function, item.Code);
        }

        return kind switch
        {
            "amount" => Amount(amounts.Of(coordinate), style) + "万元",
            "share" => Share(coordinate, of, style) + "%",
            "count" => Printed.Count(amounts.CountOf(coordinate)),
            "area" => (book.Assets?.Offices.Value ?? 0m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
            "compared" => Compared(coordinate, style),
            "reason" => Reason(coordinate),
            "items" => Items(section, coordinate),
            "class" => item!.Name,
            _ => holes.Fill(hole),
        };
    }

    private static string Amount(Money amount, string? style) => style switch
    {
        "plain" => Printed.Plain(amount),
        "fixed" => Printed.Fixed(amount),
        _ => Printed.Grouped(amount),
    };

    private string Share(Coordinate part, IReadOnlyList<Dimension> of, string? style)
    {
        // what is published is a share of what is under targets
        var whole = of.Count == 0 ? part.With(Dimension.Flow, "managedTargets") : of.Aggregate(part, (coordinate, dimension) => coordinate.With(dimension, null));
        return Printed.Share(amounts.Of(part), amounts.Of(whole), style == "plain");
    }

    /// <summary>The change against last year; null where the book does not know last year's.</summary>
    private string? Compared(Coordinate coordinate, string? style)
    {
        if (amounts.PriorOf(coordinate) is not { } prior)
        {
            return null;
        }

        var words = form.Comparison.Written.First(words => words.Style == style);
        var change = amounts.Of(coordinate) - prior;
        var template = Direction(change) switch
        {
            0 => words.Same,
            > 0 when prior == Money.Zero => words.FromNothing,
            > 0 => words.Up,
            < 0 => words.Down,
        };
        var size = new Money(Math.Abs(change.Yuan));
        return holes.Fill(template)
            .Replace("{change}", Amount(size, words.Amount), StringComparison.Ordinal)
            .Replace("{rate}", prior == Money.Zero ? "" : Printed.Rate(size, prior), StringComparison.Ordinal);
    }

    /// <summary>Why it changed; null where it did not, or where no reason is known.</summary>
    private string? Reason(Coordinate coordinate)
    {
        var reason = book.Comparatives.FirstOrDefault(line => line.Of.Equals(coordinate))?.Reason.Trim().TrimEnd('。', '；', '，', ';', ',');
        return string.IsNullOrEmpty(reason) || amounts.PriorOf(coordinate) is not { } prior || Direction(amounts.Of(coordinate) - prior) == 0
            ? null
            : reason;
    }

    /// <summary>A change that prints as nothing is none.</summary>
    private static int Direction(Money change) => Math.Sign(Printed.Rounded(change).Yuan);

    /// <summary>
    /// The economic classes of a kind of basic expenditure: those the author names as its main ones, in that order (a text of the
    /// section and the kind, "三/六 personnel"), or all that have money.
    /// </summary>
    private string Items(string section, Coordinate coordinate)
    {
        var kind = coordinate[Dimension.Kind];
        var chosen = book.Texts.Where(text => text.Section == $"{section} {kind}").SelectMany(text => text.Paragraphs).Where(name => !string.IsNullOrWhiteSpace(name)).ToList();
        var names = chosen.Count > 0
            ? chosen
            : book.Economic
                .Where(line => (kind == "personnel" ? line.Personnel : line.PublicUse).Value != Money.Zero)
                .Select(CodeList.NameOf)
                .Distinct(StringComparer.Ordinal)
                .ToList();
        return names.Count == 0 ? Nothing : string.Join('、', names) + "等";
    }

    private static (string Kind, Coordinate Coordinate, IReadOnlyList<Dimension> Of, string? Style) HoleOf(string hole)
    {
        var words = hole[1..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var style = words.FirstOrDefault(word => word.StartsWith("as=", StringComparison.Ordinal))?[3..];
        var (coordinate, of) = SentencePattern.CoordinateOf(words);
        return (words[0], coordinate, of, style);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex HoleText();

    [GeneratedRegex("<(?<first>[^~>]*)[^>]*>")]
    private static partial Regex Choice();
}
