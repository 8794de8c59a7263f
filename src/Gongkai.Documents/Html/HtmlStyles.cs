using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>The little of an element's look that has a meaning: where it stands, whether it is bold, whether it is
/// seen.</summary>
internal static class HtmlStyles
{
    private const int Farthest = 8;
    private const double Bold = 600;

    /// <summary>Our own classes for an element: those it has, and those its look asks for.</summary>
    internal static List<string> Classes(IElement element, string written)
    {
        var classes = element.ClassList.Where(AllowedHtml.Classes.Contains).Distinct().ToList();
        if (!classes.Any(name => name.StartsWith("align-", StringComparison.Ordinal))
            && written is "p" or "h2" or "h3" or "h4" or "td" or "th" && Alignment(element, written) is { } align)
        {
            classes.Add(align);
        }

        if (written == "p" && !classes.Contains("indent") && Value(element, "text-indent") is [>= '1' and <= '9', ..])
        {
            classes.Add("indent");
        }

        classes.Sort(StringComparer.Ordinal);
        return classes;
    }

    internal static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.HasAttribute("style") && (Value(element, "display") == "none" || Value(element, "visibility") == "hidden"
            || Value(element, "mso-hide") == "all"));

    /// <summary>True for bold, false for expressly not bold, null when nothing is said.</summary>
    internal static bool? IsBold(IElement element) => Value(element, "font-weight") switch
    {
        "bold" or "bolder" => true,
        "normal" or "lighter" => false,
        { } number when double.TryParse(number, out var weight) => weight >= Bold,
        _ => null,
    };

    /// <summary>Of the element, or of the blocks around it up to its cell.</summary>
    private static string? Alignment(IElement element, string written)
    {
        for (var (at, steps) = (element, 0); at is not null && steps < Farthest; at = at.ParentElement, steps++)
        {
            if (steps > 0 && at.LocalName is "td" or "th" or "table" or "li" or "body" or "caption")
            {
                return null;
            }

            if (at.LocalName == "center")
            {
                return "align-center";
            }

            if ((Value(at, "text-align") ?? at.GetAttribute("align")?.Trim().ToLowerInvariant()) is { } align)
            {
                return align is "center" or "right" ? "align-" + align : null;
            }

            if (written is "td" or "th")
            {
                return null;
            }
        }

        return null;
    }

    private static string? Value(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { } style)
        {
            return null;
        }

        foreach (var range in style.AsSpan().Split(';'))
        {
            var declaration = style.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon > 0 && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                return declaration[(colon + 1)..].ToString().Replace("!important", "",
                    StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
            }
        }

        return null;
    }
}
