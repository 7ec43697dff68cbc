namespace Mingzhang.Forms;

/// <summary>Which government economic class (政府预算支出经济分类) a departmental one (部门预算支出经济分类) maps to, by name.</summary>
public static class EconomicMapping
{
    /// <summary>How the list marks a class of which every section maps alike.</summary>
    private const string WholeClass = "(全部款)";

    private static readonly ILookup<string, string> ByDepartmentName = Read();

    private static readonly HashSet<string> GovernmentSections = CodeList.GovernmentEconomic.Codes
        .Select(code => Canonical.Compact(CodeList.GovernmentEconomic.NameOf(code)!))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The government classes a departmental class may map to: of bodies and of institutions; empty where none is known.</summary>
    public static IReadOnlyCollection<string> GovernmentNames(string compactName) =>
        [.. ByDepartmentName[compactName].Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a name is one of the government economic classification.</summary>
    public static bool IsGovernmentName(string compactName) => GovernmentSections.Contains(compactName);

    /// <summary>The sections (款) of a class (类) by its name: institutions map a class as one.</summary>
    private static IEnumerable<string> SectionsOf(string className) => CodeList.DepartmentEconomic.Codes
        .Where(code => code.Length == 3 && CodeList.DepartmentEconomic.NameOf(code) == className)
        .SelectMany(code => CodeList.DepartmentEconomic.Codes.Where(section => section.Length == 5 && section.StartsWith(code, StringComparison.Ordinal)))
        .Select(section => Canonical.Compact(CodeList.DepartmentEconomic.NameOf(section)!));

    private static ILookup<string, string> Read()
    {
        using var reader = Description.FormResources.Open("codes/economic_mapping.csv");
        var pairs = new List<(string Department, string Government)>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            // gov_code,gov_name,dept_code,dept_name,…
            if (line.Split(',') is [_, var government, _, var department, ..])
            {
                pairs.AddRange(department.EndsWith(WholeClass, StringComparison.Ordinal)
                    ? SectionsOf(department[..^WholeClass.Length]).Select(section => (section, Canonical.Compact(government)))
                    : [(Canonical.Compact(department), Canonical.Compact(government))]);
            }
        }

        return pairs.ToLookup(pair => pair.Department, pair => pair.Government, StringComparer.Ordinal);
    }
}
