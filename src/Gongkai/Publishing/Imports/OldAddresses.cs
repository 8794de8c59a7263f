namespace Gongkai.Publishing.Imports;

/// <summary>Where links of old pages lead: to a file of the site, or elsewhere.</summary>
/// <param name="root">The address of the top of the site, without a slash at its end; empty when nobody said it.</param>
internal sealed class OldAddresses(OldSite site, string root)
{
    /// <summary>The file a link of a page leads to; null when it leads out of the site or nowhere.</summary>
    internal string? PathOf(string page, string address)
    {
        if (Inside(page, address) is not { } inside)
        {
            return null;
        }

        // Saved pages carry the question mark in their names; a browser takes it for the query.
        var query = inside.AsSpan().IndexOfAny('?', '#');
        return Normal(inside) is { } whole && site.Find(whole) is { } found ? found
            : query > 0 && Normal(inside[..query]) is { } plain ? site.Find(plain) : null;
    }

    /// <summary>The link as it works from anywhere, where the address of the site is known; else as it was.</summary>
    internal string Absolute(string page, string address) =>
        root.Length > 0 && Uri.TryCreate($"{root}/{page}", UriKind.Absolute, out var here) && Uri.TryCreate(here, address, out var there)
            && there.Scheme is "http" or "https" ? there.AbsoluteUri : address;

    /// <summary>The address under which a page was read: names it in later runs, and where readers will look for it.</summary>
    internal string FormerAddressOf(string page) => $"{root}/{page}";

    private string? Inside(string page, string address)
    {
        var scheme = address.IndexOf(':', StringComparison.Ordinal);
        if (address.StartsWith("//", StringComparison.Ordinal)
            || (scheme > 0 && address.AsSpan(0, scheme).IndexOfAny('/', '?', '#') < 0))
        {
            return OwnPath(address);
        }

        return address.StartsWith('/') ? address[1..] : page[..(page.LastIndexOf('/') + 1)] + address;
    }

    private string? OwnPath(string address)
    {
        if (root.Length == 0 || !Uri.TryCreate(root + "/", UriKind.Absolute, out var own) || !Uri.TryCreate(own, address, out var there)
            || there.Scheme is not ("http" or "https") || there.Host != own.Host)
        {
            return null;
        }

        var path = there.PathAndQuery;
        return path.StartsWith(own.AbsolutePath, StringComparison.Ordinal) ? path[own.AbsolutePath.Length..] : null;
    }

    /// <summary>Without dots and escapes; null when it climbs out.</summary>
    private static string? Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in Uri.UnescapeDataString(path).Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
