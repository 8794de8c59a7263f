namespace Gongkai.Api;

/// <summary>
/// Pages of any site may read what is public (CORS), without credentials. What needs a key is not for browsers of others: no page may
/// send an Authorization header here.
/// </summary>
internal sealed class OpenToBrowsers(RequestDelegate next)
{
    private static readonly string[] Closed = [$"{ApiSite.Root}/work", $"{ApiSite.Root}/me"];

    public Task InvokeAsync(HttpContext http)
    {
        var (request, headers) = (http.Request, http.Response.Headers);
        if (Array.Exists(Closed, path => request.Path.StartsWithSegments(path)))
        {
            return next(http);
        }

        if (HttpMethods.IsOptions(request.Method) && HttpMethods.IsGet(request.Headers.AccessControlRequestMethod.ToString()))
        {
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlAllowMethods = "GET";
            headers.AccessControlAllowHeaders = "If-None-Match";
            headers.AccessControlMaxAge = "86400";
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            http.Response.OnStarting(() =>
            {
                headers.AccessControlAllowOrigin = "*";
                headers.AccessControlExposeHeaders = "ETag, Last-Modified, Link, Retry-After";
                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
