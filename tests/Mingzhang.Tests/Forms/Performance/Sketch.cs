using System.Collections.Immutable;
using Mingzhang.Forms;
using Mingzhang.Forms.Performance;
using Mingzhang.Model;

namespace Mingzhang.Tests.Forms.Performance;

/// <summary>Tables sketched in text: a line a row, | between cells; ~~~ a page break; # a paragraph.</summary>
internal static class Sketch
{
    /// <summary>The head of an invented project table, up to its goals.</summary>
    public const string Head = """
        #云溪县县级预算部门(单位)项目支出绩效目标表
        #(2031年度)
        项目名称||河道清淤经费|||
        主管部门及代码|077-云溪县水务局||实施单位|云溪县河道所|
        项目属性|一次性项目(1年结束)||项目期|1年|
        项目资金(元)|实施期资金总额:|80,000|年度资金总额:|60,000|
        |其中:中央财政资金|0|其中:中央财政资金|0|
        |省级财政资金|20,000|省级财政资金|0|
        |市县(区)财政资金|60,000|市县(区)财政资金|60,000|
        |单位自筹|0|单位自筹|0|
        |其他资金||其他资金||
        项目概况|清理六条河道的淤泥|||
        立项依据|云水字〔2030〕9号|||
        项目设立必要性|保证汛期行洪|||
        保证项目实施的制度、措施|按合同付款|||
        项目实施计划|四月开工,十月验收|||
        实施期目标|||年度目标||
        总体目标|河道通畅||六条河道全部清完||
        绩效指标|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值

        """;

    /// <summary>The labels the sketches are bound by.</summary>
    public static PerformanceForm Form => FormLibrary.Find("shanxi-budget")!.Performance!;

    /// <summary>The blocks of a sketch.</summary>
    public static ImmutableArray<Block> Blocks(string sketch)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var rows = new List<TableRow>();
        var afterBreak = false;
        var number = 0;
        foreach (var line in sketch.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith('#'))
            {
                Flush();
                blocks.Add(new Paragraph(Passage.OfLine(line[1..], number, 1)));
            }
            else if (line == "~~~")
            {
                afterBreak = true;
            }
            else if (line.Length > 0)
            {
                var column = 0;
                var cells = ImmutableArray.CreateBuilder<Passage>();
                foreach (var cell in line.Split('|'))
                {
                    cells.Add(Passage.OfLine(cell, number, column));
                    column += cell.Length + 1;
                }

                rows.Add(new TableRow(number, cells.ToImmutable(), afterBreak && rows.Count > 0));
                afterBreak = false;
            }
        }

        Flush();
        return blocks.ToImmutable();

        void Flush()
        {
            if (rows.Count > 0)
            {
                blocks.Add(new TableBlock([.. rows]));
                rows.Clear();
            }
        }
    }

    /// <summary>A sketch bound.</summary>
    public static PerformanceSection Bind(string sketch) => PerformanceBinder.Bind(Blocks(sketch), Form);

    /// <summary>The catalogues of a sketch.</summary>
    public static CatalogueSection Catalogues(string sketch) => CatalogueBinder.Bind(Blocks(sketch), Form.Catalogues);

    /// <summary>The indicators of the only table of a sketch of indicator rows: "实 数量指标 名称 值".</summary>
    public static IEnumerable<string> Indicators(string rows) => Bind(Head + rows).Tables.Single().Indicators.Select(Line);

    /// <summary>"实 数量指标 名称 值".</summary>
    public static string Line(Indicator one) =>
        $"{(one.Scope == IndicatorScope.Annual ? '年' : '实')} {one.Level2} {one.Name} {one.Value?.Text ?? "–"}";
}
