using System.Collections.Frozen;

namespace Mingzhang.Audit.Rules.Structure;

/// <summary>One slip of the pen between two prints of a name: within it, a character or two put in, left out or exchanged.</summary>
/// <param name="At">Where in the right name.</param>
/// <param name="Written">What the odd print has there; empty where something was left out.</param>
/// <param name="Meant">What the right name has there; empty where something was put in.</param>
internal readonly record struct NameSlip(int At, string Written, string Meant)
{
    private const int Longest = 2;
    private const int ShortestName = 4;
    private const string Telling = "一二三四五六七八九十东西南北中上下前后左右内外新老大小甲乙丙丁省市县区旗镇乡村0123456789";

    /// <summary>What names are shortened by without being written wrong.</summary>
    private static readonly FrozenSet<string> Spared = new[]
    {
        "和", "与", "及", "的", "省", "市", "县", "区", "人民", "员会", "委员", "公室",
        "管理", "服务", "工作", "经济", "事务", "行政", "综合", "技术", "产业", "实验",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether something was left out or put in, rather than exchanged.</summary>
    public bool ChangesLength => Written.Length != Meant.Length;

    /// <summary>Whether the characters are such as tell one body from its sister: 第一 and 第二, 城东 and 城西, 县 and 市.</summary>
    public bool MayBeSister => (Written + Meant).All(c => Telling.Contains(c, StringComparison.Ordinal));

    /// <summary>The slip that makes one name the other; null where they are equal, or differ by more, at an end, or by a usual short form.</summary>
    /// <param name="odd">The print in question, without spaces.</param>
    /// <param name="right">The name, without spaces.</param>
    public static NameSlip? Between(string odd, string right)
    {
        if (odd == right || right.Length < ShortestName || Math.Abs(odd.Length - right.Length) > Longest)
        {
            return null;
        }

        var shorter = Math.Min(odd.Length, right.Length);
        var head = odd.AsSpan().CommonPrefixLength(right);
        var tail = 0;
        while (tail < shorter - head && odd[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var slip = new NameSlip(head, odd[head..^tail], right[head..^tail]);
        return head == 0 || tail == 0 || slip.Written.Length > Longest || slip.Meant.Length > Longest || slip.IsShortForm ? null : slip;
    }

    private bool IsShortForm => (Written.Length == 0 || Meant.Length == 0) && Spared.Contains(Written + Meant);
}
