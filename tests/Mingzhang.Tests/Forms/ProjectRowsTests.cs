using Mingzhang.Forms.Tables;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms;

public static class ProjectRowsTests
{
    private const string Department = "岚谷县住房和城乡建设局";

    public static TheoryData<string[], string> Tables => new()
    {
        { ["岚谷县住房和城乡建设局 50.00", "岚谷县住房和城乡建设局 20.00", "路灯改造经费 20.00", "建设工程质量安全站 30.00", "检测设备购置经费 30.00"], "DUPUP" },
        { ["岚谷县住房和城乡建设局 50.00", "岚谷县住房和城乡建设局 20.00", "路灯改造经费 20.00", "建设工程质量安全站 30.00", "检测设备购置经费 3.00"], "DUPUP" },
        { ["岚谷县住房和城乡建设局 50.00", "岚谷县住房和城乡建设局 20.00", "路灯改造经费 20.00", "建设工程质量安全站 33.00", "检测设备购置经费 30.00"], "DUPUP" },
        { ["岚谷县住房和城乡建设局 55.00", "岚谷县住房和城乡建设局 20.00", "路灯改造经费 20.00", "建设工程质量安全站 30.00", "检测设备购置经费 30.00"], "DUPUP" },
        { ["岚谷县住房和城乡建设局 50.00", "路灯改造经费 20.00", "乡镇垃圾中转站 30.00"], "DPP" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public static void Units_are_told_from_projects_also_where_one_amount_is_wrong(string[] lines, string expected)
    {
        var rows = lines.Select(line => line.Split(' ')).Select(cells => new TableRow(1, [.. cells.Select(cell => Passage.OfLine(cell, 1))], AfterBreak: false)).ToArray();
        var kinds = ProjectRows.Of([.. rows], 0, 1, Department)
            .Select(row => row![Dimension.Entity] is not null ? 'U' : row[Dimension.Project] is not null ? 'P' : 'D');
        Assert.Equal(expected, string.Concat(kinds));
    }
}
