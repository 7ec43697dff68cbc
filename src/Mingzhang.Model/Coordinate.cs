using System.Text;

namespace Mingzhang.Model;

/// <summary>The directions in which budget figures differ. The order is that of the written coordinate.</summary>
public enum Dimension
{
    /// <summary>What is counted: income, expenditure, procurement, vehicles, …</summary>
    Flow,

    /// <summary>
    /// 资金来源: appropriation, general, governmentFund, stateCapital, specialAccount, unitFunds; of a final account also
    /// superiorSubsidy (上级补助收入), institutional (事业收入), business (经营收入), subordinate (附属单位上缴收入), otherIncome.
    /// </summary>
    Fund,

    /// <summary>
    /// Of which year's budget the money is: current (当年), carriedOver (上年结转, 年初结转和结余), surplusUsed (使用非财政拨款结余).
    /// </summary>
    Vintage,

    /// <summary>功能分类科目 code.</summary>
    Function,

    /// <summary>部门预算支出经济分类 code; class code and name ("301:取暖费") where the list lacks the name.</summary>
    Economic,

    /// <summary>
    /// basic (基本支出), project (项目支出), personnel (人员经费), publicUse (公用经费); of a final account also upward
    /// (上缴上级支出), business (经营支出), subordinate (对附属单位补助支出).
    /// </summary>
    Kind,

    /// <summary>A project by its name without spaces.</summary>
    Project,

    /// <summary>A unit (单位) by its name without spaces.</summary>
    Entity,

    /// <summary>A line of a list: a 三公 item, a class of procurement, a kind of vehicle.</summary>
    Item,

    /// <summary>Of a performance table: implementation (实施期) or annual (年度).</summary>
    Horizon,

    /// <summary>The fiscal year, "2026"; of a comparison, the year compared with is its own coordinate.</summary>
    Year,

    /// <summary>
    /// budget (年初预算数) in a disclosure of what became of a budget; null for what a disclosure itself discloses: the
    /// outturn (决算数) of a final account, the budget of a budget.
    /// </summary>
    Phase,

    /// <summary>
    /// amount, count, area, change, rate; completion, the outturn in percent of the budget; share, with the dimensions
    /// summed over in its whole: "share/fund/vintage".
    /// </summary>
    Measure,
}

/// <summary>
/// What a printed number is about: the value along each dimension, null where it is summed over or does not apply.
/// Two figures with one coordinate assert one thing and must agree.
/// </summary>
public sealed class Coordinate : IEquatable<Coordinate>
{
    /// <summary>What form descriptions write for a dimension that is summed over; a coordinate holds null there.</summary>
    public const string All = "all";

    private static readonly int Dimensions = Enum.GetValues<Dimension>().Length;
    private readonly string?[] values;
    private readonly int hash;

    private Coordinate(string?[] values, int hash)
    {
        this.values = values;
        this.hash = hash;
    }

    /// <summary>No dimension applies.</summary>
    public static Coordinate Empty { get; } = new(new string?[Dimensions], 0);

    /// <summary>The value along a dimension; null where it is summed over or does not apply.</summary>
    public string? this[Dimension dimension] => values[(int)dimension];

    /// <summary>The same with another value along one dimension.</summary>
    public Coordinate With(Dimension dimension, string? value)
    {
        if (string.Equals(values[(int)dimension], value, StringComparison.Ordinal))
        {
            return this;
        }

        var copy = values.AsSpan().ToArray();
        copy[(int)dimension] = value;
        return new Coordinate(copy, hash ^ HashOf((int)dimension, values[(int)dimension]) ^ HashOf((int)dimension, value));
    }

    /// <summary>The same, overlaid by each value that <paramref name="other"/> has.</summary>
    public Coordinate With(Coordinate other)
    {
        string?[]? copy = null;
        var newHash = hash;
        for (var i = 0; i < values.Length; i++)
        {
            if (other.values[i] is { } value && !string.Equals(value, values[i], StringComparison.Ordinal))
            {
                copy ??= values.AsSpan().ToArray();
                newHash ^= HashOf(i, values[i]) ^ HashOf(i, value);
                copy[i] = value;
            }
        }

        return copy is null ? this : new Coordinate(copy, newHash);
    }

    /// <summary>Whether the two differ at most along the given dimensions.</summary>
    public bool EqualsBut(Coordinate other, params ReadOnlySpan<Dimension> along)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!along.Contains((Dimension)i) && !string.Equals(values[i], other.values[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether each value that <paramref name="pattern"/> has is the value here.</summary>
    public bool Matches(Coordinate pattern)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (pattern.values[i] is { } wanted && !string.Equals(wanted, values[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The dimensions that apply, in the written order, with camel-case names as in JSON.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parts()
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                yield return new(Keys.Of((Dimension)i), value);
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(Coordinate? other) =>
        other is not null && (ReferenceEquals(this, other) ||
            (hash == other.hash && values.AsSpan().SequenceEqual(other.values)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Coordinate);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>"flow=expenditure fund=general function=2013201 measure=amount".</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Parts())
        {
            text.Append(text.Length == 0 ? "" : " ").Append(name).Append('=').Append(value);
        }

        return text.ToString();
    }

    /// <summary>The hash of a variant of this one.</summary>
    internal int HashOf(CoordinateVariant variant) =>
        hash ^ HashOf((int)variant.Along, values[(int)variant.Along]) ^ HashOf((int)variant.Along, variant.Value);

    /// <summary>Whether this is the variant.</summary>
    internal bool IsVariant(CoordinateVariant variant)
    {
        var at = (int)variant.Along;
        return EqualsBut(variant.Of, variant.Along) && values[at].AsSpan().SequenceEqual(variant.Value);
    }

    /// <summary>The part that one value has in the hash; parts are combined by exclusive or, so that one can be taken out.</summary>
    private static int HashOf(int dimension, ReadOnlySpan<char> value) =>
        value.IsEmpty ? 0 : HashCode.Combine(dimension, string.GetHashCode(value, StringComparison.Ordinal));
}
