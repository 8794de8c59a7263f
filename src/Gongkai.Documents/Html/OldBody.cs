using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>Finds the body of an article: by the marks of the publishing systems, else where the running text is.</summary>
internal static class OldBody
{
    private const int LeastText = 40;
    private const double MostLinks = 0.5;

    /// <summary>In this order: the editor's own element says more than the page's.</summary>
    private static readonly string[] Marks =
    [
        ".TRS_Editor", ".TRS_UEDITOR", "#zoom", "#zoomcon", ".article-content", ".article_content", "ucapcontent", "#ivs_content",
        ".v_news_content", "div.wzcon", "#UCAP-CONTENT", "#ContentRegion",
    ];

    /// <summary>The element a publishing system marks as the body; null when there is none with anything in it.</summary>
    internal static IElement? Marked(IElement page)
    {
        foreach (var mark in Marks)
        {
            // Editors nest the same mark; the outermost holds all. Of several beside each other the fullest is the text.
            var found = page.QuerySelectorAll(mark).Where(element => !IsBlank(element)).ToList();
            var outer = found.Where(element => !found.Any(other => other != element && other.Contains(element))).ToList();
            if (outer.Count > 0)
            {
                return outer.MaxBy(element => element.TextContent.Length);
            }
        }

        return null;
    }

    /// <summary>The element that holds most of the running text; null when there is no running text.</summary>
    internal static IElement? ByDensity(IReadOnlyList<OldText> texts, OldInfoBox box)
    {
        var scores = new Dictionary<IElement, (int Text, int Links, bool Sentence)>();
        foreach (var text in texts.Where(text => !text.Around && !box.Used.Contains(text)))
        {
            if (Holder(text.Block) is { } holder)
            {
                var (running, links, sentence) = scores.GetValueOrDefault(holder);
                scores[holder] = text.InLink ? (running, links + text.Text.Length, sentence)
                    : (running + text.Text.Length, links, sentence || text.Text.AsSpan().IndexOfAny("。；") >= 0);
            }
        }

        var best = scores.Where(score => score.Value.Sentence && score.Value.Text >= LeastText
            && score.Value.Links < MostLinks * (score.Value.Text + score.Value.Links)).ToList();
        return best.Count == 0 ? null : best.MaxBy(score => score.Value.Text).Key;
    }

    /// <summary>Paragraphs, cells and entries stand in something: that is the body, not one of them.</summary>
    private static IElement? Holder(IElement block)
    {
        var at = block;
        while (at is { LocalName: "p" or "td" or "th" or "tr" or "tbody" or "thead" or "li" or "ul" or "ol" or "h2" or "h3" or "h4" or "blockquote" or "center" })
        {
            // A table that lays the page out holds running text in one of its cells: then the cell is the body.
            if (at.LocalName == "td" && at.Children.Count(child => child.LocalName is "p" or "div") >= 2)
            {
                return at;
            }

            at = at.ParentElement;
        }

        return at is { LocalName: "table" } ? at.ParentElement : at;
    }

    private static bool IsBlank(IElement element) =>
        string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img[src],a[href],iframe[src],embed[src]") is null;
}
