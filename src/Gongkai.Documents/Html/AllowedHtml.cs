using Ganss.Xss;

namespace Gongkai.Documents.Html;

/// <summary>What may stand in a published body: the one list, for rebuilding and for the sanitizer behind it.</summary>
internal static class AllowedHtml
{
    internal static readonly HashSet<string> Classes = ["align-center", "align-right", "indent", "num"];

    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "u", "s", "sub", "sup", "blockquote", "br", "hr", "a", "img",
            "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "figure", "figcaption",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "class", "rel", "start",
        },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
        AllowedClasses = new HashSet<string>(Classes),
        AllowedCssProperties = new HashSet<string>(),
        AllowDataAttributes = false,
    });

    /// <summary>The second line: whatever the first let through by mistake goes here.</summary>
    internal static string Sanitize(string html) => Sanitizer.Sanitize(html);
}
