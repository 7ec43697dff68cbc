using Mingzhang.Cli.Commands;

namespace Mingzhang.Tests.Cli;

public sealed class DemoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang-").FullName;

    [Theory]
    [InlineData("zh", "改错一处")]
    [InlineData("en", "damaged")]
    public async Task Demo_composes_a_book_damages_a_figure_and_finds_it(string language, string copy)
    {
        var call = await Call.Of("demo", "-o", folder, "--no-open", "--lang", language);
        Assert.Equal(0, call.Status);
        Assert.Contains("BAL", call.Output, StringComparison.Ordinal);
        Assert.Contains(copy + ".html", call.Errors, StringComparison.Ordinal);
        var names = Directory.GetFiles(folder).Select(path => Path.GetFileName(path)).ToList();
        Assert.All([copy + ".md", copy + ".html", "2026年度岚谷县图书馆单位预算公开.docx", "2026年度岚谷县图书馆单位预算公开.xlsx"], name => Assert.Contains(name, names));
    }

    [Fact]
    public void Damage_touches_one_figure_and_says_which()
    {
        const string document = """
            ## 2026年预算收入总表

            | 2010301 | 行政运行 | 12.34 |

            ## 2026年预算支出总表

            | 201 | 一般公共服务支出 | 45.67 |
            | 2010301 | 行政运行 | 33.00 |
            | 2010302 | 一般行政管理事务 | 12.67 |

            """;
        var damage = DemoDamage.Of(document);
        Assert.Equal(document.Replace("12.67", "21.67", StringComparison.Ordinal), damage.Text);
        Assert.Contains("12.67 改成 21.67（第9行）", damage.What.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_figure_nothing_is_damaged() =>
        Assert.Throws<InvalidOperationException>(() => DemoDamage.Of("## 2026年预算支出总表\n\n| 合计 | 12.34 |\n"));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
