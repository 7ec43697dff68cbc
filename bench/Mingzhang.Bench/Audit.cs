using BenchmarkDotNet.Attributes;
using Mingzhang.Audit;
using Mingzhang.Model;

namespace Mingzhang.Bench;

/// <summary>Disclosure to findings and ledger.</summary>
[MemoryDiagnoser]
public class Audit
{
    private Disclosure disclosure = null!;

    [ParamsSource(nameof(Documents))]
    public Input Document { get; set; } = null!;

    public static IEnumerable<Input> Documents => Inputs.All;

    [GlobalSetup]
    public void Bind() => disclosure = Compilation.Read(Document.Path, Document.Bytes).Disclosure!;

    [Benchmark]
    public AuditResult Check() => Auditor.Audit(disclosure);
}
