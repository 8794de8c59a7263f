namespace Gongkai.Shell;

/// <summary>The icon browsers ask every site for: an open folder in the accent colour.</summary>
internal static class SiteIcon
{
    private const string Picture =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#1d4a6f"/>
        <path d="M7 9h7l2 3h9v12H7z" fill="none" stroke="#fff" stroke-width="2.5" stroke-linejoin="round"/></svg>
        """;

    internal static void MapSiteIcon(this IEndpointRouteBuilder app) => app.MapGet("/favicon.ico", (HttpResponse response) =>
    {
        response.Headers.CacheControl = "public, max-age=86400";
        return Results.Text(Picture, "image/svg+xml");
    });
}
