using Mingzhang.Corpus.Writing;

namespace Mingzhang.Corpus.Mutations;

/// <summary>What becomes of a number or a name when someone makes a mistake with it; null where this one cannot be made.</summary>
internal static class Slips
{
    private const int Tries = 12;

    /// <summary>Another number, at least so far from the printed one.</summary>
    /// <param name="printed">The number.</param>
    /// <param name="kind">The mistake.</param>
    /// <param name="least">Closer to the printed one, rounding could explain it.</param>
    /// <param name="dice">Chance.</param>
    public static string? Number(Printed printed, MutationKind kind, decimal least, Dice dice)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (Once(printed, kind, dice) is { } slipped && slipped != printed.Text &&
                Math.Abs((printed with { Text = slipped }).Value - printed.Value) >= least)
            {
                return slipped;
            }
        }

        return null;
    }

    /// <summary>The name with a character exchanged, or without some of its characters.</summary>
    public static string? Name(string name, Dice dice)
    {
        if (name.Length < 4)
        {
            return null;
        }

        var at = dice.Number(1, name.Length - 2);
        return dice.Number(0, 2) switch
        {
            0 => name[..at] + Other(name[at], dice) + name[(at + 1)..],
            1 => name.Length < 6 ? null : name.Remove(Math.Min(at, name.Length - 3), 2),
            _ => name.Insert(at, Other(name[at], dice).ToString()),
        };
    }

    /// <summary>Another year, or one with a digit too few.</summary>
    public static string Year(string year, Dice dice)
    {
        var number = int.Parse(year, System.Globalization.CultureInfo.InvariantCulture);
        return dice.Number(0, 3) == 0 ? year[..3] : Texts.Of(number + dice.Pick<int>([-1, -1, 1, -2]));
    }

    private static char Other(char c, Dice dice)
    {
        var other = dice.Pick("农城教水路民工新安产".ToCharArray());
        return other == c ? '和' : other;
    }

    private static string? Once(Printed printed, MutationKind kind, Dice dice) => kind switch
    {
        MutationKind.TableTransposed or MutationKind.TextTransposed => Transposed(printed.Text, dice),
        MutationKind.TablePoint or MutationKind.TextPoint => Like(printed, dice.Chance(50) ? printed.Value * 10 : printed.Value / 10),
        MutationKind.TableSign => printed.Value == 0 ? null : "-" + printed.Text,
        MutationKind.TableZeroed => printed.Value == 0 ? null : dice.Chance(50) ? "" : "0.00",
        MutationKind.TextZeroed => printed.Value == 0 ? null : "0",
        MutationKind.TableSmall or MutationKind.TextSmall => Like(printed, printed.Value + (Sign(dice) * dice.Number(30, 1000) / 100m)),
        MutationKind.TableLarge or MutationKind.TextLarge => Like(printed, (printed.Value * dice.Number(15, 400) / 100m) + dice.Number(10, 900)),
        MutationKind.Count => Texts.Of((long)printed.Value + dice.Pick<int>([-2, -1, 1, 2, 10])),
        MutationKind.Share or MutationKind.Rate when dice.Chance(40) => Like(printed with { Text = printed.Text + (printed.Decimals == 0 ? ".00" : "") }, printed.Value + (Sign(dice) * dice.Number(3, 1500) / 100m)),
        _ => Digit(printed.Text, dice),
    };

    private static int Sign(Dice dice) => dice.Chance(50) ? 1 : -1;

    private static string Digit(string text, Dice dice)
    {
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        var at = dice.Pick(digits);
        var other = (char)('0' + ((text[at] - '0' + dice.Number(1, 9)) % 10));

        // no one writes a number with a zero in front
        return at == 0 && other == '0' && text.Length > 1 ? text : text[..at] + other + text[(at + 1)..];
    }

    private static string? Transposed(string text, Dice dice)
    {
        var pairs = Enumerable.Range(0, text.Length - 1)
            .Where(i => char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i] != text[i + 1] && !(i == 0 && text[1] == '0'))
            .ToList();
        return pairs.Count == 0 ? null : dice.Pick(pairs) is var at ? $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}" : null;
    }

    /// <summary>A value printed the way another is.</summary>
    private static string? Like(Printed printed, decimal value)
    {
        if (value < 0 || (value == 0 && printed.Value == 0))
        {
            return null;
        }

        var whole = printed.Text.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0";
        return Texts.Of(value, printed.Decimals == 0 ? whole : whole + "." + new string('0', printed.Decimals));
    }
}
