using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>
/// One backup from beginning to end: written under a temporary name, flushed, read again to its last byte, then renamed.
/// </summary>
internal static class Backup
{
    private const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="CannotException">It could not be made; nothing is left under the name.</exception>
    internal static async Task<Written> MakeAsync(SiteOptions options, string target, CancellationToken cancel)
    {
        var folder = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(folder))
        {
            throw new CannotException(new Problem("backup.no-folder", Severity.Error, $"文件夹 {folder} 不存在。", "请先建好它。", ""));
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        var scratch = temporary + "-db";
        try
        {
            Written written;
            await using (var stream = new FileStream(temporary, Private(FileMode.CreateNew, FileAccess.ReadWrite)))
            {
                await new FileStream(scratch, Private(FileMode.CreateNew, FileAccess.Write)).DisposeAsync(); // its mode stays
                written = await new BackupWriter(options, new FileStore(options)).WriteAsync(stream, scratch, cancel);
                stream.Flush(flushToDisk: true);
                stream.Position = 0;
                using var reader = BackupReader.Open(stream);
                await reader.ReadAsync(_ => Stream.Null, cancel);
            }

            File.Move(temporary, target, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(scratch);
        }
    }

    /// <summary>Such a file is its owner's alone from its first byte on.</summary>
    internal static FileStreamOptions Private(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyOwner;
        }

        return options;
    }
}
