using System.Xml.Linq;

namespace Mingzhang.Tests.Conventions;

public static class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Mingzhang.Model"] = [],
        ["Mingzhang.Reading"] = ["Mingzhang.Model"],
        ["Mingzhang.Forms"] = ["Mingzhang.Model"],
        ["Mingzhang.Books"] = ["Mingzhang.Model", "Mingzhang.Reading", "Mingzhang.Forms"],
        ["Mingzhang.Compose"] = ["Mingzhang.Model", "Mingzhang.Forms"],
        ["Mingzhang.Audit"] = ["Mingzhang.Model", "Mingzhang.Forms"],
        ["Mingzhang.Writing"] = ["Mingzhang.Model", "Mingzhang.Forms"],
        ["Mingzhang"] = ["Mingzhang.Model", "Mingzhang.Reading", "Mingzhang.Forms", "Mingzhang.Books", "Mingzhang.Compose", "Mingzhang.Audit", "Mingzhang.Writing"],
        ["Mingzhang.Cli"] = ["Mingzhang"],
    };

    public static TheoryData<string> Projects => [.. Checkout.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Projects))]
    public static void Phases_refer_only_to_what_comes_before_them(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is new: say here what it may refer to");
        var references = References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public static void The_model_needs_no_package() =>
        Assert.Empty(References("src/Mingzhang.Model/Mingzhang.Model.csproj", "PackageReference"));

    [Fact]
    public static void Packages_have_their_version_in_one_place() =>
        Assert.DoesNotContain(
            Checkout.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
            project => XDocument.Parse(Checkout.Text(project)).Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));

    [Theory]
    [InlineData("src/Mingzhang.Audit", "Mingzhang.Reading", "Mingzhang.Writing", "SourceFormat")]
    [InlineData("src/Mingzhang.Forms", "Mingzhang.Reading", "Mingzhang.Writing", "SourceFormat", "Mingzhang.Audit")]
    [InlineData("src/Mingzhang.Reading", "Mingzhang.Forms", "Mingzhang.Audit", "RuleInfo", "Disclosure")]
    public static void A_phase_does_not_name_what_another_phase_knows(string folder, params string[] names)
    {
        var sources = Checkout.Files(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(sources);
        Assert.Empty(
            from file in sources
            let code = Checkout.Code(file)
            from name in names
            where System.Text.RegularExpressions.Regex.IsMatch(code, $@"\b{System.Text.RegularExpressions.Regex.Escape(name)}\b")
            select $"{file}: {name}");
    }

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Parse(Checkout.Text(project)).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value);
}
