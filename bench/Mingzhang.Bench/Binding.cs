using BenchmarkDotNet.Attributes;
using Mingzhang.Forms;
using Mingzhang.Model;
using Mingzhang.Reading;

namespace Mingzhang.Bench;

/// <summary>Tree to disclosure.</summary>
[MemoryDiagnoser]
public class Binding
{
    private DocumentTree tree = null!;

    [ParamsSource(nameof(Documents))]
    public Input Document { get; set; } = null!;

    public static IEnumerable<Input> Documents => Inputs.All;

    [GlobalSetup]
    public void Read() => tree = ((ReadResult.Read)DocumentReader.Read(Document.Path, Document.Bytes)).Tree;

    [Benchmark]
    public Disclosure Bind() => DisclosureBinder.Bind(tree);
}
