using System.Collections.Immutable;

namespace Mingzhang.Reading.Pages;

/// <summary>What of a table without lines between its columns stands on one page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record AlignedPart(int Page, ImmutableArray<TextLine> Lines)
{
    /// <summary>Whether what is known of the table before it shows that it carries that on.</summary>
    public bool CarriesOn { get; init; }
}
