namespace Gongkai.Demo;

/// <summary>The text files inside the program from which the demo is told: lines, without blank ones and remarks.</summary>
internal static class WordFile
{
    internal static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"demo/{name}.txt")
            ?? throw new ArgumentException($"There is no demo text '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))];
    }

    /// <summary>Lists under headings: <c>[heading]</c>, then one entry a line.</summary>
    internal static Dictionary<string, IReadOnlyList<string>> Lists(string name)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in Lines(name))
        {
            if (line.StartsWith('['))
            {
                lists.Add(line[1..^1], current = []);
            }
            else
            {
                current.Add(line);
            }
        }

        return lists;
    }
}
