using System.Text.RegularExpressions;

namespace Gongkai.Shell;

/// <summary>
/// An organ's part of an address, as a route constraint: <c>{slug:organ}</c>. The first part of every other address of the
/// site is reserved, so that no organ can ever stand before a room.
/// </summary>
internal sealed partial class OrganSlug : IRouteConstraint
{
    /// <summary>2 to 40 lower-case letters, digits and hyphens, a letter first, and none of <see cref="ReservedWords"/>.</summary>
    internal static bool Valid(string slug) => Form().IsMatch(slug) && !ReservedWords.Has(slug);

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string slug && Valid(slug);

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
