namespace Gongkai.Commands.Checking;

/// <summary>
/// All files below a folder, hidden ones too. A link that leads back to a folder already seen is not followed twice.
/// </summary>
internal static class FolderWalk
{
    internal static IEnumerable<string> Files(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Real(folder) };
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var current))
        {
            foreach (var file in Entries(current, Directory.EnumerateFiles))
            {
                yield return file;
            }

            foreach (var inner in Entries(current, Directory.EnumerateDirectories))
            {
                if (seen.Add(Real(inner)))
                {
                    waiting.Push(inner);
                }
            }
        }
    }

    /// <summary>A folder that may not be entered counts as empty.</summary>
    private static string[] Entries(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            return [.. list(folder)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The path with every link in it resolved.</summary>
    private static string Real(string folder)
    {
        var parent = Path.GetDirectoryName(folder);
        if (parent is null)
        {
            return folder;
        }

        try
        {
            var target = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true);
            return target is null ? Path.Combine(Real(parent), Path.GetFileName(folder)) : Real(target.FullName);
        }
        catch (IOException)
        {
            return folder; // a link that leads round in a circle: it holds nothing
        }
    }
}
