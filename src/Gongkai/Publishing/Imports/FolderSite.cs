using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Imports;

/// <summary>A folder on the server. Links in it are not followed: they may lead anywhere.</summary>
internal sealed class FolderSite : OldSite
{
    private readonly string _top;

    internal FolderSite(string folder)
    {
        _top = Path.GetFullPath(folder);
        var files = new List<OldFile>();
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(_top)]);
        while (waiting.TryPop(out var current))
        {
            foreach (var entry in Entries(current, files))
            {
                if (entry.LinkTarget is not null)
                {
                    files.Add(new OldFile(PathOf(entry), "是符号链接，没有读取。"));
                }
                else if (entry is DirectoryInfo inner)
                {
                    waiting.Push(inner);
                }
                else
                {
                    files.Add(new OldFile(PathOf(entry), ""));
                }
            }
        }

        Files = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    internal override IReadOnlyList<OldFile> Files { get; }

    internal override Checked<byte[]> Read(string path, int largest)
    {
        try
        {
            var file = new FileInfo(Path.Combine(_top, path));
            return file.Length > largest ? Fault($"文件有 {file.Length >> 20} MB，超过上限 {largest >> 20} MB。") : File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault("文件无法读取。");
        }
    }

    private FileSystemInfo[] Entries(DirectoryInfo folder, List<OldFile> files)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files.Add(new OldFile(PathOf(folder) + "/", "文件夹无法打开。"));
            return [];
        }
    }

    private string PathOf(FileSystemInfo entry) => Path.GetRelativePath(_top, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');

    private static Problem Fault(string says) => new("import.unreadable", Severity.Error, says, "请检查文件和权限。", "");
}
