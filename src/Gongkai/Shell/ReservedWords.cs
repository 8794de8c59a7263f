namespace Gongkai.Shell;

/// <summary>First parts of addresses that are the site's own: no organ may be called so.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "about", "accessibility", "alive", "api", "apply", "assets", "atom", "catalogue", "columns", "contact",
        "contrast", "data", "error", "favicon", "feed", "feeds", "files", "gongkai", "guide", "healthz", "help",
        "home", "index", "info", "items", "large", "large-contrast", "latest", "leave", "links", "login", "logout",
        "metrics", "news", "office", "open", "open-data", "openapi", "opendata", "organs", "pictures", "portal",
        "privacy", "public", "reports", "robots", "rss", "rules", "search", "sign-in", "site", "sitemap", "static",
        "subscribe", "topics", "track", "undisclosed", "well-known", "www",
    };

    internal static bool Has(string slug) => Words.Contains(slug);
}
