using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Forms;
using Mingzhang.Model;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>A functional code with every name that is printed for it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Right">The name most prints bear; with as many for two, the classification's, else the first.</param>
/// <param name="Agreeing">The prints of that name.</param>
/// <param name="Odd">The others, in order.</param>
internal sealed partial record FunctionPrintedNames(string Code, string Right, ImmutableArray<FunctionRow> Agreeing, ImmutableArray<FunctionRow> Odd)
{
    private const int ClassLength = 3;
    private const int SlipLength = 2;

    private static readonly FrozenSet<string> Listed = CodeList.Functional.Codes
        .Select(code => Canonical.Compact(CodeList.Functional.NameOf(code)!)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly ConditionalWeakTable<Disclosure, IReadOnlyList<FunctionPrintedNames>> Known = [];

    /// <summary>The codes of the document in order: of the tables by code, and the classes by name in tables 1 and 4.</summary>
    public static IReadOnlyList<FunctionPrintedNames> Of(Disclosure disclosure) => Known.GetValue(disclosure, Read);

    private static IReadOnlyList<FunctionPrintedNames> Read(Disclosure disclosure)
    {
        var rows = FunctionRow.Of(disclosure).ToList();
        var classes = rows.Where(row => row.Code.Length == ClassLength).ToLookup(row => row.Code, row => NameOf(row), StringComparer.Ordinal);
        return [.. rows.Concat(ByName(disclosure, classes)).GroupBy(row => row.Code, StringComparer.Ordinal).Select(Judge)];
    }

    private static FunctionPrintedNames Judge(IGrouping<string, FunctionRow> code)
    {
        var listed = CodeList.Functional.NameOf(code.Key) is { } name ? Canonical.Compact(name) : null;
        var right = code.GroupBy(NameOf, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key == listed)
            .First().Key;
        return new FunctionPrintedNames(
            code.Key, code.First(row => NameOf(row) == right).Name.Text.Trim(), [.. code.Where(row => NameOf(row) == right)], [.. code.Where(row => !IsCutOff(NameOf(row), right))]);
    }

    private static string NameOf(FunctionRow row) => Ordinal().Replace(Canonical.Compact(row.Name.Text), "");

    /// <summary>Whether one is the other, or its beginning: a cell too narrow for its text.</summary>
    private static bool IsCutOff(string name, string right) =>
        right.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(right, StringComparison.Ordinal);

    /// <summary>Classes that tables 1 and 4 print without a code: those named as, or nearly as, a class of the other tables.</summary>
    private static IEnumerable<FunctionRow> ByName(Disclosure disclosure, ILookup<string, string> classes)
    {
        foreach (var table in disclosure.Tables.Where(table => table is { Number: not null, Topic: TableTopics.Overall or TableTopics.Appropriations }))
        {
            foreach (var cell in table.Rows.SelectMany(row => row.Cells))
            {
                var name = Canonical.Compact(cell.Text);
                if (!Ordinal().IsMatch(name))
                {
                    continue;
                }

                name = Ordinal().Replace(name, "");
                if (name.EndsWith("收入", StringComparison.Ordinal))
                {
                    // the other half of the table lists income
                    continue;
                }

                var near = classes.Where(printed => printed.Contains(name)).Concat(
                    classes.Where(printed => !Listed.Contains(name) && printed.Any(other => Titles.Distance(other, name) <= SlipLength)));
                if (near.FirstOrDefault() is { } found)
                {
                    yield return new FunctionRow(table.Number!.Value, found.Key, cell, cell);
                }
            }
        }
    }

    [GeneratedRegex(@"^(?:[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}[、.])")]
    private static partial Regex Ordinal();
}
