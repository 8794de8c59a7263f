namespace Gongkai.Shell.Reading;

/// <summary>
/// A way of displaying the portal (适老化): large type, high contrast, or both. It is the first part of the address and nothing
/// else, so that it needs neither script nor cookie, a link carries it on, and two readers of one address get the same bytes.
/// </summary>
internal sealed record ReadingMode(string Prefix, string Name, string Classes)
{
    internal static ReadingMode Plain { get; } = new("", "标准", "");

    internal static ReadingMode Large { get; } = new("/large", "大字", "large-type");

    internal static ReadingMode Contrast { get; } = new("/contrast", "高对比", "high-contrast");

    internal static ReadingMode Both { get; } = new("/large-contrast", "大字高对比", "large-type high-contrast");

    internal static IReadOnlyList<ReadingMode> All { get; } = [Plain, Large, Contrast, Both];

    internal static ReadingMode Of(HttpRequest request) =>
        All.FirstOrDefault(mode => mode.Prefix == request.PathBase.Value) ?? Plain;

    /// <summary>Whether an address has a form for each mode: pages of the portal do, files and the office do not.</summary>
    internal static bool Has(string path) =>
        !Apart.Any(room => path == room || path.StartsWith(room + '/', StringComparison.Ordinal));

    private static readonly string[] Apart = ["/office", "/files", "/api/v1", "/api/problems", "/site", "/healthz", "/sitemap.xml", "/robots.txt"];
}

internal static class ReadingModes
{
    /// <summary>Takes the mode off the address before anything else looks at it.</summary>
    internal static void UseReadingModes(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var request = http.Request;
        foreach (var mode in ReadingMode.All.Skip(1))
        {
            if (request.Path.StartsWithSegments(mode.Prefix, StringComparison.Ordinal, out var rest)
                && ReadingMode.Has(rest.Value ?? ""))
            {
                (request.PathBase, request.Path) = (mode.Prefix, rest.HasValue ? rest : "/");
                break;
            }
        }

        return next(http);
    });
}
