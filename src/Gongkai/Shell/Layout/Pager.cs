using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Shell.Layout;

/// <summary>Which page of how many. Pages begin at 1; a number out of range is brought into it.</summary>
internal sealed record Pager(int Page, int Total, int Size)
{
    internal int Pages => Math.Max(1, (Total + Size - 1) / Size);

    internal int Now => Math.Clamp(Page, 1, Pages);

    internal int Skip => (Now - 1) * Size;
}

/// <summary>The links below a list, as docs/web.md has them.</summary>
internal static class PagerLinks
{
    internal static IHtmlContent Pages(this IHtmlHelper html, Pager pager)
    {
        var nav = new TagBuilder("nav");
        nav.AddCssClass("pager");
        nav.Attributes["aria-label"] = "翻页";
        if (pager.Now > 1)
        {
            nav.InnerHtml.AppendHtml(Link(html, pager.Now - 1, "上一页", "prev"));
        }

        if (pager.Now < pager.Pages)
        {
            nav.InnerHtml.AppendHtml(Link(html, pager.Now + 1, "下一页", "next"));
        }

        var note = new TagBuilder("span");
        note.AddCssClass("pager-note");
        note.InnerHtml.Append($"共 {pager.Total} 条，第 {pager.Now} / {pager.Pages} 页");
        nav.InnerHtml.AppendHtml(note);
        return nav;
    }

    private static TagBuilder Link(IHtmlHelper html, int page, string text, string rel)
    {
        var request = html.ViewContext.HttpContext.Request;
        var query = request.Query.Where(pair => pair.Key != "page").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query["page"] = page.ToString();
        var link = new TagBuilder("a");
        (link.Attributes["href"], link.Attributes["rel"]) = (QueryHelpers.AddQueryString(request.Path, query), rel);
        link.InnerHtml.Append(text);
        return link;
    }
}
