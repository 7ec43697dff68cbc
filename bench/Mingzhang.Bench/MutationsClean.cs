using Mingzhang.Corpus;
using Mingzhang.Corpus.Mutations;
using Mingzhang.Model;

namespace Mingzhang.Bench;

/// <summary>Generated documents: written to a folder, or checked for false alarms.</summary>
internal static class MutationsClean
{
    /// <summary>Writes so many documents to a folder.</summary>
    public static async Task Write(string folder, int count, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        for (var seed = 1; seed <= count; seed++)
        {
            var document = Document.Of(seed);
            await File.WriteAllBytesAsync(Path.Combine(folder, document.FileName), document.Bytes.ToArray());
        }

        await output.WriteLineAsync($"{Texts.Of(count)} documents in {folder}");
    }

    /// <summary>Checks so many clean documents and prints every error and warning, and what was printed and not read.</summary>
    public static async Task Run(int count, TextWriter output)
    {
        var (alarmed, unreadable, printed, unbound) = (0, 0, 0, 0);
        for (var seed = 1; seed <= count; seed++)
        {
            var document = Document.Of(seed);
            var compilation = Compilation.Check(document.FileName, document.Bytes);
            if (compilation.Disclosure is not { } disclosure)
            {
                unreadable++;
                await output.WriteLineAsync($"{document.FileName}: unreadable");
                continue;
            }

            var alarms = compilation.Audit!.Findings.Where(finding => finding.Severity >= Severity.Warning).ToList();
            alarmed += alarms.Count > 0 ? 1 : 0;
            foreach (var alarm in alarms)
            {
                await output.WriteLineAsync($"{document.FileName}: {alarm.Rule} {alarm.Severity} line {alarm.Location.Line}: {alarm.Message.Chinese} «{alarm.Quote}»");
            }

            var coverage = Coverage.Of(document, disclosure);
            printed += coverage.Printed;
            unbound += coverage.Unbound.Length;
            foreach (var place in coverage.Unbound)
            {
                await output.WriteLineAsync($"{document.FileName}: unbound {place.Printed.Kind} table {Texts.Of(place.Table)} line {Texts.Of(place.Line)}: {place.Printed.Text}");
            }
        }

        await output.WriteLineAsync(
            $"{Texts.Of(count)} clean documents: {Texts.Of(alarmed)} with errors or warnings, {Texts.Of(unreadable)} unreadable; " +
            $"{Texts.Of(printed)} numbers printed, {Texts.Of(unbound)} not bound");
    }
}
