using BenchmarkDotNet.Running;
using Gongkai.Bench;
using Gongkai.Bench.Searching;

// `dotnet run -c Release --project bench/Gongkai.Bench -- --filter '*'` measures; `-- folder N DIR` writes N invented reports to check end to end.
if (args is ["folder", var count, var directory])
{
    InventedReports.WriteFolder(int.Parse(count), directory);
    return;
}

// `bench/search` measures search over invented documents.
if (args is ["search", .. var rest])
{
    await SearchBench.RunAsync(rest);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Samples).Assembly).Run(args);
