using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Portal;

/// <summary>
/// Files of what is public: <c>/files/{hash}/{name}</c>. A file is given out only while a publication lists it under this
/// name and its use by that item is public; drafts and withdrawn items give out nothing.
/// </summary>
internal static class PublicFiles
{
    /// <summary>What browsers may show in place. Everything else is saved: an SVG or a page could carry script.</summary>
    private static readonly HashSet<string> Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private static readonly HashSet<string> Documents =
        ["application/pdf", "application/msword", "application/vnd.ms-excel", "application/zip", "text/csv"];

    private const string OfficeTypes = "application/vnd.openxmlformats-officedocument.";

    internal static void MapPublicFiles(this WebApplication app) =>
        app.MapMethods("/files/{hash:regex(^[0-9a-f]{{64}}$)}/{name}", [HttpMethods.Get, HttpMethods.Head], SendAsync);

    private static async Task<IResult> SendAsync(
        string hash, string name, PublicRecords records, FileStore store, HttpResponse response, CancellationToken cancel)
    {
        if (await FindAsync(records, hash, name, cancel) is not { } file || !store.Has(hash))
        {
            return Results.NotFound();
        }

        var inline = Pictures.Contains(file.ContentType);
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        // A day and no longer: what is withdrawn must not live on in caches. After it, the tag saves sending it again.
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Stream(
            store.Open(hash), inline ? file.ContentType : TypeOf(file), entityTag: new EntityTagHeaderValue($"\"{hash}\""),
            enableRangeProcessing: true);
    }

    private static async Task<ItemFile?> FindAsync(PublicRecords records, string hash, string name, CancellationToken cancel)
    {
        var lists = await (
            from use in records.PublicFileUses
            join item in records.Publications on use.ItemId equals item.ItemId
            where use.Hash == hash
            select item.Content.Files).ToListAsync(cancel);
        return lists.SelectMany(files => files).FirstOrDefault(file => file.Hash == hash && file.Name == name);
    }

    /// <summary>Nothing that a browser would run, whatever the row says.</summary>
    private static string TypeOf(ItemFile file) =>
        file.ContentType.StartsWith(OfficeTypes, StringComparison.Ordinal) || Documents.Contains(file.ContentType)
            ? file.ContentType : "application/octet-stream";
}
