using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Publishing.Edit;

/// <summary>
/// Files of working copies, for staff: below /office/files/{item}, and at the public address itself, where the editor shows the
/// pictures of a text that is not public yet. What is public is left to the portal.
/// </summary>
internal static class StaffFiles
{
    private const int HashLength = 64;

    internal static void UseStaffFiles(this WebApplication app)
    {
        app.Use(ShowAsync);
        app.MapGet("/office/files/{item:long}/{hash:regex(^[0-9a-f]{{64}}$)}/{name}", SendAsync).RequireAuthorization();
    }

    private static async Task ShowAsync(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity?.IsAuthenticated != true || HashIn(http.Request) is not { } hash)
        {
            await next(http);
            return;
        }

        var db = http.RequestServices.GetRequiredService<GongkaiDb>();
        var cancel = http.RequestAborted;
        var store = http.RequestServices.GetRequiredService<FileStore>();
        if (await db.FileUses.AnyAsync(use => use.Hash == hash && use.Public, cancel) || !store.Has(hash)
            || !await http.RequestServices.GetRequiredService<FileRights>().MayHaveAsync(hash, cancel))
        {
            await next(http);
            return;
        }

        var type = await db.StoredFiles.Where(file => file.Hash == hash).Select(file => file.ContentType).SingleOrDefaultAsync(cancel);
        var name = Uri.UnescapeDataString(http.Request.Path.Value!.Split('/')[^1]);
        await Answer(http.Response, store, hash, name, type ?? "").ExecuteAsync(http);
    }

    private static async Task<IResult> SendAsync(
        long item, string hash, string name, ItemDesk desk, GongkaiDb db, FileStore store, HttpResponse response, CancellationToken cancel)
    {
        if (await desk.OpenAsync(item, cancel) is null || !store.Has(hash)
            || !await db.FileUses.AnyAsync(use => use.ItemId == item && use.Hash == hash, cancel))
        {
            return Results.NotFound();
        }

        var type = await db.StoredFiles.Where(file => file.Hash == hash).Select(file => file.ContentType).SingleAsync(cancel);
        return Answer(response, store, hash, name, type);
    }

    /// <summary>Pictures are shown; everything else is saved, as what was recognised when it came.</summary>
    private static IResult Answer(HttpResponse response, FileStore store, string hash, string name, string type)
    {
        var picture = type.StartsWith("image/", StringComparison.Ordinal);
        var disposition = new ContentDispositionHeaderValue(picture ? "inline" : "attachment");
        disposition.SetHttpFileName(Uploads.NameOf(name));
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        return Results.Stream(store.Open(hash), type.Length > 0 ? type : "application/octet-stream");
    }

    private static string? HashIn(HttpRequest request)
    {
        var parts = request.Path.Value?.Split('/') ?? [];
        return HttpMethods.IsGet(request.Method) && parts is ["", "files", { Length: HashLength } hash, _]
            && hash.All(char.IsAsciiHexDigitLower) ? hash : null;
    }
}
