using System.Text;
using Mingzhang.Model;
using Mingzhang.Writing.Documents.Html;

namespace Mingzhang.Tests.Writing.Documents;

public static class HtmlWriterTests
{
    [Fact]
    public static void X()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            using var file = File.Create($"{Environment.GetEnvironmentVariable("OUT")}/{stage}.html");
            new HtmlWriter().Write(TreeSketch.Tree(stage), file);
        }
    }
}
