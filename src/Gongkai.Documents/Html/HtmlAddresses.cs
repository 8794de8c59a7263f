using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>Which addresses may stand in a body.</summary>
internal static class HtmlAddresses
{
    private const string Files = "/files/";
    private const int Longest = 2000;

    internal static CleanLink Link(IElement link)
    {
        var address = link.GetAttribute("href")!;
        return new CleanLink(address, link.TextContent.Trim(), IsExternal(address));
    }

    internal static bool IsExternal(string address) =>
        address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>The address as it may be written; null when it may not.</summary>
    internal static string? Href(string? address)
    {
        if (Plain(address) is not { Length: > 0 } plain || plain[0] == '#')
        {
            return null;
        }

        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || plain.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
        {
            return plain.StartsWith("//", StringComparison.Ordinal) ? null : plain; // another site in disguise
        }

        var scheme = plain[..colon].ToLowerInvariant();
        var rest = plain[colon..];
        return scheme switch
        {
            "http" or "https" => Uri.TryCreate(scheme + rest, UriKind.Absolute, out var uri) && uri.Host.Length > 0
                && rest.StartsWith("://", StringComparison.Ordinal) ? scheme + rest : null,
            "mailto" => rest.Contains('@', StringComparison.Ordinal) ? scheme + rest : null,
            _ => null,
        };
    }

    /// <summary>Pictures come from the files of this site only.</summary>
    internal static string? Source(string? address) =>
        Plain(address) is { } plain && plain.StartsWith(Files, StringComparison.Ordinal)
            && !plain.Contains("..", StringComparison.Ordinal)
        && !plain.Contains('%', StringComparison.Ordinal)
            && !plain.AsSpan(1).Contains("//", StringComparison.Ordinal) ? plain : null;

    /// <summary>Browsers drop control characters and turn backslashes: an address with either is not what it looks
    /// like.</summary>
    private static string? Plain(string? address)
    {
        var plain = address?.Trim();
        return plain is null || plain.Length > Longest || plain.Any(c => char.IsControl(c)
            || c is '\\' or '<' or '>' or '"' or '`' or ' ' or '\u200b' or '\ufeff')
            ? null : plain;
    }
}
