using Mingzhang.Audit.Rules.Structure;

namespace Mingzhang.Tests.Audit.Structure;

/// <summary>What is a slip of the pen in a name, and what is another way to say it.</summary>
public sealed class NameSlipTests
{
    [Theory]
    [InlineData("青石县水利局", "青石县水和局")]
    [InlineData("青石县水利局", "青石县水电利局")]
    [InlineData("青石县水利局", "青水利局")]
    [InlineData("青石县发展和改革局", "青石县发展改和革局")]
    [InlineData("青石县文化和旅游局", "青石县文化和游局")]
    public void Slip(string right, string odd) => Assert.NotNull(NameSlip.Between(odd, right));

    [Theory]
    [InlineData("青石县水利局", "青石县水利局")]
    [InlineData("青石县发展和改革局", "青石县发展改革局")]
    [InlineData("中共青石县委员会组织部", "中共青石县委组织部")]
    [InlineData("青石县人民政府办公室", "青石县政府办公室")]
    [InlineData("青石县人民政府办公室", "青石县人民政府办")]
    [InlineData("青石县机关事务管理局", "青石县机关事务局")]
    [InlineData("青石经济开发区党群工作部", "青石开发区党群工作部")]
    [InlineData("白塔市青石区水利局", "青石区水利局")]
    [InlineData("青石县水利局", "青石县水利局机关")]
    [InlineData("青石县档案局", "青石县档案馆")]
    [InlineData("水利局", "水和局")]
    public void Other_way_to_say_it(string right, string other) => Assert.Null(NameSlip.Between(other, right));

    [Theory]
    [InlineData("青石县第一中学", "青石县第二中学", true)]
    [InlineData("青石县城东小学", "青石县城西小学", true)]
    [InlineData("青石县医院", "青石县中医院", true)]
    [InlineData("青石县水利局", "青石县水和局", false)]
    public void Sister_body(string right, string odd, bool sister) => Assert.Equal(sister, NameSlip.Between(odd, right)?.MayBeSister);
}
