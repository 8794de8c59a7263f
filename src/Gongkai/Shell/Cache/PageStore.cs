using Microsoft.Extensions.Caching.Memory;

namespace Gongkai.Shell.Cache;

/// <summary>The kept answers, as many as fit. What is asked for least goes first.</summary>
internal sealed class PageStore : IDisposable
{
    private readonly MemoryCache _pages;

    internal PageStore(long bytes) => _pages = new MemoryCache(new MemoryCacheOptions { SizeLimit = bytes });

    internal KeptPage? Find(string key) => _pages.TryGetValue(key, out var page) ? (KeptPage?)page : null;

    internal void Keep(string key, KeptPage page)
    {
        using var entry = _pages.CreateEntry(key);
        (entry.Value, entry.Size) = (page, page.Size);
    }

    public void Dispose() => _pages.Dispose();
}
