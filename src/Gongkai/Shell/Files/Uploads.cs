using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Data.Search;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Files;

/// <summary>An upload that was taken: in the store, with its row.</summary>
internal sealed record Upload(string Hash, string Name, long Size, string ContentType, bool Picture)
{
    /// <summary>As an item keeps it.</summary>
    internal ItemFile ForItem(string altText) => new(Hash, Name, Size, ContentType, Picture, altText);
}

/// <summary>
/// Takes an uploaded file: not too large, of an allowed kind by its content, its name no path. The file comes first and the row
/// last, so that a row never points at nothing.
/// </summary>
internal sealed class Uploads(GongkaiDb db, FileStore store, SiteOptions options, TimeProvider time)
{
    private const int LongestName = 150;

    /// <summary>
    /// Saves by itself; the caller's own changes must be saved before or after, not be waiting in the same context.
    /// </summary>
    /// <param name="picturesOnly">Whether only pictures are wanted, as inside a text.</param>
    internal async Task<Checked<Upload>> KeepAsync(IFormFile file, long? agencyId, bool picturesOnly, CancellationToken cancel)
    {
        if (file.Length > options.LargestUpload)
        {
            return TooLarge(file.Length, options.LargestUpload);
        }

        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancel);
        }

        var name = NameOf(file.FileName);
        var recognised = FileContent.Recognise(content, name);
        if (!recognised.Ok(out var kind))
        {
            return new Checked<Upload>(recognised.Problems);
        }

        var picture = kind.ContentType.StartsWith("image/", StringComparison.Ordinal);
        if (picturesOnly && !picture)
        {
            return new Problem("upload.not-a-picture", Severity.Error, $"“{name}”是{kind.Name}，不是图片。", "正文里只能插入图片；文档请作为附件上传。", "");
        }

        using var kept = new MemoryStream(content, writable: false);
        var (hash, size) = (await store.KeepAsync(kept, options.LargestUpload, cancel))!;
        await AddRowAsync(FileTexts.Of(hash, content, name, kind.ContentType), size, kind.ContentType, agencyId, cancel);
        return new Upload(hash, name, size, kind.ContentType, picture);
    }

    /// <summary>The last part of what the browser calls it, without characters that mean something elsewhere.</summary>
    internal static string NameOf(string sent)
    {
        var last = sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && !"\"<>|:*?".Contains(c) && !Invisible(c))).Trim(' ', '.');
        var end = Path.GetExtension(clean);
        return clean.Length <= LongestName ? clean
            : end.Length < 10 ? clean[..(LongestName - end.Length)] + end : clean[..LongestName];
    }

    /// <summary>Marks that turn the direction of writing let a name seem to end otherwise.</summary>
    private static bool Invisible(char c) =>
        c is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\ufeff';

    private async Task AddRowAsync(FileText text, long size, string contentType, long? agencyId, CancellationToken cancel)
    {
        var hash = text.Hash;
        if (await db.StoredFiles.SingleOrDefaultAsync(file => file.Hash == hash, cancel) is { } known)
        {
            await KeepLongerAsync(known, text, agencyId, cancel);
            return;
        }

        var row = new StoredFile
        {
            Hash = hash,
            Size = size,
            ContentType = contentType,
            CreatedAt = time.GetUtcNow().UtcDateTime
        };
        db.StoredFiles.Add(row);
        db.FileTexts.Add(text);
        db.Record("file.keep", $"file:{hash}", agencyId);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // The same content came twice at once, and the other's row is there: that is what was wanted.
            db.Entry(text).State = EntityState.Detached;
            db.Entry(row).State = EntityState.Detached;
            db.Forget();
            if (!await db.StoredFiles.AnyAsync(file => file.Hash == hash, cancel))
            {
                throw;
            }
        }
    }

    /// <summary>Uploaded again: its time before the sweep begins anew. Within a day nothing needs to be written.</summary>
    private async Task KeepLongerAsync(StoredFile known, FileText text, long? agencyId, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - known.CreatedAt < TimeSpan.FromDays(1))
        {
            return;
        }

        known.CreatedAt = now;
        db.Record("file.keep", $"file:{known.Hash}", agencyId);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody else uploaded it at this very moment: the row is as wanted; or the sweep took it, then it is made anew.
            db.ChangeTracker.Clear();
            db.Forget();
            if (!await db.StoredFiles.AnyAsync(file => file.Hash == known.Hash, cancel))
            {
                await AddRowAsync(text, known.Size, known.ContentType, agencyId, cancel);
            }
        }
    }

    private static Problem TooLarge(long size, long largest) => new(
        "upload.too-large", Severity.Error, $"文件有 {Megabytes(size)} MB，超过上限 {largest / (1 << 20)} MB。", "请压缩或拆分后再上传。", "");

    private static string Megabytes(long size) => (size / (double)(1 << 20))
        .ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
