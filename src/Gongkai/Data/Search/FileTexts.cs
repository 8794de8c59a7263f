using Gongkai.Data.Jobs;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Inspection;
using Gongkai.Shell.Files;
using Gongkai.Shell.Work;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>
/// What readers see in stored files, read once for each content: at the upload, or here for files that came another way.
/// </summary>
internal sealed class FileTexts(GongkaiDb db, FileStore store) : IJobHandler
{
    internal const string Name = "files.read";
    private const int Step = 20;

    public string Kind => Name;

    /// <summary>The row for a file of this content.</summary>
    internal static FileText Of(string hash, ReadOnlyMemory<byte> content, string name, string contentType) => new()
    {
        Hash = hash,
        // PostgreSQL stores no zero character.
        Text = contentType.StartsWith("image/", StringComparison.Ordinal)
            ? "" : AttachmentInspector.Read(content, name).ShownText.Replace('\0', ' '),
    };

    /// <summary>The texts that are known of the files of some publications, by hash.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        GongkaiDb db, IEnumerable<Publication> publications, CancellationToken cancel)
    {
        string[] hashes = [.. publications.SelectMany(publication => publication.Content.Files).Where(file => !file.Picture)
            .Select(file => file.Hash).Distinct()];
        return hashes.Length == 0 ? new Dictionary<string, string>()
            : await db.FileTexts.AsNoTracking().Where(text => hashes.Contains(text.Hash))
                .ToDictionaryAsync(text => text.Hash, text => text.Text, cancel);
    }

    /// <summary>Called at start.</summary>
    internal static async Task EnsureAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (await Unread(db).AnyAsync(cancel) && !await db.Jobs.AnyAsync(job => job.Kind == Name && job.DoneAt == null, cancel))
        {
            db.Jobs.Add(new Job { Kind = Name, DueAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(cancel);
        }
    }

    public async Task DoAsync(string payload, CancellationToken cancel)
    {
        for (var some = await SomeAsync(cancel); some.Count > 0; some = await SomeAsync(cancel))
        {
            foreach (var file in some)
            {
                await ReadAsync(file, cancel);
            }
        }
    }

    private static IQueryable<StoredFile> Unread(GongkaiDb db) =>
        db.StoredFiles.AsNoTracking().Where(file => !db.FileTexts.Any(text => text.Hash == file.Hash)
            && !db.ApplicationFiles.Any(paper => paper.Hash == file.Hash)); // those are sealed

    private Task<List<StoredFile>> SomeAsync(CancellationToken cancel) =>
        Unread(db).OrderBy(file => file.Hash).Take(Step).ToListAsync(cancel);

    private async Task ReadAsync(StoredFile file, CancellationToken cancel)
    {
        var content = store.Has(file.Hash) ? await store.ReadAsync(file.Hash, cancel) : [];
        db.FileTexts.Add(Of(file.Hash, content, $"{file.Hash}{Ending(file.ContentType)}", file.ContentType));
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        await db.SaveChangesAsync(cancel);
        var users = await db.FileUses.AsNoTracking().Where(use => use.Hash == file.Hash).Select(use => use.ItemId).ToListAsync(cancel);
        var publications = await db.Publications.AsNoTracking().Where(row => users.Contains(row.ItemId)).ToListAsync(cancel);
        var texts = await OfAsync(db, publications, cancel);
        foreach (var publication in publications)
        {
            await db.Search.PutAsync(db, SearchDocument.Of(publication, texts), cancel);
        }

        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static string Ending(string contentType) =>
        UploadKinds.All.FirstOrDefault(kind => kind.ContentType == contentType)?.Extension ?? ".txt";
}
