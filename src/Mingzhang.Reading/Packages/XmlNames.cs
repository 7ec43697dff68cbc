using System.Xml.Linq;

namespace Mingzhang.Reading.Packages;

/// <summary>
/// Elements and attributes by their local names: the transitional and the strict kind of Office files differ in nothing else.
/// </summary>
internal static class XmlNames
{
    /// <summary>Whether the element bears this name.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>The first child of this name; null where there is none.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Is(name));

    /// <summary>The children of this name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => child.Is(name)) ?? [];

    /// <summary>The value of an attribute; null where there is none.</summary>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(candidate => candidate.Name.LocalName == attribute && !candidate.IsNamespaceDeclaration)?.Value;

    /// <summary>A whole number in an attribute; null where there is none.</summary>
    public static int? Number(this XElement? element, string attribute = "val") =>
        int.TryParse(element.Value(attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a property is on: the element is there and does not say otherwise.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Value("val") is not ("0" or "false" or "off" or "none");
}
