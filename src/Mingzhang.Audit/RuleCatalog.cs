using System.Collections.Immutable;
using System.Reflection;
using Mingzhang.Audit.Acceptance;
using Mingzhang.Audit.Arithmetic;

namespace Mingzhang.Audit;

/// <summary>Every rule there is, ordered by id.</summary>
public static class RuleCatalog
{
    /// <summary>The rules: each class of this assembly that is a <see cref="Rule"/>.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(RuleCatalog).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, null, null)!)
            .OrderBy(rule => rule.Info.Id, StringComparer.Ordinal),
    ];

    /// <summary>What there is to know of every rule, those of arithmetic and acceptance included, ordered by id.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
        [.. All.Select(rule => rule.Info).Concat(ArithmeticRules.All).Concat(AcceptanceRules.All).OrderBy(info => info.Id, StringComparer.Ordinal)];

    /// <summary>The page of a rule, Markdown; null where no rule has the id.</summary>
    public static string? Page(string id)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{id.ToUpperInvariant()}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
