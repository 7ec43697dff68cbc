namespace Mingzhang.Model;

/// <summary>A page of a document as an image of the whole page as displayed.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="MediaType">The format of the image: "image/jpeg".</param>
/// <param name="Data">Its bytes.</param>
public sealed record PageImage(int Page, string MediaType, ReadOnlyMemory<byte> Data);
