namespace Gongkai.Documents.Html;

/// <summary>What becomes of each element.</summary>
internal static class HtmlNames
{
    /// <summary>Elements whose content is no text of the page, or a program: they go with all they hold.</summary>
    internal static bool IsDropped(string name) =>
        IsProgram(name) || name is "style" or "title" or "meta" or "link" or "base" or "xml" or "col" or "colgroup"
            or "datalist" or "basefont";

    /// <summary>Those of them a person would want to know of.</summary>
    internal static bool IsProgram(string name) =>
        name is "script" or "noscript" or "template" or "iframe" or "frame" or "frameset" or "object" or "embed" or "applet"
            or "svg" or "math"
            or "input" or "button" or "select" or "textarea" or "audio" or "video" or "source" or "track" or "canvas"
                or "noembed" or "noframes" or "plaintext"
            or "xmp" or "dialog" or "portal" or "slot" or "option" or "optgroup" or "keygen" or "param" or "marquee";

    /// <summary>Elements that begin and end a block.</summary>
    internal static bool IsBlock(string name) =>
        name is "p" or "div" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "li" or "table" or "caption"
            or "thead" or "tbody"
            or "tfoot" or "tr" or "td" or "th" or "blockquote" or "hr" or "figure" or "figcaption" or "dl" or "dt" or "dd"
                or "pre" or "section" or "article"
            or "header" or "footer" or "main" or "center" or "address" or "form" or "fieldset" or "legend" or "details"
                or "summary" or "nav" or "aside"
            or "menu" or "dir" or "hgroup" or "ucapcontent";

    /// <summary>The name it is written with; null when only what it holds stays.</summary>
    internal static string? Written(string name) => name switch
    {
        "p" or "div" or "center" or "dt" or "dd" or "pre" or "address" or "summary" or "legend" => "p",
        "h1" or "h2" => "h2",
        "h3" or "ul" or "ol" or "li" or "blockquote" or "br" or "hr" or "a" or "img" or "sub" or "sup" or "u" or "s"
            or "strong" or "em" => name,
        "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "caption" or "figure" or "figcaption" => name,
        "h4" or "h5" or "h6" => "h4",
        "menu" or "dir" => "ul",
        "b" => "strong",
        "i" or "cite" or "dfn" or "var" => "em",
        "strike" or "del" => "s",
        "ins" => "u",
        _ => null,
    };

    /// <summary>Elements that may hold text and inline elements only.</summary>
    internal static bool HoldsOnlyInline(string written) =>
        written is "p" or "h2" or "h3" or "h4" or "caption" or "figcaption" || IsInline(written);

    internal static bool IsInline(string written) =>
        written is "strong" or "em" or "u" or "s" or "sub" or "sup" or "a" or "br" or "img";
}
