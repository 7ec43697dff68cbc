
namespace Mingzhang.Forms.Narrative;

/// <summary>
/// Functional items by the names of their class, section and item, as running text tells them: 教育支出（类）普通教育（款）小学教育（项）.
/// The names that the tables of the document print come before those of the list.
/// </summary>
internal sealed class FunctionPaths
{
    private const int SectionLength = 5;
    private const int ClassLength = 3;

    private static readonly Lazy<FunctionPaths> OfList = new(() =>
        new FunctionPaths(CodeList.Functional.Codes.Select(code => (code, CodeList.Functional.NameOf(code)!)), null));

    private readonly Dictionary<string, HashSet<string>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Section, string Item), List<string>> items = [];
    private readonly FunctionPaths? list;

    private FunctionPaths(IEnumerable<(string Code, string Name)> printed, FunctionPaths? list)
    {
        this.list = list;
        foreach (var (code, name) in printed)
        {
            if (!names.TryGetValue(code, out var own))
            {
                names[code] = own = new HashSet<string>(StringComparer.Ordinal);
            }

            own.Add(Normal(name));
        }

        foreach (var (code, own) in names.Where(pair => pair.Key.Length > SectionLength).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var key in own.SelectMany(name => NamesOf(code[..SectionLength]).Select(section => (section, name))).Distinct())
            {
                if (!items.TryGetValue(key, out var codes))
                {
                    items[key] = codes = [];
                }

                codes.Add(code);
            }
        }
    }

    /// <summary>The paths of a document.</summary>
    /// <param name="printed">The codes and names in its tables.</param>
    public static FunctionPaths Of(IEnumerable<(string Code, string Name)> printed) => new(printed, OfList.Value);

    /// <summary>
    /// The code of an item; null where the names tell none. A class under another edition's name does not matter where section
    /// and item tell the code alone.
    /// </summary>
    public string? CodeOf(string ofClass, string section, string item)
    {
        var (wanted, key) = (Normal(ofClass), (Normal(section), Normal(item)));
        var codes = items.GetValueOrDefault(key) ?? [];
        return codes.Find(code => NamesOf(code[..ClassLength]).Contains(wanted)) ??
            (codes is [var only] ? only : codes.Count == 0 ? list?.CodeOf(ofClass, section, item) : null);
    }

    private IEnumerable<string> NamesOf(string code) => names.TryGetValue(code, out var own) ? own : list?.NamesOf(code) ?? [];

    private static string Normal(string name) => Canonical.Compact(name).Replace("\"", "", StringComparison.Ordinal);
}
