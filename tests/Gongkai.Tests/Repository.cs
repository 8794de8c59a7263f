namespace Gongkai.Tests;

/// <summary>The top of the clone the tests were built from.</summary>
internal static class Repository
{
    internal static string Top { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Gongkai.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not stand inside a clone."));
}
