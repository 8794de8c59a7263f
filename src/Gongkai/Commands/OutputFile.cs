using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>Writes a file whole or not at all: to a temporary name beside it, then renamed.</summary>
internal static class OutputFile
{
    /// <summary>Null when written; otherwise why not.</summary>
    internal static Problem? Write(Terminal terminal, string path, string inputPath, Action<Stream> content)
    {
        var target = Path.GetFullPath(terminal.PathOf(path));
        if (Refusal(terminal, path, target, inputPath) is { } refusal)
        {
            return refusal;
        }

        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                content(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem(path, "写不进去。", "请检查磁盘空间和文件夹的写权限。");
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static Problem? Refusal(Terminal terminal, string path, string target, string inputPath)
    {
        if (Directory.Exists(target))
        {
            return Problem(path, "是一个文件夹。", "请在后面加上文件名。");
        }

        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            return Problem(path, "所在的文件夹不存在。", "请先建好文件夹。");
        }

        // Renaming over a device or a pipe would replace it for every other program.
        if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
        {
            return Problem(path, "不是普通文件。", "要输出到标准输出，请不写 --out。");
        }

        var sameFile = inputPath != InputFile.StandardInput && Final(terminal.PathOf(inputPath)) == Final(target);
        return sameFile ? Problem(path, "就是要转换的文件，不能覆盖。", "请换一个文件名。") : null;
    }

    private static string Final(string path) =>
        (File.Exists(path) ? new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);

    private static Problem Problem(string path, string what, string remedy) =>
        new("file.unwritable", Severity.Error, $"输出文件“{path}”{what}", remedy, "");
}
