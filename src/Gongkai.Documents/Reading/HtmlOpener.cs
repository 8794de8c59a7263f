using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Documents.Reading;

/// <summary>
/// A page: of a portal, saved from Word, or our own. Scripts, comments and what is hidden are left out; nothing is fetched.
/// </summary>
internal static class HtmlOpener
{
    internal static SourceDocument Open(string text)
    {
        PageBudget.Check(text);
        using var page = new HtmlParser().ParseDocument(text);
        if (page.Body is not { } body)
        {
            return new SourceDocument([]);
        }

        if (IsOwn(text) && page.QuerySelector("[data-report-title],h2[data-section]") is not null)
        {
            return new SourceDocument(OwnPage.Blocks(body)) { Properties = Properties(page) };
        }

        var pieces = HtmlBlocks.Of(body);
        return new SourceDocument([.. Head(page), .. HtmlBody.Of(pieces)]);
    }

    /// <summary>Whether it is worth looking for our marks.</summary>
    private static bool IsOwn(string text) =>
        text.Contains("data-report-title", StringComparison.Ordinal) || text.Contains("data-section", StringComparison.Ordinal);

    private static Dictionary<string, string> Properties(IDocument page)
    {
        var properties = new Dictionary<string, string>();
        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
        {
            properties[meta.GetAttribute("name")!] = meta.GetAttribute("content")!;
        }

        return properties;
    }

    /// <summary>
    /// What the page says of itself: the title it names and the organ; the title in the text itself outweighs them.
    /// </summary>
    private static IEnumerable<Block> Head(IDocument page)
    {
        var metas = page.GetElementsByTagName("meta");
        var title = Meta(metas, "ArticleTitle") ?? page.Title;
        if (!string.IsNullOrWhiteSpace(title))
        {
            yield return new TextBlock("标题：" + Trimmed(title), "网页标题");
        }

        if (Meta(metas, "ContentSource") is { } source)
        {
            yield return new TextBlock("来源：" + source.Trim(), "网页信息");
        }
    }

    /// <summary>A page title often ends in the name of the site: “……年度报告-某局”.</summary>
    private static string Trimmed(string title)
    {
        var report = title.IndexOf("年度报告", StringComparison.Ordinal);
        var mark = report < 0 ? -1 : title.AsSpan(report).IndexOfAny('-', '_', '|');
        return (mark < 0 ? title : title[..(report + mark)]).Trim();
    }

    private static string? Meta(IHtmlCollection<IElement> metas, string name)
    {
        foreach (var meta in metas)
        {
            if (string.Equals(meta.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase)
                && meta.GetAttribute("content") is { Length: > 0 } content)
            {
                return content;
            }
        }

        return null;
    }
}
