using Mingzhang.Audit.Rules.Targets;

namespace Mingzhang.Tests.Audit.Targets;

public sealed class ProjectNameTests
{
    [Theory]
    [InlineData("演出补助 （省级）【2025】8号", "演出补助(省级)(2025)8号")]
    [InlineData("“三下乡”经费", "三下乡经费")]
    [InlineData("办公经费２", "办公经费2")]
    public void Brackets_spaces_and_widths_do_not_matter(string printed, string normal) =>
        Assert.Equal(normal, ProjectName.Normalise(printed));

    [Theory]
    [InlineData("2026年办公经费2", "办公经费")]
    [InlineData("2026年度办公经费", "办公经费")]
    [InlineData("展演经费二", "展演经费")]
    [InlineData("办公经费", "办公经费")]
    public void The_base_has_neither_year_nor_number(string name, string expected) => Assert.Equal(expected, ProjectName.Base(name));

    [Theory]
    [InlineData("两节慰问经费", "两书慰问经费", true)]
    [InlineData("文明办经费", "文明办公经费", true)]
    [InlineData("演出补助省级", "演出补助市级", false)]
    [InlineData("办公经费1", "办公经费2", false)]
    [InlineData("办公经费", "办公经费2", false)]
    [InlineData("送戏下乡经费", "图书采购经费", false)]
    public void One_slip_is_one_character_but_no_number_and_no_level(string left, string right, bool expected)
    {
        Assert.Equal(expected, ProjectName.IsOneSlip(left, right));
        Assert.Equal(expected, ProjectName.IsOneSlip(right, left));
    }

    [Fact]
    public void Likeness_is_one_for_the_same_and_nothing_for_strangers()
    {
        Assert.Equal(1m, ProjectName.Likeness("送戏下乡经费", "送戏下乡经费"));
        Assert.Equal(0m, ProjectName.Likeness("送戏下乡", "图书采购"));
        Assert.Equal(2m / 3, ProjectName.Likeness("送戏下乡经费", "送戏下乡活动经费"));
    }
}
