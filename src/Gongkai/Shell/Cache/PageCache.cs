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
internal sealed class PageCache(RequestDelegate next, PageStore store, ChangeClock clock, TimeProvider time)
{
    /// <summary>What an address may carry behind the question mark and still be kept: else a flood of invented ones fills the memory.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "page", "before", "type", "organ", "class", "year", "kind", "v" };

    private const string Forever = "public, max-age=31536000, immutable";
    private const int LongestKey = 512;

    private readonly Turns _turns = new();

    public Task InvokeAsync(HttpContext http) => KeyOf(http.Request) is not { } key ? next(http)
        : store.Find(key) is { } page && page.Holds(clock, time.GetUtcNow().UtcDateTime) ? SendAsync(http, page)
        : RenderAsync(http, key);

    /// <summary>One at a time for each address: after a change a hundred readers cost one page.</summary>
    private async Task RenderAsync(HttpContext http, string key)
    {
        using var turn = await _turns.TakeAsync(key, http.RequestAborted);
        var began = time.GetUtcNow().UtcDateTime;
        if (store.Find(key) is { } page && page.Holds(clock, began))
        {
            await SendAsync(http, page);
            return;
        }

        var since = clock.Now;
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

        await AnswerAsync(http, key, since, bytes, BeijingDate.StartOf(BeijingDate.Of(began).AddDays(1)));
    }

    private async Task AnswerAsync(HttpContext http, string key, long since, MemoryStream bytes, DateTime until)
    {
        var response = http.Response;
        if (ReadBy(http) is { } read && response is { HasStarted: false, ContentType: { } type })
        {
            var page = new KeptPage(bytes.ToArray(), type, response.Headers.CacheControl.ToString(), since, read, until);
            store.Keep(key, page);
            await SendAsync(http, page);
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
            || response.Headers.ContentDisposition.Count > 0 || response.Headers.ContentEncoding.Count > 0)
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

    private static Task SendAsync(HttpContext http, KeptPage page)
    {
        var (request, response) = (http.Request, http.Response);
        var (bytes, packing) = page.In(Packings.Of(request.Headers.AcceptEncoding));
        var tag = page.TagOf(packing);
        var headers = response.Headers;
        headers.ETag = tag;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = page.CacheControl.Length > 0 ? page.CacheControl : request.Query.ContainsKey("v") ? Forever : "no-cache";

        if (request.Headers.IfNoneMatch.Count > 0 && request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            headers.ContentLength = null;
            return Task.CompletedTask;
        }

        if (packing != Packing.None)
        {
            headers.ContentEncoding = KeptPage.HeaderOf(packing);
        }

        headers.ContentType = page.ContentType;
        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length);
    }

    /// <summary>Null for what is never kept. The host belongs to it: a page may name it.</summary>
    private static string? KeyOf(HttpRequest request)
    {
        if ((!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || request.Headers.Range.Count > 0)
        {
            return null;
        }

        if (request.Headers.Authorization.Count > 0)
        {
            return null;
        }

        var path = request.Path.Value ?? "";
        if (path.StartsWith("/office", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/api", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/files/", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/search", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/healthz", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (request.QueryString.HasValue && !request.Query.Keys.All(Known.Contains))
        {
            return null;
        }

        var key = $"{request.Scheme}://{request.Host.Value}{request.PathBase.Value}{path}{request.QueryString.Value}";
        return key.Length > LongestKey ? null : key;
    }
}
