using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules;

/// <summary>What a finding calls a table: by its number, or by its title where its form has no numbers.</summary>
internal static class TableNames
{
    /// <summary>"表6".</summary>
    public static string Called(this BoundTable table) => table.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"表{number}") : $"“{table.Title}”";
}
