using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents;

/// <summary>A file of a packed site.</summary>
/// <remarks>Example: <c>new ArchiveFile("zwgk/index.html", 20480, "")</c>.</remarks>
/// <param name="Path">Below the top of the archive, parts set apart by “/”; never leads out of it.</param>
/// <param name="Length">In bytes, as the archive declares it.</param>
/// <param name="Fault">Why it cannot be read, in one Chinese sentence; empty when it can.</param>
public sealed record ArchiveFile(string Path, long Length, string Fault);

/// <summary>A zip of the folder of an old site, read file by file with bounds; nothing is ever unpacked to disk.</summary>
/// <remarks>
/// <para>Names in UTF-8 or GB 18030. A name that leads out of the archive, a second file of the same name, an encrypted one or one
/// that would inflate beyond reason is listed with its fault: nothing is dropped in silence.</para>
/// <para>Example: <c>SiteArchive.Open(stream).Ok(out var site)</c>, then <c>site.Read(site.Files[0].Path, limit)</c>.</para>
/// </remarks>
public sealed class SiteArchive : IDisposable
{
    /// <summary>The most files taken.</summary>
    public const int MostFiles = 200_000;

    /// <summary>The most that all files together may declare, in bytes (8 GiB).</summary>
    public const long LargestTotal = 8L << 30;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);
    private readonly List<ArchiveFile> _files = [];

    private SiteArchive(ZipArchive archive) => _archive = archive;

    /// <summary>Every file in the order of the archive; folders are none.</summary>
    public IReadOnlyList<ArchiveFile> Files => _files;

    /// <summary>Opens an archive; its stream goes with it.</summary>
    /// <param name="stream">Seekable; read where needed.</param>
    /// <returns>The archive, or one problem: <c>archive.damaged</c>, <c>archive.too-large</c>.</returns>
    public static Checked<SiteArchive> Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            // Names without the mark for UTF-8 come as their bytes; TextOf finds out what they are.
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
            var site = new SiteArchive(archive);
            if (archive.Entries.Count > MostFiles || archive.Entries.Sum(entry => Math.Min(entry.Length, LargestTotal)) > LargestTotal)
            {
                site.Dispose();
                return Problem("archive.too-large", $"压缩包里有 {archive.Entries.Count} 个文件，或者展开后超过 {LargestTotal >> 30} GB，没有读取。", "请按栏目分成几个压缩包，或者在服务器上用命令导入文件夹。");
            }

            site.List();
            return site;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or NotSupportedException
            or OverflowException)
        {
            stream.Dispose();
            return Problem("archive.damaged", "文件不是 zip 压缩包，或者已损坏。", "请重新压缩后再上传。");
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">As <see cref="Files"/> has it.</param>
    /// <param name="largest">In bytes; a file that inflates to more is refused, whatever it declares.</param>
    /// <returns>The bytes, or one problem: <c>archive.damaged</c>, <c>archive.too-large</c>.</returns>
    public Checked<byte[]> Read(string path, int largest)
    {
        if (!_entries.TryGetValue(path, out var entry))
        {
            return Problem("archive.damaged", "压缩包里没有这个文件。", "请重新压缩后再上传。");
        }

        try
        {
            using var inflated = entry.Open();
            using var kept = new MemoryStream((int)Math.Min(entry.Length, 1 << 20));
            var buffer = new byte[1 << 16];
            for (var read = inflated.Read(buffer); read > 0; read = inflated.Read(buffer))
            {
                if (kept.Length + read > largest)
                {
                    return Problem("archive.too-large", $"文件展开后超过 {largest >> 20} MB。", "请单独处理这个文件。");
                }

                kept.Write(buffer, 0, read);
            }

            var content = kept.ToArray();
            return ~ZipChecksum.Add(uint.MaxValue, content) == entry.Crc32 ? content
                : Problem("archive.damaged", "文件在压缩包里已损坏。", "请重新压缩后再上传。");
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            return Problem("archive.damaged", "文件在压缩包里已损坏。", "请重新压缩后再上传。");
        }
    }

    /// <summary>Closes the archive and its stream.</summary>
    public void Dispose() => _archive.Dispose();

    private void List()
    {
        foreach (var entry in _archive.Entries)
        {
            var path = TextOf(entry.FullName).Replace('\\', '/');
            if (path.EndsWith('/') && entry.Length == 0)
            {
                continue;
            }

            var fault = LeadsOut(path) ? "文件名指向压缩包之外。"
                : entry.IsEncrypted ? "文件设有密码，无法读取。"
                : ZipPartStream.IsBomb(entry.Length, entry.CompressedLength) ? "文件展开后过大，没有读取。"
                : !_entries.TryAdd(path, entry) ? "压缩包里有两个同名的文件，只读取第一个。" : "";
            _files.Add(new ArchiveFile(path, entry.Length, fault));
        }
    }

    private static bool LeadsOut(string path) => path.Length is 0 or > 1000 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal)
        || path.Any(char.IsControl) || path.Split('/').Any(part => part is "" or "." or "..");

    private static string TextOf(string name)
    {
        if (name.All(c => c < 0x80) || name.Any(c => c > 0xff))
        {
            return name;
        }

        return TextEncoding.Decode(Encoding.Latin1.GetBytes(name)) ?? name;
    }

    private static Problem Problem(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
