using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Cli.Commands;

/// <summary>A document with one figure damaged as a tired hand does it: two digits exchanged.</summary>
/// <param name="Text">The document.</param>
/// <param name="What">What was done.</param>
internal sealed partial record DemoDamage(string Text, Words What)
{
    /// <summary>Damages the total of the first item of the first expenditure table, in which nothing else is touched.</summary>
    /// <param name="markdown">A composed document as Markdown.</param>
    /// <exception cref="InvalidOperationException">It has no such figure.</exception>
    public static DemoDamage Of(string markdown)
    {
        if (Row().Match(markdown) is not { Success: true } row)
        {
            throw new InvalidOperationException("there is no figure to damage");
        }

        var amount = row.Groups["amount"];
        var damaged = $"{amount.Value[1]}{amount.Value[0]}{amount.Value[2..]}";
        var line = markdown.AsSpan(0, amount.Index).Count('\n') + 1;
        return new DemoDamage(
            string.Concat(markdown.AsSpan(0, amount.Index), damaged, markdown.AsSpan(amount.Index + amount.Length)),
            new Words(
                $"表三“{row.Groups["name"]}”的合计由 {amount} 改成 {damaged}（第{line}行）",
                $"table 3, total of “{row.Groups["name"]}”: {amount} becomes {damaged} (line {line})"));
    }

    /// <summary>A row of an item, its total of two different digits or more before the point.</summary>
    [GeneratedRegex(@"^##[^\n]*预算支出总表\s*\n(?:[^\n]*\n)*?\| \d{7} \| (?<name>[^|]+) \| (?<amount>(?<first>[1-9])(?!\k<first>)[1-9]\d*\.\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
