using System.Xml.Linq;

namespace Mingzhang.Annotation;

/// <summary>What a comment goes around.</summary>
/// <param name="First">The first element, of a kind that a comment may begin before.</param>
/// <param name="Last">The last element, of a kind that a comment may end after.</param>
/// <param name="IsExact">Whether it is the very text and not what holds it (a text box, the reference to a footnote).</param>
/// <param name="IsOfText">Whether it stands for a place in the text; else it is the title.</param>
internal sealed record CommentPlace(XElement First, XElement Last, bool IsExact, bool IsOfText);
