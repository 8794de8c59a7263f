using Gongkai.Documents;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>
/// The folder of published reports, found by walking up from the tests and from the current directory; it need not be there.
/// </summary>
internal static class Samples
{
    private static readonly string? Folder = Find(AppContext.BaseDirectory) ?? Find(Directory.GetCurrentDirectory());

    internal static bool AreThere => Folder is not null;

    internal static IEnumerable<string> Files() =>
        Folder is null ? [] : Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>The table of what each whole report must give, without its heading.</summary>
    internal static IEnumerable<string[]> Expected() =>
        AreThere ? File.ReadLines(PathOf("EXPECTED.tsv")).Skip(1).Select(line => line.Split('\t')) : [];

    internal static string PathOf(string name) => Files().First(file => Path.GetFileName(file).StartsWith(name,
        StringComparison.Ordinal));

    internal static ReadResult Read(string name) => ReportFile.Read(PathOf(name), File.ReadAllBytes(PathOf(name)));

    private static string? Find(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "shared", "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        return null;
    }
}
