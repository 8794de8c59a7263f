namespace Gongkai.Commands.Checking;

/// <summary>A file to check.</summary>
/// <param name="Shown">The path as the user would write it; what the answer calls the file.</param>
/// <param name="Full">The full path, or <c>-</c>.</param>
/// <param name="Set">The folder within which neighbours in years are looked for.</param>
internal sealed record FoundFile(string Shown, string Full, string Set);

/// <summary>
/// The files behind the arguments: arguments in the order given, files of a folder in the order of their paths.
/// </summary>
internal sealed class FoundFiles
{
    private readonly List<FoundFile> _files = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Each file once, however often it is named.</summary>
    internal IReadOnlyList<FoundFile> Files => _files;

    /// <summary>What was named again.</summary>
    internal List<string> Repeated { get; } = [];

    /// <summary>Skipped files that may well be reports, in a form that cannot be read.</summary>
    internal List<string> OldOffice { get; } = [];

    /// <summary>Files in folders whose kind is not one that can hold a report.</summary>
    internal int Skipped { get; private set; }

    internal static FoundFiles Of(Terminal terminal, IReadOnlyList<string> arguments)
    {
        var found = new FoundFiles();
        foreach (var argument in arguments)
        {
            var full = argument == InputFile.StandardInput ? argument : Path.GetFullPath(terminal.PathOf(argument));
            if (Directory.Exists(full))
            {
                found.AddFolder(argument, full);
            }
            else
            {
                found.Add(new FoundFile(argument, full, Path.GetDirectoryName(full) ?? ""));
            }
        }

        return found;
    }

    private void Add(FoundFile file)
    {
        if (_seen.Add(file.Full))
        {
            _files.Add(file);
        }
        else
        {
            Repeated.Add(file.Shown);
        }
    }

    private void AddFolder(string argument, string folder)
    {
        List<string> inside = [];
        foreach (var path in FolderWalk.Files(folder))
        {
            if (CanHoldReport(path))
            {
                inside.Add(path);
            }
            else
            {
                Skipped++;
                if (IsOldOffice(path))
                {
                    OldOffice.Add(Path.GetRelativePath(folder, path));
                }
            }
        }

        inside.Sort(StringComparer.Ordinal);
        foreach (var path in inside)
        {
            var relative = Path.GetRelativePath(folder, path);
            Add(new FoundFile(Path.Join(argument, relative).Replace('\\', '/'), path, folder));
        }
    }

    private static bool IsOldOffice(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".DOC" or ".WPS" or ".XLS" or ".ET" or ".RTF" or ".OFD";

    /// <summary>
    /// Word leaves “~$name.docx” beside an open file, and other systems “._name”: no reports, whatever their end says.
    /// </summary>
    private static bool CanHoldReport(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        return !name.StartsWith("~$") && !name.StartsWith("._") && Documents.ReportFile.CanRead(path);
    }
}
