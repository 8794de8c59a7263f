using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>
/// Reads an archive that may have been damaged or made to do harm: only known names, none of them twice, no entry longer than
/// was declared, every byte under a hash.
/// </summary>
internal sealed class BackupReader : IDisposable
{
    private const long LargestManifest = 4 << 20;
    private readonly ZipArchive _archive;
    private readonly List<ZipArchiveEntry> _files = [];
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.Ordinal);

    private BackupReader(ZipArchive archive) => _archive = archive;

    internal BackupManifest Manifest { get; private set; } = null!;

    /// <summary>The names of all parts, files not among them.</summary>
    internal IReadOnlyCollection<string> Parts => _parts.Keys;

    /// <exception cref="CannotException">It is no archive of ours, or holds what it may not.</exception>
    internal static BackupReader Open(Stream content)
    {
        BackupReader? reader = null;
        try
        {
            reader = new BackupReader(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true));
            reader.Sort();
            return reader;
        }
        catch (InvalidDataException)
        {
            reader?.Dispose();
            throw Refuse("restore.not-a-backup", "这个文件不是 gongkai 的备份，或者不完整。", "请用 gongkai backup 生成的文件；下载或拷贝来的，请核对大小后重新拷贝。");
        }
        catch
        {
            reader?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Reads everything to the end, giving each entry to <paramref name="to"/>; nothing it gave is good until this returns.
    /// </summary>
    /// <param name="to">Makes the stream an entry of this name is written to.</param>
    internal async Task ReadAsync(Func<string, Stream> to, CancellationToken cancel)
    {
        try
        {
            foreach (var part in Manifest.Parts)
            {
                if (await CopyAsync(_parts[part.Name], part.Size, to, cancel) != (part.Size, part.Sha256))
                {
                    throw Damaged(part.Name);
                }
            }

            var left = Manifest.FileBytes;
            foreach (var entry in _files)
            {
                var (size, hash) = await CopyAsync(entry, left, to, cancel);
                left -= size;
                if (hash != entry.Name)
                {
                    throw Damaged(entry.FullName);
                }
            }

            if (left != 0 || _files.Count != Manifest.Files)
            {
                throw Damaged("files");
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged("压缩数据");
        }
    }

    public void Dispose() => _archive.Dispose();

    private void Sort()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in _archive.Entries)
        {
            var name = entry.FullName;
            if (!seen.Add(name) || !(name == BackupManifest.EntryName || BackupNames.IsPart(name) || BackupNames.IsFile(name)))
            {
                throw Refuse("restore.odd-entry", $"备份里有不该有的内容“{Shown(name)}”。", "这个文件可能被人动过，不要恢复；请换一份备份。");
            }

            if (BackupNames.IsFile(name))
            {
                _files.Add(entry);
            }
            else
            {
                _parts.Add(name, entry);
            }
        }

        Manifest = ReadManifest();
        if (!Manifest.Parts.Select(part => part.Name).Order(StringComparer.Ordinal)
            .SequenceEqual(_parts.Keys.Order(StringComparer.Ordinal))
            || _parts.ContainsKey(Manifest.Engine == BackupManifest.Sqlite ? BackupNames.PostgresDump : BackupNames.SqliteFile))
        {
            throw Damaged(BackupManifest.EntryName);
        }
    }

    private BackupManifest ReadManifest()
    {
        if (!_parts.Remove(BackupManifest.EntryName, out var entry) || entry.Length > LargestManifest)
        {
            throw new InvalidDataException();
        }

        using var content = entry.Open();
        var text = new byte[LargestManifest];
        var length = content.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return BackupManifest.Parse(text.AsSpan(0, length)) ?? throw Refuse(
            "restore.unknown-format", "备份的清单读不懂。", "它可能出自更新版本的 gongkai：请用同版本或更新的程序恢复。");
    }

    /// <summary>Stops at the first byte beyond what was declared, whatever the entry's own head claims.</summary>
    private static async Task<(long Size, string Hash)> CopyAsync(
        ZipArchiveEntry entry, long most, Func<string, Stream> to, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = await entry.OpenAsync(cancel);
        await using var target = to(entry.FullName);
        var buffer = new byte[1 << 16];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            size += read;
            if (size > most)
            {
                throw Refuse("restore.too-long", $"备份中的“{entry.FullName}”比清单写明的大。", "这个文件可能被人动过，不要恢复；请换一份备份。");
            }

            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        await target.FlushAsync(cancel);
        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static CannotException Damaged(string where) =>
        Refuse("restore.damaged", $"备份已损坏：“{where}”与清单不符。", "请换一份备份。");

    private static string Shown(string name) => name.Length <= 80 ? name : name[..80] + "……";

    private static CannotException Refuse(string code, string says, string remedy) =>
        new(new Problem(code, Severity.Error, says, remedy, ""));
}
