using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Shell.Files;
using Gongkai.Shell.Safety.Verification;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>A backup that was written, and the stored files that were not to be had.</summary>
internal sealed record Written(BackupManifest Manifest, IReadOnlyList<string> Missing);

/// <summary>
/// Writes one archive while the site serves. The database is taken as of one instant; stored files never change once they are
/// there, so copying those it names afterwards gives a whole that fits together.
/// </summary>
internal sealed class BackupWriter(SiteOptions options, FileStore store)
{
    private readonly List<BackupPart> _parts = [];
    private readonly List<string> _missing = [];
    private long _files;
    private long _bytes;

    /// <param name="to">Seekable and empty.</param>
    /// <param name="scratch">A name for the database's copy while it is being packed; on the same disk as the archive.</param>
    internal async Task<Written> WriteAsync(Stream to, string scratch, CancellationToken cancel)
    {
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        if (File.Exists(options.AnchorsFile))
        {
            // first: no anchor may be ahead of the database
            await PartAsync(archive, BackupNames.Anchors, options.AnchorsFile, cancel);
        }

        await using var database = await DatabaseCopy.TakeAsync(options, scratch, cancel);
        await PartAsync(archive, options.Database is null ? BackupNames.SqliteFile : BackupNames.PostgresDump, scratch, cancel);
        var manifest = await CountAsync(database, cancel);
        await foreach (var hash in database.Db.StoredFiles.AsNoTracking().OrderBy(file => file.Hash).Select(file => file.Hash)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            await StoredAsync(archive, hash, cancel);
        }

        await OthersAsync(archive, cancel);
        manifest = manifest with { Files = _files, FileBytes = _bytes, Parts = _parts };
        await using var entry = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(cancel);
        await entry.WriteAsync(manifest.ToBytes(), cancel);
        return new Written(manifest, _missing);
    }

    private async Task<BackupManifest> CountAsync(DatabaseCopy database, CancellationToken cancel)
    {
        var head = await database.Db.AuditRecords.AsNoTracking().OrderByDescending(record => record.Sequence)
            .Select(record => new { record.Sequence, record.Hash }).FirstOrDefaultAsync(cancel);
        return new BackupManifest
        {
            Format = BackupManifest.CurrentFormat,
            Version = typeof(BackupWriter).Assembly.GetName().Version!.ToString(3),
            CreatedAt = options.Time.GetUtcNow().UtcDateTime,
            Engine = options.Database is null ? BackupManifest.Sqlite : BackupManifest.Postgres,
            Items = await database.Db.Items.LongCountAsync(cancel),
            Publications = await database.Db.Publications.LongCountAsync(cancel),
            AuditRecords = head?.Sequence ?? 0,
            AuditHead = head?.Hash ?? "",
            Files = 0,
            FileBytes = 0,
            Parts = [],
        };
    }

    private async Task OthersAsync(ZipArchive archive, CancellationToken cancel)
    {
        foreach (var key in Directory.Exists(options.KeysFolder) ? Directory.GetFiles(options.KeysFolder, "*.xml") : [])
        {
            await PartAsync(archive, BackupNames.OfKey(Path.GetFileName(key)), key, cancel);
        }

        if (File.Exists(options.SettingsFile))
        {
            await PartAsync(archive, BackupNames.Settings, options.SettingsFile, cancel);
        }
    }

    private async Task StoredAsync(ZipArchive archive, string hash, CancellationToken cancel)
    {
        if (!store.Has(hash))
        {
            _missing.Add(hash);
            return;
        }

        await using var content = store.Open(hash);
        await using var entry = await archive.CreateEntry(BackupNames.OfFile(hash), CompressionLevel.Fastest).OpenAsync(cancel);
        await content.CopyToAsync(entry, cancel);
        _files++;
        _bytes += content.Length;
    }

    /// <summary>
    /// Hashes what it packs, while packing: a file that grows meanwhile, as the anchors do, still fits its hash.
    /// </summary>
    private async Task PartAsync(ZipArchive archive, string name, string file, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var entry = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
        var buffer = new byte[1 << 16];
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await entry.WriteAsync(buffer.AsMemory(0, read), cancel);
            size += read;
        }

        _parts.Add(new BackupPart(name, size, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }
}
