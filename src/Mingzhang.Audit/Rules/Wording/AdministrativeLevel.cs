using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Wording;

/// <summary>The level of government a disclosure is of.</summary>
internal enum AdministrativeLevel
{
    /// <summary>Neither name nor tables tell.</summary>
    Unknown,

    /// <summary>县、区、开发区.</summary>
    County,

    /// <summary>市.</summary>
    City,

    /// <summary>省.</summary>
    Province,
}

/// <summary>Tells the level of government from the name on the cover and the titles of the performance tables.</summary>
internal static partial class AdministrativeLevels
{
    /// <summary>The lowest level that the name shows, or else the one the performance tables are titled with.</summary>
    public static AdministrativeLevel Of(Disclosure disclosure)
    {
        var level = OfName(disclosure.Name?.Text ?? "");
        if (level != AdministrativeLevel.Unknown)
        {
            return level;
        }

        var title = disclosure.Performance.Select(table => table.Title.Text).FirstOrDefault(text => text.Contains('级', StringComparison.Ordinal)) ?? "";
        return TitleLevel().Match(title) switch
        {
            { Success: false } => AdministrativeLevel.Unknown,
            { Value: "市级" } => AdministrativeLevel.City,
            { Value: "省级" } => AdministrativeLevel.Province,
            _ => AdministrativeLevel.County,
        };
    }

    /// <summary>The lowest level that a name shows: 省, 市, 县 or 区 as a place, not as a part of another word.</summary>
    public static AdministrativeLevel OfName(string name) =>
        County().IsMatch(name) ? AdministrativeLevel.County
        : City().IsMatch(name) ? AdministrativeLevel.City
        : name.Contains('省', StringComparison.Ordinal) ? AdministrativeLevel.Province
        : AdministrativeLevel.Unknown;

    [GeneratedRegex(@"\w县(?!域|级|乡)|\w(?<!社|地|军|园|校|灌|景|护|牧|林|矿|库|战|禁|学|片|厂|山|治|景名胜)区(?!域|块|划|间|别)")]
    private static partial Regex County();

    [GeneratedRegex(@"\w{2}市(?!场|政|容|民|值|舶)")]
    private static partial Regex City();

    [GeneratedRegex(@"县[（(]区[）)]级|[县区市省]级")]
    private static partial Regex TitleLevel();
}
