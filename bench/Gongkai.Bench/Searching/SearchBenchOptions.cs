namespace Gongkai.Bench.Searching;

/// <summary>How much is measured, and where.</summary>
internal sealed record SearchBenchOptions(
    long Items, string Kind, int Characters, string? Connection, string Folder, int Queries, bool Keep)
{
    internal static SearchBenchOptions Of(IReadOnlyList<string> arguments)
    {
        string Text(string name, string otherwise)
        {
            var at = arguments.ToList().IndexOf(name);
            return at >= 0 && at + 1 < arguments.Count ? arguments[at + 1] : otherwise;
        }

        var kind = Text("--database", "sqlite");
        var connection = Text("--connection", Environment.GetEnvironmentVariable("GONGKAI_BENCH_POSTGRES") ?? "");
        if (kind == "postgres" && connection.Length == 0)
        {
            throw new ArgumentException("An empty PostgreSQL database is needed: --connection, or GONGKAI_BENCH_POSTGRES.");
        }

        var folder = Text("--folder", Path.Combine(Path.GetTempPath(), "gongkai-bench-" + Guid.NewGuid().ToString("N")[..8]));
        return new SearchBenchOptions(
            long.Parse(Text("--items", "10000")), kind, int.Parse(Text("--characters", "300")), kind == "postgres" ? connection : null,
            folder, int.Parse(Text("--queries", "200")), arguments.Contains("--keep"));
    }
}
