using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>
/// A file given on the command line, or standard input, as bytes; anything that keeps it from being read becomes one
/// sentence.
/// </summary>
internal static class InputFile
{
    internal const string StandardInput = "-";

    internal static Checked<byte[]> Read(Terminal terminal, string path) => Read(terminal, path, path);

    /// <summary>Reads <paramref name="full"/> and calls it <paramref name="path"/> in sentences.</summary>
    internal static Checked<byte[]> Read(Terminal terminal, string full, string path)
    {
        try
        {
            return full == StandardInput ? ReadAll(terminal.Input) : ReadFile(terminal.PathOf(full), path);
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable(path, "没有读取的权限。", "请检查文件权限。");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return Unreadable(path, "读取时出错。", "请检查磁盘或网络驱动器后重试。");
        }
    }

    /// <summary>The name under which the readers see it; standard input gets an end by its first bytes.</summary>
    internal static string NameOf(string path, ReadOnlySpan<byte> content) =>
        path == StandardInput ? "标准输入" + EndByContent(content) : path;

    private static Checked<byte[]> ReadFile(string fullPath, string path)
    {
        if (Directory.Exists(fullPath))
        {
            return Unreadable(path, "是一个文件夹，不是文件。", "请给出文件夹里的一个文件。");
        }

        var file = new FileInfo(fullPath);
        if (!file.Exists)
        {
            return Unreadable(path, "不存在。", "请检查文件名和所在的文件夹。");
        }

        return file.Length > ReportFile.LargestBytes ? TooLarge(path, file.Length) : File.ReadAllBytes(fullPath);
    }

    private static Checked<byte[]> ReadAll(Stream input)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > ReportFile.LargestBytes)
            {
                return TooLarge(StandardInput, kept.Length);
            }
        }

        return kept.ToArray();
    }

    private static string EndByContent(ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
        var start = (content.StartsWith(mark) ? content[3..] : content).TrimStart(" \t\r\n"u8);
        if (start.StartsWith("PK"u8))
        {
            return content.IndexOf("xl/workbook"u8) >= 0 ? ".xlsx" : ".docx";
        }

        return start.StartsWith("{"u8) ? ".json"
            : start.StartsWith("%PDF"u8) ? ".pdf"
            : start.StartsWith("<"u8) ? ".html"
            : ".txt";
    }

    private static Problem TooLarge(string path, long length) => new(
        "file.too-large",
        Severity.Error,
        $"文件“{path}”有 {length / 1_048_576} MB，超过 {ReportFile.LargestBytes / 1_048_576} MB 的上限，没有读取。",
        "请去掉其中的图片或附件后另存，或者只留下报告本身。",
        "");

    private static Problem Unreadable(string path, string what, string remedy) =>
        new("file.unreadable", Severity.Error, $"文件“{path}”{what}", remedy, "");
}
