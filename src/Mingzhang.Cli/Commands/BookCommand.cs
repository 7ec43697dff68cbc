using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Books;
using Mingzhang.Cli.Output;
using Mingzhang.Cli.Terminal;
using Mingzhang.Compose.FromDisclosure;
using Mingzhang.Forms.Books;
using Mingzhang.Model;
using Mingzhang.Writing;

namespace Mingzhang.Cli.Commands;

/// <summary><c>mz book</c>: books to fill in, and filled-in books checked.</summary>
internal static class BookCommand
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Shell shell, Switches switches) => new("book") { New(shell, switches), From(shell, switches), Check(shell, switches) };

    private static Command New(Shell shell, Switches switches)
    {
        var form = new Argument<string?>("form") { Arity = ArgumentArity.ZeroOrOne };
        var force = new Option<bool>("--force");
        var command = new Command("new") { form, switches.Folder, force };
        command.SetAction(call =>
        {
            var id = FormOf(call.GetValue(form));
            var path = call.GetValue(switches.Folder) ?? throw new CallException("缺少 -o 文件名，例：-o 账册.xlsx", "-o is missing: name a file, like -o book.xlsx");
            Write(path, call.GetValue(force), BookWorkbook.WriteBlank, BookJson.WriteBlank, id);
            shell.Output.WriteLine(shell.In($"已写出空白账册 {Printable.Of(path)}", $"written: a book to fill in, {Printable.Of(path)}"));
            shell.Output.Flush();
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary><c>mz book from DISCLOSURE -o FILE</c>: the book that a published disclosure may have been made from.</summary>
    private static Command From(Shell shell, Switches switches)
    {
        var disclosure = new Argument<string>("disclosure");
        var force = new Option<bool>("--force");
        var command = new Command("from") { disclosure, switches.Folder, switches.Form, force };
        command.SetAction(call =>
        {
            var from = call.GetValue(disclosure)!;
            var path = call.GetValue(switches.Folder) ?? throw new CallException("缺少 -o 文件名，例：-o 账册.xlsx", "-o is missing: name a file, like -o book.xlsx");
            var file = FileLoader.Load(from);
            var compilation = file.Problem is null ? Compilation.Read(from, file.Bytes, switches.FormOf(call)) : null;
            if ((file.Problem ?? compilation?.Problem) is { } problem)
            {
                shell.Complain(from, problem);
                return ExitCode.Unusable;
            }

            if (compilation!.Disclosure!.Form is { } form && BookForm.Find(form) is null)
            {
                shell.Complain(from, new Words(
                    $"格式“{form}”没有账册，不能由它反推；有账册的格式：{string.Join("、", BookForm.Ids)}",
                    $"the form \"{form}\" has no book to be made of it; forms with one: {string.Join(", ", BookForm.Ids)}"));
                return ExitCode.Unusable;
            }

            var (book, remarks) = BookFromDisclosure.Of(compilation.Disclosure);
            Write(path, call.GetValue(force), BookWorkbook.Write, BookJson.Write, book);
            var sheet = new Sheet(shell);
            foreach (var remark in remarks)
            {
                sheet.Paragraph(2, remark.Location.Line is { } line ? shell.In($"第 {Phrases.Text(line)} 行 ", $"line {Phrases.Text(line)} ") : "", shell.In(remark.Text));
            }

            shell.Output.WriteLine(shell.In($"已写出账册 {Printable.Of(path)}", $"written: a book, {Printable.Of(path)}") + (remarks.IsEmpty
                ? ""
                : shell.In($"；{Phrases.Text(remarks.Length)} 处原文自相矛盾或没有说明，见上", $"; {Phrases.Plural(remarks.Length, "place")} where the disclosure contradicts itself or leaves it open, above")));
            shell.Output.Flush();
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>Writes a workbook or JSON, by the name of the file; nothing under that name until it is whole.</summary>
    private static void Write<T>(string path, bool force, Action<T, Stream> workbook, Action<T, Stream> json, T content)
    {
        var write = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xlsx" => workbook,
            ".json" => json,
            var other => throw new CallException($"-o 的文件应为 .xlsx 或 .json，不能是“{other}”", $"-o: a book is .xlsx or .json, not \"{other}\""),
        };
        if (Path.Exists(path) && !force)
        {
            throw new CallException($"{path} 已经存在；确要覆盖请加 --force", $"{path} is there already; --force writes over it");
        }

        using var file = new OutputFile(path);
        write(content, file.Stream);
        file.Keep();
    }

    private static string FormOf(string? form) => BookForm.Find(form)?.Id ?? throw new CallException(
        (form is null ? "缺少公开格式" : $"没有格式“{form}”") + "，可用：" + string.Join("、", BookForm.Ids.Select(id => $"{id}（{BookForm.Find(id)!.Title.Chinese}）")),
        (form is null ? "the form is missing" : $"no form \"{form}\"") + "; there are: " + string.Join(", ", BookForm.Ids.Select(id => $"{id} ({BookForm.Find(id)!.Title.English})")));

    private static Command Check(Shell shell, Switches switches)
    {
        var paths = new Argument<string[]>("file") { Arity = ArgumentArity.OneOrMore };
        var command = new Command("check") { paths, switches.Json };
        command.SetAction(call =>
        {
            var readings = Switches.PathsOf(call, paths).Select(path => (Path: path, BookInput.Load(path).Reading)).ToList();
            if (call.GetValue(switches.Json))
            {
                WriteJson(shell, readings);
            }
            else
            {
                foreach (var (path, reading) in readings)
                {
                    Show(shell, path, reading);
                }
            }

            shell.Output.Flush();
            return readings.Exists(one => one.Reading.Unusable is not null) ? ExitCode.Unusable
                : readings.Exists(one => one.Reading.HasErrors) ? ExitCode.Errors
                : ExitCode.Clean;
        });
        return command;
    }

    private static void Show(Shell shell, string path, BookReading reading)
    {
        if (reading.Unusable is { } unusable)
        {
            shell.Complain(path, new Words($"{unusable.Problem.Chinese}。{unusable.Fix.Chinese}。", $"{unusable.Problem.English}. {unusable.Fix.English}."));
            return;
        }

        var sheet = new Sheet(shell);
        sheet.Title(path);
        BookLines.Show(shell, sheet, reading.Problems);
        var errors = reading.Problems.Count(problem => problem.Severity == Severity.Error);
        var warnings = reading.Problems.Count(problem => problem.Severity == Severity.Warning);
        sheet.Line(0, errors + warnings == 0
            ? (shell.In("没有问题，可以编制", "nothing is wrong: it can be composed"), Ink.Good)
            : (shell.In($"{Phrases.Text(errors)} 个错误，{Phrases.Text(warnings)} 个警告", $"{Phrases.Plural(errors, "error")}, {Phrases.Plural(warnings, "warning")}"), errors > 0 ? Ink.Error : Ink.Warning));
        sheet.Gap();
    }

    private static void WriteJson(Shell shell, IEnumerable<(string Path, BookReading Reading)> readings)
    {
        using (var json = new Utf8JsonWriter(shell.RawOutput, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("books");
            foreach (var (path, reading) in readings)
            {
                json.WriteStartObject();
                json.WriteString("path", path);
                json.WriteString("status", reading.Unusable is not null ? "unreadable" : reading.HasErrors ? "errors" : "clean");
                if (reading.Unusable is { } unusable)
                {
                    json.WriteString("problem", shell.In(unusable.Problem));
                    json.WriteString("fix", shell.In(unusable.Fix));
                }

                json.WriteStartArray("problems");
                foreach (var problem in reading.Problems)
                {
                    json.WriteStartObject();
                    json.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
                    json.WriteString("cell", problem.Cell);
                    json.WriteString("pointer", problem.Pointer);
                    json.WriteString("what", shell.In(problem.What));
                    json.WriteString("expected", shell.In(problem.Expected));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        shell.RawOutput.WriteByte((byte)'\n');
    }
}
