namespace Mingzhang.Tests.Forms.Performance;

public sealed class CatalogueBinderTests
{
    [Fact]
    public void A_procurement_catalogue_is_bound_over_its_parts()
    {
        var bound = Sketch.Catalogues("""
            #一、政府集中采购目录
            编码|品目名称|备注
            A|货物|
            A0909|水泵|限排涝用
            #(续)
            编码|品目名称|备注
            C0808|测绘服务|
            """);
        Assert.Equal(["A 货物 ", "A0909 水泵 限排涝用", "C0808 测绘服务 "], bound.ProcurementCatalogue.Select(one => $"{one.Code} {one.Name} {one.Remark}"));
        Assert.Empty(bound.ServiceCatalogue);
        Assert.Empty(bound.Unaccounted);
    }

    [Fact]
    public void The_level_of_a_service_is_the_column_of_its_name()
    {
        var bound = Sketch.Catalogues("""
            代码|一级目录|二级目录|三级目录|四级目录
            水务局||||
            B|公共服务|||
            B12||水利服务||
            B1201|||河道服务|
            B120101||||河道巡查服务
            """);
        Assert.Equal([null, 1, 2, 3, 4], bound.ServiceCatalogue.Select(one => one.Level));
        Assert.Equal("河道巡查服务", bound.ServiceCatalogue[^1].Name.Text);
        Assert.True(bound.ServiceCatalogue[0].Code.IsBlank);
    }

    [Fact]
    public void A_name_that_left_the_columns_has_the_level_of_its_code() =>
        Assert.Equal(3, Sketch.Catalogues("代码|一级目录|二级目录|三级目录\nB1201|||||河道服务").ServiceCatalogue[0].Level);

    [Fact]
    public void Another_table_is_listed_cell_by_cell() =>
        Assert.Equal(["甲", "乙"], Sketch.Catalogues("甲|乙").Unaccounted.Select(text => text.Text));
}
