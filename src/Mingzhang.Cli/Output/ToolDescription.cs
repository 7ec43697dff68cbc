using System.Reflection;
using Mingzhang.Audit;
using Mingzhang.Model;
using Mingzhang.Writing.Sarif;

namespace Mingzhang.Cli.Output;

/// <summary>The program and its rules, as a report names them.</summary>
internal static class ToolDescription
{
    private const string What = "**是什么 / What.**";

    /// <summary>The version without what was built of it: "0.1.0".</summary>
    public static string Version { get; } =
        typeof(ToolDescription).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>For SARIF.</summary>
    public static SarifTool Sarif => new(
        Version, [.. RuleCatalog.Infos.Select(info => new SarifRule(info.Id, info.Title, DescriptionOf(info), info.Severity))]);

    /// <summary>What the page of a rule says it is, in both languages; its title where the page does not.</summary>
    private static Words DescriptionOf(RuleInfo info) =>
        RuleCatalog.Page(info.Id)?.Split('\n').FirstOrDefault(line => line.StartsWith(What, StringComparison.Ordinal)) is { } line
            ? new Words(line[What.Length..].Trim(), line[What.Length..].Trim())
            : info.Title;
}
