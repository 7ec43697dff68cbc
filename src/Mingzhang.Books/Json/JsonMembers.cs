using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Model.Books;

namespace Mingzhang.Books.Json;

/// <summary>The members of a JSON object, read by name; what is wrong with them is reported, each at its pointer.</summary>
internal sealed class JsonMembers
{
    private const int MostShown = 40;

    private readonly List<BookProblem> problems;
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>The members of an element; none, reported, where it is no object.</summary>
    public JsonMembers(JsonElement element, string pointer, List<BookProblem> problems)
    {
        this.problems = problems;
        Pointer = pointer;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Report("", element, new Words("应为对象", "an object"));
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                problems.Add(new BookProblem($"{pointer}/{member.Name}", Severity.Error, new Words("字段出现两次", "the member stands there twice"), new Words("只保留一个", "one of them")));
            }
        }
    }

    /// <summary>Where the object stands.</summary>
    public string Pointer { get; }

    /// <summary>Reports every member that was not asked for.</summary>
    public void Done()
    {
        foreach (var name in members.Keys.Where(name => !asked.Contains(name)))
        {
            problems.Add(new BookProblem(
                $"{Pointer}/{name}", Severity.Error, new Words($"字段“{name}”不认识", $"the member \"{name}\" is not known"), new Words("字段名见 docs/schemas/book.schema.json", "a member that docs/schemas/book.schema.json names")));
        }
    }

    /// <summary>A text; empty where it is missing and may be.</summary>
    public string Text(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
        {
            return "";
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!.ReplaceLineEndings("\n").Trim();
        }

        Report(name, value, new Words("文字，用引号括起", "a string"));
        return "";
    }

    /// <summary>Texts.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, i) in Array(name).Select((item, i) => (item, i)))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!.ReplaceLineEndings("\n").Trim());
            }
            else
            {
                Report($"{name}/{i.ToString(CultureInfo.InvariantCulture)}", item, new Words("文字，用引号括起", "a string"));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A whole number not below zero; null where there is none.</summary>
    public int? Count(string name)
    {
        if (Find(name, required: false) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0)
        {
            return count;
        }

        Report(name, value, new Words("不小于0的整数", "a whole number not below 0"));
        return null;
    }

    /// <summary>True or false; a usual one where it is missing.</summary>
    public bool Flag(string name, bool usual)
    {
        if (Find(name, required: false) is not { } value)
        {
            return usual;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Report(name, value, new Words("true 或 false", "true or false"));
        return usual;
    }

    /// <summary>One of an enumeration; the usual one where it is missing and may be.</summary>
    public T Choice<T>(string name, T? usual = null)
        where T : struct, Enum
    {
        if (Find(name, required: usual is null) is not { } value)
        {
            return usual ?? default;
        }

        if (value.ValueKind == JsonValueKind.String && Keys.ValueOf<T>(value.GetString()) is { } choice)
        {
            return choice;
        }

        var keys = string.Join(", ", Enum.GetValues<T>().Select(one => Keys.Of(one)));
        Report(name, value, new Words("应为：" + keys, "one of: " + keys));
        return default;
    }

    /// <summary>An amount; zero where it is missing and may be.</summary>
    public BookAmount Amount(string name, bool required = false)
    {
        if (Find(name, required) is not { } value)
        {
            return BookAmount.Zero;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            var parts = new JsonMembers(value, $"{Pointer}/{name}", problems);
            var amount = new BookAmount(parts.Money("value"), parts.Money("within"));
            parts.Done();
            return amount;
        }

        return new BookAmount(Money(name));
    }

    /// <summary>A number written as a string, with as many decimals as it has; null where there is none.</summary>
    public PrintedNumber? Number(string name, Unit unit)
    {
        if (Find(name, required: false) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && PrintedNumber.TryParse(value.GetString(), unit, out var number))
        {
            return number;
        }

        Report(name, value, new Words("用字符串写的数，例：\"1250.50\"", "a number as a string, like \"1250.50\""));
        return null;
    }

    /// <summary>A day; null where it is missing, which is reported.</summary>
    public DateOnly? Date(string name)
    {
        if (Find(name, required: true) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Report(name, value, new Words("日期，例：\"2025-12-31\"", "a date, like \"2025-12-31\""));
        return null;
    }

    /// <summary>The object of a name; null where there is none.</summary>
    public T? Object<T>(string name, Func<JsonMembers, T> read)
        where T : class => Find(name, required: false) is { } value ? Whole(value, $"{Pointer}/{name}", read) : null;

    /// <summary>The objects of an array; none where it is missing.</summary>
    public ImmutableArray<T> Objects<T>(string name, Func<JsonMembers, T> read) =>
        [.. Array(name).Select((item, i) => Whole(item, $"{Pointer}/{name}/{i.ToString(CultureInfo.InvariantCulture)}", read))];

    /// <summary>Reports a member.</summary>
    public void Report(string name, JsonElement value, Words expected)
    {
        var shown = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "…" : value.GetRawText();
        shown = shown.Length > MostShown ? shown[..MostShown] + "…" : shown;
        problems.Add(new BookProblem(name.Length == 0 ? Pointer : $"{Pointer}/{name}", Severity.Error, new Words($"{shown} 不能用在这里", $"{shown} cannot stand here"), expected));
    }

    /// <summary>Reports a text that was read.</summary>
    public void Report(string name, string text, Words expected) => problems.Add(new BookProblem(
        $"{Pointer}/{name}", Severity.Error, new Words($"“{text}”不能用在这里", $"\"{text}\" cannot stand here"), expected));

    private T Whole<T>(JsonElement value, string pointer, Func<JsonMembers, T> read)
    {
        var inner = new JsonMembers(value, pointer, problems);
        var result = read(inner);
        if (value.ValueKind == JsonValueKind.Object)
        {
            inner.Done();
        }

        return result;
    }

    private Money Money(string name)
    {
        if (Find(name, required: true) is not { } value)
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: < 32 } text &&
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan) && Math.Abs(yuan) < 1e14m)
        {
            return new Money(yuan);
        }

        Report(name, value, new Words("用字符串写的金额，单位元，例：\"1234500.00\"", "an amount in 元 as a string, like \"1234500.00\""));
        return default;
    }

    private IEnumerable<JsonElement> Array(string name)
    {
        if (Find(name, required: false) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray();
        }

        Report(name, value, new Words("应为数组", "an array"));
        return [];
    }

    private JsonElement? Find(string name, bool required)
    {
        asked.Add(name);
        if (members.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (required)
        {
            problems.Add(new BookProblem($"{Pointer}/{name}", Severity.Error, new Words($"缺少字段“{name}”", $"the member \"{name}\" is missing"), new Words("该字段必填", "a value")));
        }

        return null;
    }
}
