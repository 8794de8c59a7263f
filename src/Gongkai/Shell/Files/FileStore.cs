using System.Buffers;
using System.Security.Cryptography;

namespace Gongkai.Shell.Files;

/// <summary>A file that is in the store.</summary>
internal sealed record KeptFile(string Hash, long Size);

/// <summary>
/// Files by their SHA-256, outside the web root. Written under a temporary name, flushed to disk, then renamed, and the folder flushed:
/// there is never half a file under a hash, and the database row, written after it, never points at nothing, not after a power cut either.
/// </summary>
internal sealed class FileStore(SiteOptions options)
{
    private string Incoming => Path.Combine(options.FilesFolder, "incoming");

    internal string PathOf(string hash) => Path.Combine(options.FilesFolder, hash[..2], hash);

    internal bool Has(string hash) => File.Exists(PathOf(hash));

    internal FileStream Open(string hash) =>
        new(PathOf(hash), new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read });

    /// <summary>Everything under a hash.</summary>
    internal Task<byte[]> ReadAsync(string hash, CancellationToken cancel) => File.ReadAllBytesAsync(PathOf(hash), cancel);

    internal IEnumerable<FileInfo> All() => new DirectoryInfo(options.FilesFolder) is { Exists: true } root
        ? root.EnumerateDirectories().Where(folder => folder.Name.Length == 2).SelectMany(folder => folder.EnumerateFiles())
        : [];

    /// <summary>What is being written, or was when the program died.</summary>
    internal IEnumerable<FileInfo> Leftovers() => new DirectoryInfo(Incoming) is { Exists: true } incoming
        ? incoming.EnumerateFiles() : [];

    /// <summary>
    /// Removes a file nobody knows. It is first taken out of its place, then asked about again: an upload of the same content
    /// that came in between has put it there anew, or finds it put back.
    /// </summary>
    internal async Task RemoveAsync(string hash, DateTime old, Func<Task<bool>> known)
    {
        Directory.CreateDirectory(Incoming);
        var aside = Path.Combine(Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            File.Move(PathOf(hash), aside);
        }
        catch (FileNotFoundException)
        {
            return; // another node swept it first
        }

        if (File.GetLastWriteTimeUtc(aside) >= old || await known())
        {
            File.Move(aside, PathOf(hash), overwrite: true);
        }
        else
        {
            File.Delete(aside);
        }
    }

    /// <summary>A file for writing that is gone when it is closed; what a crash leaves of it is swept away.</summary>
    internal FileStream Scratch()
    {
        Directory.CreateDirectory(Incoming);
        return new FileStream(Path.Combine(Incoming, Guid.NewGuid().ToString("N")), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        });
    }

    /// <summary>Null when the stream is longer than <paramref name="largest"/> bytes; nothing is kept then.</summary>
    internal async Task<KeptFile?> KeepAsync(Stream content, long largest, CancellationToken cancel)
    {
        Directory.CreateDirectory(Incoming);
        var temporary = Path.Combine(Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            if (await CopyAsync(content, temporary, largest, cancel) is not { } kept)
            {
                return null;
            }

            var final = PathOf(kept.Hash);
            var folder = Path.GetDirectoryName(final)!;
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder);
                DirectoryFlush.Flush(options.FilesFolder);
            }

            File.Move(temporary, final, overwrite: true);
            DirectoryFlush.Flush(folder);
            return kept;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static async Task<KeptFile?> CopyAsync(Stream content, string temporary, long largest, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write);
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancel)) > 0)
            {
                size += read;
                if (size > largest)
                {
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            file.Flush(flushToDisk: true);
            return new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
