using System.Collections.Frozen;
using Mingzhang.Forms.Description;
using Mingzhang.Model.Books;

namespace Mingzhang.Forms;

/// <summary>
/// A classification list. Published lists are not complete here: a code that is missing is "not in list", never wrong.
/// </summary>
public sealed class CodeList
{
    private const int ConfidenceField = 4;

    private readonly FrozenDictionary<string, string> names;
    private readonly FrozenSet<string> certain;

    private CodeList(string file)
    {
        using var reader = FormResources.Open("codes/" + file);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var sure = new HashSet<string>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // code,name,level,…: no field of these lists holds a comma or a quote, which a test asserts
            var fields = line.Split(',');
            if (fields.Length >= 2)
            {
                entries.TryAdd(fields[0], fields[1]);
            }

            if (fields.Length > ConfidenceField && fields[ConfidenceField] == "high")
            {
                sure.Add(fields[0]);
            }
        }

        certain = sure.ToFrozenSet(StringComparer.Ordinal);

        names = entries.ToFrozenDictionary(StringComparer.Ordinal);
        Codes = [.. entries.Keys];
    }

    /// <summary>支出功能分类: 类 (3 digits), 款 (5), 项 (7).</summary>
    public static CodeList Functional { get; } = new("functional.csv");

    /// <summary>部门预算支出经济分类: 类 (3), 款 (5).</summary>
    public static CodeList DepartmentEconomic { get; } = new("economic_department.csv");

    /// <summary>政府预算支出经济分类: 类 (3), 款 (5).</summary>
    public static CodeList GovernmentEconomic { get; } = new("economic_government.csv");

    /// <summary>政府收入分类.</summary>
    public static CodeList Revenue { get; } = new("revenue.csv");

    /// <summary>The codes in the order of the list.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The name of a code; null where the list lacks it.</summary>
    public string? NameOf(string code) => names.GetValueOrDefault(code);

    /// <summary>The name of a line of a book by departmental economic class: its own, the list's, or what stands in its code for one.</summary>
    public static string NameOf(EconomicLine line) => line.Name.Length > 0
        ? line.Name
        : DepartmentEconomic.NameOf(line.Code) ?? line.Code[(line.Code.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether the name of a code was taken from a source that can be relied on.</summary>
    public bool IsCertain(string code) => certain.Contains(code);
}
