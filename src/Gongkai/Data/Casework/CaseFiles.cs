using System.Security.Cryptography;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Gongkai.Shell.Files;

namespace Gongkai.Data.Casework;

/// <summary>
/// Papers of cases, sealed before they reach the store. The file comes first and its rows with the caller's save, so that a row never points
/// at nothing. What may come in at all is for <see cref="Documents.Inspection"/> to say, before.
/// </summary>
internal sealed class CaseFiles(GongkaiDb db, FileStore store, Vault vault, TimeProvider time)
{
    private const string Sealed = "application/octet-stream";

    /// <summary>Adds the row to the caller's next save.</summary>
    internal async Task<ApplicationFile> KeepAsync(CasePaper paper, CancellationToken cancel)
    {
        var bytes = vault.Seal(paper.Content);
        using var stream = new MemoryStream(bytes, writable: false);
        var kept = (await store.KeepAsync(stream, long.MaxValue, cancel))!;
        var now = time.GetUtcNow().UtcDateTime;
        db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = Sealed, CreatedAt = now });
        var row = new ApplicationFile
        {
            ApplicationId = paper.ApplicationId,
            Kind = paper.Kind,
            SealedName = vault.Seal(paper.Name),
            Hash = kept.Hash,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(paper.Content)),
            Size = paper.Content.Length,
            ContentType = paper.ContentType,
            AddedAt = now,
            AddedById = paper.AddedById,
        };
        db.ApplicationFiles.Add(row);
        return row;
    }

    internal string NameOf(ApplicationFile file) => vault.Open(file.SealedName);

    internal async Task<byte[]> ReadAsync(ApplicationFile file, CancellationToken cancel) =>
        vault.Open(await store.ReadAsync(file.Hash, cancel));
}

/// <summary>A paper on its way into a case.</summary>
internal sealed record CasePaper(long ApplicationId, CaseFileKind Kind, string Name, string ContentType, byte[] Content, long? AddedById);
