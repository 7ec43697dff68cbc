using System.Globalization;
using BenchmarkDotNet.Running;
using Mingzhang.Bench;

if (args is ["quick", ..])
{
    var seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
    await Quick.Run(TimeSpan.FromSeconds(seconds), Console.Out);
    return;
}

if (args is ["corpus", var folder, var documents])
{
    await MutationsClean.Write(folder, int.Parse(documents, CultureInfo.InvariantCulture), Console.Out);
    return;
}

if (args is ["mutations", ..])
{
    var numbers = args.Skip(1).Take(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
    await Mutations.Run(numbers is [var many, ..] ? many : 400, numbers is [_, var each] ? each : 28, args.ElementAtOrDefault(3), Console.Out);
    return;
}

if (args is ["clean", ..])
{
    await MutationsClean.Run(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000, Console.Out);
    return;
}

if (args is ["compose", ..])
{
    await Composing.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20, args.ElementAtOrDefault(2));
    return;
}

if (args is ["books", var books, var number])
{
    Composing.WriteBooks(books, int.Parse(number, CultureInfo.InvariantCulture));
    return;
}

if (args is ["seeds", var seeds, var reasons])
{
    Seeds.Write(seeds, reasons, Console.Out);
    return;
}

if (args is ["formats", ..])
{
    await Formats.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 6, args.ElementAtOrDefault(2));
    return;
}

if (args is ["pdf", ..])
{
    await Pdfs.RunAsync(args.ElementAtOrDefault(1));
    return;
}

if (args is ["scan", ..])
{
    var numbers = args.Skip(1).Take(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
    await Formats.ScanAsync(numbers is [var many, ..] ? many : 2, numbers is [_, var pages] ? pages : 9999, args.ElementAtOrDefault(3));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Whole).Assembly).Run(args);
