using BenchmarkDotNet.Attributes;

namespace Mingzhang.Bench;

/// <summary>Bytes to findings: what <c>mz check</c> does for one file.</summary>
[MemoryDiagnoser]
public class Whole
{
    [ParamsSource(nameof(Documents))]
    public Input Document { get; set; } = null!;

    public static IEnumerable<Input> Documents => Inputs.All;

    [Benchmark]
    public Compilation Check() => Compilation.Check(Document.Path, Document.Bytes);
}
