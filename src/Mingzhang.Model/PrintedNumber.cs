using System.Globalization;

namespace Mingzhang.Model;

/// <summary>A number as a document prints it: its value, its unit, and to how many decimals it was printed.</summary>
/// <param name="Value">The value in <paramref name="Unit"/>, exactly as printed.</param>
/// <param name="Decimals">Digits after the decimal point.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct PrintedNumber(decimal Value, int Decimals, Unit Unit)
{
    /// <summary>No budget figure has more digits; longer runs are codes, dates or noise.</summary>
    private const int MostDigits = 20;

    /// <summary>No figure is printed finer.</summary>
    private const int MostDecimals = 6;

    /// <summary>A thousands separator stands before every third digit.</summary>
    private const int GroupLength = 3;

    /// <summary>
    /// More than all budgets of the country together come to in a year, in base units. The product or quotient of
    /// two figures below it stays within the range of a decimal.
    /// </summary>
    private const decimal Limit = 1e14m;

    /// <summary>
    /// Every true value that rounds to this number, in base units. A whole number of 万元 in a text that elsewhere
    /// prints decimals (4830万元) is taken at two decimals, because writers drop ".00"; so is a zero. A whole number of 元 may
    /// have lost its 角 and 分.
    /// </summary>
    public Interval Interval
    {
        get
        {
            var shown = Unit == Unit.TenThousandYuan ? Math.Max(Decimals, 2) : Decimals;
            var half = Unit is Unit.Count ? 0m : new decimal(5, 0, 0, false, (byte)Math.Min(shown + 1, 28));
            return new Interval((Value - half) * Unit.Scale(), (Value + half) * Unit.Scale());
        }
    }

    /// <summary>The printed value in base units.</summary>
    public decimal Base => Value * Unit.Scale();

    /// <summary>The number of the same unit and decimals whose value in base units is this.</summary>
    public PrintedNumber WithBase(decimal value) => this with { Value = value / Unit.Scale() };

    /// <summary>The printed amount as money; nothing where the unit is not one of money.</summary>
    public Money? Money => Unit.IsMoney() ? new Money(Base) : null;

    /// <summary>Reads "1,547.48", "-3", "４８３０" or "(12.00)"; thousands separators of either width are allowed.</summary>
    /// <returns>False where the text is not one number and nothing else, or is larger or finer than any budget figure.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, Unit unit, out PrintedNumber number)
    {
        number = default;
        text = text.Trim();
        Span<char> digits = stackalloc char[MostDigits + 2];
        var length = 0;
        var decimals = -1;
        var group = -1;
        var negative = false;
        if (text.Length > 2 && text[0] is '(' or '（' && text[^1] is ')' or '）')
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '０' and <= '９' ? (char)(text[i] - '０' + '0') : text[i];
            switch (c)
            {
                case '-' or '－' or '−' when i == 0:
                    negative = true;
                    break;
                case ',' or '，' when decimals < 0 && (group < 0 ? length is > 0 and <= GroupLength : group == GroupLength):
                    group = 0;
                    break;
                case '.' or '．' when decimals < 0 && length > 0 && group is -1 or GroupLength:
                    decimals = 0;
                    digits[length++] = '.';
                    break;
                case >= '0' and <= '9' when length <= MostDigits:
                    digits[length++] = c;
                    decimals += decimals >= 0 ? 1 : 0;
                    group += group >= 0 && decimals < 0 ? 1 : 0;
                    break;
                default:
                    return false;
            }
        }

        if (length == 0 || digits[length - 1] == '.' || decimals > MostDecimals || (group >= 0 && group != GroupLength) ||
            !decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ||
            value * unit.Scale() >= Limit)
        {
            return false;
        }

        number = new PrintedNumber(negative && value != 0 ? -value : value, Math.Max(decimals, 0), unit);
        return true;
    }

    /// <summary>The plain decimal string of the JSON contract: "1547.48".</summary>
    public string ToPlainString() => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>With its unit: "1547.48万元".</summary>
    public override string ToString() => ToPlainString() + Unit.Symbol();
}
