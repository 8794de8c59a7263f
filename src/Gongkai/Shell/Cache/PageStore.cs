using Gongkai.Data.Freshness;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Shell.Cache;

/// <summary>The kept answers, as many as fit. What is asked for least goes first.</summary>
internal sealed class PageStore(SiteOptions options, ChangeClock clock, TimeProvider time) : IDisposable
{
    private const int LongestKey = 512;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = options.PageMemory });

    /// <summary>Null for none, and for one of which something has changed.</summary>
    internal KeptPage? Find(string key) =>
        _pages.TryGetValue(key, out var kept) && kept is KeptPage page && page.Holds(clock, time.GetUtcNow().UtcDateTime) ? page : null;

    /// <summary>The tick at which reading begins, and when the day ends in Beijing.</summary>
    internal (long Since, DateTime Until) Begin() => (clock.Now, BeijingDate.StartOf(BeijingDate.Today(time).AddDays(1)));

    internal void Keep(string key, KeptPage page)
    {
        using var entry = _pages.CreateEntry(key);
        (entry.Value, entry.Size) = (page, page.Size);
    }

    internal static bool Takes(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && request.Headers.Range.Count == 0 && request.Headers.Authorization.Count == 0;

    /// <summary>The address as it was sent, before anything reads it. The host belongs to it: a page may name it.</summary>
    internal static string? KeyOf(HttpContext http)
    {
        var sent = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return sent.Length is 0 or > LongestKey ? null : string.Concat(http.Request.Scheme, "://", http.Request.Host.Value, sent);
    }

    public void Dispose() => _pages.Dispose();
}
