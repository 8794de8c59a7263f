using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Portal.Downloads;

/// <summary>
/// A publication to take along: <c>/info/{id}/download.docx</c>, <c>/info/{id}/download.pdf</c>, and the code that leads to its
/// page, <c>/info/{id}/code.svg</c>.
/// </summary>
internal static class Downloads
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/info/{id:long}/download.docx", WordAsync);
        app.MapGet("/info/{id:long}/download.pdf", PdfAsync);
        app.MapGet("/info/{id:long}/code.svg", CodeAsync);
    }

    private static async Task<IResult> WordAsync(long id, Papers papers, HttpContext http, CancellationToken cancel)
    {
        if (await papers.ReadAsync(id, http.Request, cancel) is not var (name, docx))
        {
            return Results.NotFound();
        }

        Named(http.Response, name + ".docx");
        return Results.Bytes(docx, Word);
    }

    private static async Task<IResult> PdfAsync(
        long id, Papers papers, PdfConverter pdf, HttpContext http, CancellationToken cancel)
    {
        if (!pdf.Installed || await papers.ReadAsync(id, http.Request, cancel) is not var (name, docx))
        {
            return Results.NotFound();
        }

        var (outcome, path) = await pdf.ConvertAsync(docx, cancel);
        if (outcome != PdfOutcome.Made)
        {
            http.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        Named(http.Response, name + ".pdf");
        return Results.File(path, "application/pdf", enableRangeProcessing: true);
    }

    private static async Task<IResult> CodeAsync(
        long id, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel) =>
        await records.Publications.AnyAsync(item => item.ItemId == id, cancel)
            ? Results.Text(ShareCode.Svg((await settings.ReadAsync(cancel)).Root(request) + Addresses.Item(id)), "image/svg+xml")
            : Results.NotFound();

    private static void Named(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-cache"; // what is withdrawn must not live on in caches
        response.Headers["X-Robots-Tag"] = "noindex";
    }
}
