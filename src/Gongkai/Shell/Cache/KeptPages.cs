namespace Gongkai.Shell.Cache;

/// <summary>
/// Gives out what is kept before anything else of the program sees the request: nine of ten readers ask for a page another one has
/// just had.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, PageStore store)
{
    public Task InvokeAsync(HttpContext http) =>
        PageStore.Takes(http.Request) && PageStore.KeyOf(http) is { } key && store.Find(key) is { } page ? page.SendAsync(http) : next(http);
}
