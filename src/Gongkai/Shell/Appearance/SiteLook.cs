using System.Security.Cryptography;
using System.Text;
using Gongkai.Shell.Files;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Shell.Appearance;

/// <summary>A site's logo: a file of the store.</summary>
internal sealed record SiteLogo(string Hash, string ContentType, string AltText)
{
    internal string Address => $"/site/logo/{Hash}";

    /// <summary>As a setting keeps it.</summary>
    internal static SiteLogo? Of(string setting, string altText) =>
        setting.Split(' ') is [{ Length: 64 } hash, var type] ? new SiteLogo(hash, type, altText) : null;
}

/// <summary>
/// The site's own colour and logo: <c>/site/style/{version}.css</c> and <c>/site/logo/{hash}</c>. The address changes with the
/// content, so that both may be kept for ever.
/// </summary>
internal static class SiteLook
{
    private const string Forever = "public, max-age=31536000, immutable";

    internal static void MapSiteLook(this IEndpointRouteBuilder app)
    {
        app.MapGet("/site/style/{version}.css", StyleAsync);
        app.MapGet("/site/logo/{hash}", LogoAsync);
    }

    internal static string StyleAddress(AccentColour colour) =>
        $"/site/style/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(colour.Css)))[..16]}.css";

    private static async Task<IResult> StyleAsync(string version, SiteSettings settings, HttpResponse response)
    {
        if ((await settings.ReadAsync()).Accent is not { } colour || StyleAddress(colour) != $"/site/style/{version}.css")
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = Forever;
        return Results.Text(colour.Css, "text/css; charset=utf-8");
    }

    private static async Task<IResult> LogoAsync(string hash, SiteSettings settings, FileStore store, HttpResponse response)
    {
        if ((await settings.ReadAsync()).Logo is not { } logo || logo.Hash != hash || !store.Has(hash))
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = Forever;
        return Results.Stream(store.Open(hash), logo.ContentType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }
}
