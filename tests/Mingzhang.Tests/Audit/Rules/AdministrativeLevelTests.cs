using Mingzhang.Audit.Rules.Wording;

namespace Mingzhang.Tests.Audit.Rules;

public sealed class AdministrativeLevelTests
{
    [Theory]
    [InlineData("青石县水利局", "County")]
    [InlineData("白塔市河东区教育局", "County")]
    [InlineData("白塔经济开发区财政局", "County")]
    [InlineData("中国共产党白塔市委员会宣传部", "City")]
    [InlineData("白塔市市场监督管理局", "City")]
    [InlineData("山西省市场监督管理局", "Province")]
    [InlineData("山西省社区建设指导中心", "Province")]
    [InlineData("水利局", "Unknown")]
    public void Level_is_the_lowest_place_in_the_name(string name, string level) =>
        Assert.Equal(level, AdministrativeLevels.OfName(name).ToString());
}
