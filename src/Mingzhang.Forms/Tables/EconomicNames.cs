namespace Mingzhang.Forms.Tables;

/// <summary>Departmental economic classes (部门预算支出经济分类) by name: published tables print no codes.</summary>
internal static class EconomicNames
{
    private static readonly Dictionary<string, string> Classes = Of(3);
    private static readonly ILookup<string, string> Sections = CodeList.DepartmentEconomic.Codes
        .Where(code => code.Length == 5)
        .ToLookup(code => Canonical.Compact(CodeList.DepartmentEconomic.NameOf(code)!), StringComparer.Ordinal);

    /// <summary>The code of a class (类); null where the name is none.</summary>
    public static string? ClassOf(string compactName) => Classes.GetValueOrDefault(compactName);

    /// <summary>The code of a section (款), within the class where the name stands in several; null where the list lacks it.</summary>
    public static string? SectionOf(string compactName, string withinClass)
    {
        var codes = Sections[compactName];
        return withinClass.Length == 0
            ? codes.FirstOrDefault()
            : codes.FirstOrDefault(code => code.StartsWith(withinClass, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Of(int length)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in CodeList.DepartmentEconomic.Codes.Where(code => code.Length == length))
        {
            codes.TryAdd(Canonical.Compact(CodeList.DepartmentEconomic.NameOf(code)!), code);
        }

        return codes;
    }
}
