using System.Text.RegularExpressions;

namespace Gongkai.Shell;

/// <summary>
/// An organ's part of an address, as a route constraint: <c>{slug:organ}</c>. The first part of every other address of the
/// site is reserved, so that no organ can ever stand before a room.
/// </summary>
internal sealed partial class OrganSlug : IRouteConstraint
{
    /// <summary>First parts of addresses that are, or may become, the site's own.</summary>
    internal static IReadOnlySet<string> Reserved { get; } = new HashSet<string>
    {
        "about", "accessibility", "api", "apply", "assets", "catalogue", "contact", "data", "error", "feeds", "files",
        "guide", "healthz", "help", "home", "info", "latest", "metrics", "office", "open-data", "privacy", "reports",
        "robots", "rss", "rules", "search", "sitemap", "static", "subscribe", "track", "www",
    };

    /// <summary>2 to 40 lower-case letters, digits and hyphens, a letter first, and not reserved.</summary>
    internal static bool Valid(string slug) => Form().IsMatch(slug) && !Reserved.Contains(slug);

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string slug && Valid(slug);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
