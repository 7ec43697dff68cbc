using System.Text;
using Mingzhang.Audit;

namespace Mingzhang.Tests.Audit;

/// <summary>Documents torn, shuffled and misread at random are audited to the end: no rule fails on them.</summary>
public sealed class DamagedDocumentTests
{
    private const int Documents = 50;

    [Theory]
    [InlineData("clean.txt")]
    [InlineData("with-errors.txt")]
    public void No_rule_fails(string sample)
    {
        var path = Path.Combine(Shared.Root, "samples", sample);
        var lines = File.ReadAllLines(path);
        var failed = new List<string>();
        for (var seed = 0; seed < Documents; seed++)
        {
            var text = string.Join('\n', Damage(lines, new Random(seed)));
            var compilation = Compilation.Check(path, Encoding.UTF8.GetBytes(text), "shanxi-budget");
            failed.AddRange((compilation.Audit?.Ledger ?? [])
                .Where(entry => entry.Reason?.Chinese.StartsWith(Auditor.RuleFailed, StringComparison.Ordinal) == true)
                .Select(entry => $"{entry.Rule} seed {seed}: {entry.Reason!.Chinese}"));
        }

        Assert.Empty(failed);
    }

    private static List<string> Damage(string[] lines, Random random)
    {
        var damaged = lines.ToList();
        for (var times = random.Next(1, 40); times > 0; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(6))
            {
                case 0:
                    damaged.RemoveAt(at);
                    break;
                case 1:
                    damaged.Insert(at, damaged[random.Next(damaged.Count)]);
                    break;
                case 2:
                    var other = random.Next(damaged.Count);
                    (damaged[at], damaged[other]) = (damaged[other], damaged[at]);
                    break;
                case 3:
                    damaged[at] = damaged[at][..random.Next(damaged[at].Length + 1)];
                    break;
                default:
                    for (var line = at; line < Math.Min(damaged.Count, at + 30); line++)
                    {
                        damaged[line] = string.Concat(damaged[line].Select(c => char.IsAsciiDigit(c) && random.Next(5) == 0 ? (char)('0' + random.Next(10)) : c));
                    }

                    break;
            }
        }

        return damaged;
    }
}
