using System.Text.RegularExpressions;

namespace Mingzhang.Tests.Conventions;

public static partial class SourceFiles
{
    private const int MostLines = 400;

    private static IReadOnlyList<string> Sources => [.. Checkout.Files("src").Where(IsCSharp)];

    [Fact]
    public static void No_source_file_is_over_four_hundred_lines()
    {
        Assert.NotEmpty(Sources);
        Assert.Empty(Sources.Where(file => Checkout.Text(file).Count(c => c == '\n') > MostLines));
    }

    private const string PlacesOnPaper = "src/Mingzhang.Model/Spot.cs";

    [Fact]
    public static void Money_is_never_floating_point() =>
        Assert.Empty(
            from file in Sources
            where file.StartsWith("src/Mingzhang.Model/", StringComparison.Ordinal) ||
                file.StartsWith("src/Mingzhang.Forms/", StringComparison.Ordinal) ||
                file.StartsWith("src/Mingzhang.Audit/", StringComparison.Ordinal)
            where file != PlacesOnPaper
            where FloatingPoint().IsMatch(Checkout.Code(file))
            select file);

    [Fact]
    public static void Nothing_is_left_for_later() =>
        Assert.Empty(Checkout.Files().Where(IsCSharp).Where(file => Leftover().IsMatch(Checkout.Text(file))));

    [Fact]
    public static void Types_are_named_for_what_they_are() =>
        Assert.Empty(
            from file in Sources
            from Match type in TypeName().Matches(Checkout.Code(file))
            where EmptyName().IsMatch(type.Groups["name"].Value)
            select $"{file}: {type.Groups["name"].Value}");

    [Fact]
    public static void No_file_names_a_machine_or_a_package_registry() =>
        Assert.Empty(
            from file in Checkout.Files()
            where !IsBinary(file)
            from line in Checkout.Text(file).Split('\n')
            where MachinePath().IsMatch(line) || Registry().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Fact]
    public static void Lines_end_with_a_line_feed_alone() =>
        Assert.Empty(Checkout.Files().Where(file => !IsBinary(file) && Checkout.Text(file).Contains('\r')));

    [Fact]
    public static void Fields_of_code_lists_hold_no_comma_and_no_quote()
    {
        var lists = Checkout.Files("codes").Where(file => file.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, file =>
        {
            var lines = Checkout.Text(file).TrimEnd('\n').Split('\n');
            Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length));
            Assert.DoesNotContain('"', Checkout.Text(file));
        });
    }

    [Fact]
    public static void Comments_and_strings_are_left_out_of_code()
    {
        var code = Checkout.Code("tests/Mingzhang.Tests/Conventions/SourceFiles.cs");
        Assert.Contains("private const int MostLines", code);
        Assert.DoesNotContain("src/Mingzhang.Model", code);
    }

    private static bool IsCSharp(string file) => file.EndsWith(".cs", StringComparison.Ordinal);

    private static bool IsBinary(string file) =>
        Path.GetExtension(file) is ".docx" or ".xlsx" or ".pdf" or ".png" or ".ico" or ".ttf" or ".woff2" or ".zip" or ".gz";

    [GeneratedRegex(@"\b(?:double|float|Double|Single)\b")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"//.*\b(?:TO[D]O|FIX[M]E|HA[C]K)\b|NotImplemented[E]xception|^\s*#regi[o]n", RegexOptions.Multiline)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?(?<name>[A-Z]\w*)")]
    private static partial Regex TypeName();

    [GeneratedRegex("(?:Manager|Helpers?|Utils?|Utilities|Service|Common|Impl)$")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"(?<![\w.~}])/(?:home|work|root|Users|tmp)/\w|\b[A-Z]:\\\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"api\.nuget\.org|registry\.npmjs|/artifactor[y]/|\bnexus\.|index\.json""\s*/>")]
    private static partial Regex Registry();
}
