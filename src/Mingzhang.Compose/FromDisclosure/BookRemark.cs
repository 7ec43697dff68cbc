using Mingzhang.Model;

namespace Mingzhang.Compose.FromDisclosure;

/// <summary>Something that a disclosure leaves open or contradicts, for whoever goes on with the book.</summary>
/// <param name="Text">What it is, and what the book has in its place.</param>
/// <param name="Location">Where in the disclosure; unknown where something is missing.</param>
public sealed record BookRemark(Words Text, Location Location);
