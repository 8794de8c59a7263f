using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Documents.Html;

/// <summary>The links of an old article, and the same article with other addresses in them.</summary>
internal static class OldLinks
{
    internal const int Most = 2000;

    private static readonly string[] FileEnds =
        [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".ofd", ".zip", ".rar", ".7z", ".txt", ".csv", ".rtf", ".ceb"];

    internal static IReadOnlyList<OldLink> Of(IElement page, IElement body)
    {
        var links = new Dictionary<string, OldLink>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("img[src],a[href],iframe[src],embed[src],object[data]").Take(Most))
        {
            var picture = element.LocalName == "img";
            Add(links, AddressOf(element), picture ? element.GetAttribute("alt") ?? "" : TextOf(element),
                picture ? OldLinkKind.Picture : OldLinkKind.InBody);
        }

        foreach (var link in page.QuerySelectorAll("a[href]").Take(Most))
        {
            if (IsFile(AddressOf(link)) && !body.Contains(link) && !IsAround(link))
            {
                Add(links, AddressOf(link), TextOf(link), OldLinkKind.Beside);
            }
        }

        return [.. links.Values];
    }

    /// <summary>The body with the addresses given in place of the old ones.</summary>
    internal static string Rewrite(string bodyHtml, IReadOnlyDictionary<string, string> addresses)
    {
        using var page = new HtmlParser().ParseDocument("");
        page.Body!.InnerHtml = bodyHtml;
        foreach (var element in page.Body.QuerySelectorAll("img[src],a[href],iframe[src],embed[src],object[data]").ToList())
        {
            if (!addresses.TryGetValue(AddressOf(element), out var address))
            {
                continue;
            }

            if (element.LocalName == "a")
            {
                element.SetAttribute("href", address);
            }
            else if (element.LocalName == "img" && address.StartsWith("/files/", StringComparison.Ordinal))
            {
                element.SetAttribute("src", address);
            }
            else
            {
                element.Replace(LinkFor(page, element, address));
            }
        }

        return page.Body.InnerHtml;
    }

    /// <summary>A picture or a file that is not here stays as a link to where it was.</summary>
    private static IElement LinkFor(IDocument page, IElement element, string address)
    {
        var link = page.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = (element.GetAttribute("alt") ?? element.GetAttribute("title"))?.Trim() is { Length: > 0 } name ? name
            : element.LocalName == "img" ? "图片" : "文件";
        return link;
    }

    private static void Add(Dictionary<string, OldLink> links, string address, string text, OldLinkKind kind)
    {
        if (address.Length is > 0 and <= 1000 && address[0] != '#' && links.Count < Most)
        {
            links.TryAdd(address, new OldLink(address, HtmlTidy.OneLine(text).Trim(), kind));
        }
    }

    private static string TextOf(IElement element) => element.LocalName == "a" ? element.TextContent : element.GetAttribute("title") ?? "";

    private static string AddressOf(IElement element) => (element.LocalName switch
    {
        "a" => element.GetAttribute("href"),
        "object" => element.GetAttribute("data"),
        _ => element.GetAttribute("src"),
    } ?? "").Trim();

    private static bool IsFile(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return FileEnds.Any(known => path.EndsWith(known, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAround(IElement element)
    {
        var at = element.ParentElement;
        for (var steps = 0; at is not null && steps < 40; steps++, at = at.ParentElement)
        {
            if (OldTexts.IsAround(at))
            {
                return true;
            }
        }

        return false;
    }
}
