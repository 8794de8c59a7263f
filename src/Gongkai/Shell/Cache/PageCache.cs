using Gongkai.Data;
using Gongkai.Data.Freshness;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Cache;

/// <summary>
/// Keeps the portal's pages. A page is kept with what it read (<see cref="PublicRecords.Read"/>) and the tick at which it began to
/// read: it is given out as long as none of that has changed, and not one reader longer. Only pages that asked
/// <see cref="PublicRecords"/> are kept: staff pages, files and whatever sets a cookie never are.
/// </summary>
internal sealed class PageCache(RequestDelegate next, PageStore store)
{
    /// <summary>What an address may carry behind the question mark and still be kept: else a flood of invented ones fills the memory.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "page", "before", "type", "organ", "class", "year", "kind", "v" };

    private static readonly string[] Never = ["/office", "/api", "/files/", "/search", "/healthz"];

    private readonly Turns _turns = new();

    public Task InvokeAsync(HttpContext http) =>
        Keeps(http.Request) && PageStore.KeyOf(http) is { } key ? RenderAsync(http, key) : next(http);

    /// <summary>One at a time for each address: after a change a hundred readers cost one page.</summary>
    private async Task RenderAsync(HttpContext http, string key)
    {
        using var turn = await _turns.TakeAsync(key, http.RequestAborted);
        if (store.Find(key) is { } page)
        {
            await page.SendAsync(http);
            return;
        }

        var (since, until) = store.Begin();
        var outer = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var bytes = new MemoryStream(32 << 10);
        var held = new StreamResponseBodyFeature(bytes, outer);
        http.Features.Set<IHttpResponseBodyFeature>(held);
        try
        {
            await next(http);
            await held.CompleteAsync();
        }
        finally
        {
            http.Features.Set(outer);
        }

        await AnswerAsync(http, key, since, bytes, until);
    }

    private async Task AnswerAsync(HttpContext http, string key, long since, MemoryStream bytes, DateTime until)
    {
        var response = http.Response;
        if (ReadBy(http) is { } read && response is { HasStarted: false, ContentType: { } type })
        {
            var page = new KeptPage(bytes.ToArray(), type, response.Headers.CacheControl.ToString(), since, read, until);
            store.Keep(key, page);
            await page.SendAsync(http);
        }
        else if (bytes.Length > 0)
        {
            response.ContentLength ??= bytes.Length;
            await response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), http.RequestAborted);
        }
    }

    /// <summary>What the answer read of the public's tables; null when it is not to be kept.</summary>
    private static IReadOnlyCollection<string>? ReadBy(HttpContext http)
    {
        var response = http.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0
            || response.Headers.ContentDisposition.Count > 0 || response.Headers.CacheControl == "no-store" || response.Headers.ContentEncoding.Count > 0)
        {
            return null;
        }

        var path = http.Request.Path.Value!;
        if (path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal))
        {
            return [PublicTags.Settings]; // of the program itself, or the site's colour
        }

        var read = http.RequestServices.GetRequiredService<PublicRecords>().Read;
        return read.Count == 0 ? null : [.. read.Append(PublicTags.Settings)];
    }

    /// <summary>Whether a request may be answered with what another one gave.</summary>
    private static bool Keeps(HttpRequest request) => PageStore.Takes(request)
        && !Never.Any(start => request.Path.Value!.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        && (!request.QueryString.HasValue || request.Query.Keys.All(Known.Contains));
}
