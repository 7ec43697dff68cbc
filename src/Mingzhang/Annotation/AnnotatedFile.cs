using Mingzhang.Reading;

namespace Mingzhang.Annotation;

/// <summary>A Word document with its comments, or the one clear reason why it has none.</summary>
/// <param name="Bytes">The file; empty where there is a problem.</param>
/// <param name="Comments">How many comments were added.</param>
/// <param name="Placeless">How many of them stand at the title, because what they say has no place in the text.</param>
/// <param name="Problem">Why it could not be done; null where it was.</param>
public sealed record AnnotatedFile(ReadOnlyMemory<byte> Bytes, int Comments, int Placeless, ReadResult.Failed? Problem);
