using System.Text;

namespace Mingzhang.Tests.Audit.Rules;

/// <summary>Sentences that look like a defect and are none.</summary>
public sealed class FalseAlarmTests
{
    [Theory]
    [InlineData("NAR010", "本部门机关运行经费财政拨款预算20.00万元，与上年预算数相同。")]
    [InlineData("NAR010", "由于新招录4人，机关运行经费比2025年预算增加8.00万元，增长66.67%。")]
    [InlineData("NAR010", "机关运行经费比2025年预算增加0万元，增长0%。")]
    [InlineData("NAR011", "机关运行经费比2025年预算减少1.00万元，下降5.00%，主要原因是无人机采购项目已完成。")]
    [InlineData("NAR011", "机关运行经费比2025年预算减少1.00万元，下降5.00%，主要原因是物业费预算减少。")]
    [InlineData("NAR012", "机关运行经费比2025年预算减少1.00万元，下降5.00%，主要原因是退休人员增加。")]
    [InlineData("NAR012", "机关运行经费比2025年预算增加1.00万元，增长5.00%，主要原因是上年压减了差旅费，本年恢复。")]
    [InlineData("NAR012", "机关运行经费比2025年预算减少1.00万元，下降5.00%，主要原因是人员减少。")]
    [InlineData("NAR013", "公务接待费减少0.30万元，公务用车运行维护费与上年相同。")]
    [InlineData("NAR014", "2025年12月31日前完成的项目预算不再安排。")]
    [InlineData("NAR014", "2026年度青石县水利局机关运行经费预算20.00万元，比2025年预算增加8.00万元，主要原因是新招录4人。")]
    [InlineData("NAR015", "自2026年起执行，共建设200年一遇堤防3处。")]
    [InlineData("TXT002", "通过项目实施，农村饮水安全水平明显提高，群众满意度高。")]
    [InlineData("TXT002", "主要用于以下方面：办公费、差旅费和维修费等，由各单位参与")]
    [InlineData("TXT003", "项目编号为GS-2026；预算50.00万元。（见表三）。")]
    [InlineData("TXT004", "采购A3黑白打印机2台，安装office办公软件。")]
    [InlineData("TXT005", "填报日期：20251120093000，资金总额1,380,000,000元。")]
    [InlineData("TXT006", "购置X光机1台，采购LED显示屏1块，规格为2×3米。")]
    [InlineData("TXT007", "主要工作：1）修渠；2）清淤（含水库）；3）依据《水法》执法。")]
    [InlineData("TXT008", "各部门（单位）按照分工落实。")]
    [InlineData("TXT009", "机关运行经费主要包括：办公费、差旅费、会议费等，共20.00万元。")]
    public void Harmless_sentence_is_not_reported(string rule, string sentence)
    {
        var document = $"青石县水利局\n\n2026年度部门预算公开\n\n第三部分 2026年度部门预算情况说明\n\n八、机关运行经费增减变动原因说明\n\n{sentence}\n";

        var audit = Compilation.Check("example.txt", Encoding.UTF8.GetBytes(document), "shanxi-budget").Audit;

        Assert.NotNull(audit);
        Assert.DoesNotContain(audit.Findings, finding => finding.Rule == rule);
        Assert.Contains(audit.Ledger, entry => entry.Rule == rule);
    }
}
