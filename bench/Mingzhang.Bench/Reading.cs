using BenchmarkDotNet.Attributes;
using Mingzhang.Reading;

namespace Mingzhang.Bench;

/// <summary>Bytes to tree.</summary>
[MemoryDiagnoser]
public class Reading
{
    [ParamsSource(nameof(Documents))]
    public Input Document { get; set; } = null!;

    public static IEnumerable<Input> Documents => Inputs.All;

    [Benchmark]
    public ReadResult Read() => DocumentReader.Read(Document.Path, Document.Bytes);
}
