using System.Security.Cryptography;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Inspection;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>A file beside old pages after the gates every upload passes.</summary>
/// <param name="File">Null when it may not come in.</param>
/// <param name="Fault">Why not.</param>
/// <param name="Errors">What the guard objects to in it: whatever uses it stays out.</param>
internal sealed record OldTaken(ItemFile? File, string Fault, IReadOnlyList<string> Errors);

/// <summary>
/// Takes pictures and attachments of an old site: allowed by content, looked into, kept once however many pages use them. A look that
/// only tries keeps nothing.
/// </summary>
internal sealed class OldFiles(GongkaiDb db, FileStore store, SiteOptions options, TimeProvider time, GuardSettings rules, bool keep)
{
    private readonly Dictionary<string, OldTaken> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fresh = [];
    private readonly List<StoredFile> _rows = [];

    internal OldTaken? Of(string path) => _taken.GetValueOrDefault(path);

    internal async Task<OldTaken> TakeAsync(OldSite site, string path, CancellationToken cancel) =>
        _taken.TryGetValue(path, out var known) ? known : _taken[path] = await ReadAsync(site, path, cancel);

    /// <summary>The rows of the files kept since the last call go into the next save; the files themselves are there already.</summary>
    internal async Task AddRowsAsync(long agencyId, CancellationToken cancel)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        string[] hashes = [.. _rows.Select(row => row.Hash)];
        var known = await db.StoredFiles.AsNoTracking().Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash).ToListAsync(cancel);
        db.StoredFiles.AddRange(_rows.Where(row => !known.Contains(row.Hash)));
        db.Record("file.keep", "", agencyId, $"{_rows.Count} 个迁移附件");
        _rows.Clear();
    }

    private async Task<OldTaken> ReadAsync(OldSite site, string path, CancellationToken cancel)
    {
        var read = site.Read(path, (int)Math.Min(options.LargestUpload, int.MaxValue));
        if (!read.Ok(out var content))
        {
            return new OldTaken(null, read.Problems[0].Says, []);
        }

        var name = Uploads.NameOf(path);
        var recognised = FileContent.Recognise(content, name);
        if (!recognised.Ok(out var kind))
        {
            return new OldTaken(null, recognised.Problems[0].Says, []);
        }

        var inspected = AttachmentInspector.Read(content, name);
        var errors = ImportGuard.ErrorsOf(inspected.Findings.Concat(Guard.Read(inspected.Texts, rules)));
        var hash = await KeepAsync(content, kind.ContentType, cancel);
        var picture = kind.ContentType.StartsWith("image/", StringComparison.Ordinal);
        return new OldTaken(new ItemFile(hash, name, content.Length, kind.ContentType, picture, ""), "", errors);
    }

    private async Task<string> KeepAsync(byte[] content, string contentType, CancellationToken cancel)
    {
        if (!keep)
        {
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }

        using var stream = new MemoryStream(content, writable: false);
        var (hash, size) = (await store.KeepAsync(stream, long.MaxValue, cancel))!;
        if (_fresh.Add(hash))
        {
            _rows.Add(new StoredFile { Hash = hash, Size = size, ContentType = contentType, CreatedAt = time.GetUtcNow().UtcDateTime });
        }

        return hash;
    }
}
