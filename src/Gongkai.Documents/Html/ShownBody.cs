using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Documents.Html;

/// <summary>A heading of a body, for its table of contents.</summary>
/// <remarks>Example: <c>new BodyHeading("part-1", "第一章　总则")</c>.</remarks>
/// <param name="Id">The heading's id in the page.</param>
/// <param name="Text">Its text.</param>
public sealed record BodyHeading(string Id, string Text);

/// <summary>The cleaned text of an item as a page of the portal shows it.</summary>
/// <remarks>
/// What it is given has been cleaned when it was saved: this adds what only the page needs and trusts nothing less.
/// Example: <c>&lt;table&gt;…&lt;/table&gt;</c> comes back inside <c>&lt;div class="table-scroll" …&gt;</c>.
/// </remarks>
/// <param name="Html">The text, each table in a region of its own that scrolls, each second-level heading with an id.</param>
/// <param name="Headings">The second-level headings, in order.</param>
public sealed record ShownBody(string Html, IReadOnlyList<BodyHeading> Headings)
{
    private static readonly string[] Blocks =
        ["P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "TR", "CAPTION", "BLOCKQUOTE", "FIGCAPTION", "DIV", "DD", "DT"];

    /// <summary>Makes a body ready to be shown.</summary>
    /// <param name="cleaned">Cleaned HTML: block elements without a page around them.</param>
    /// <param name="address">What a link's address becomes on the page; without it links stay as they are.</param>
    /// <returns>The body. Example: of <c>"&lt;p&gt;甲&lt;/p&gt;"</c> the same text and no heading.</returns>
    public static ShownBody Of(string cleaned, Func<string, string>? address = null)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        if (!Has(cleaned, "<table") && !Has(cleaned, "<h2") && (address is null || !Has(cleaned, "<a ")))
        {
            return new ShownBody(cleaned, []);
        }

        using var page = new HtmlParser().ParseDocument("");
        var body = page.Body!;
        body.InnerHtml = cleaned;
        foreach (var table in body.QuerySelectorAll("table").Where(table => table.ParentElement?.Closest("table") is null))
        {
            Scroll(page, table);
        }

        if (address is not null)
        {
            foreach (var link in body.QuerySelectorAll("a[href]"))
            {
                link.SetAttribute("href", address(link.GetAttribute("href")!));
            }
        }

        var headings = body.QuerySelectorAll("h2").Where(heading => Line(heading.TextContent).Length > 0).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            headings[i].Id = $"part-{i + 1}";
        }

        return new ShownBody(body.InnerHtml,
            [.. headings.Select(heading => new BodyHeading(heading.Id!, Line(heading.TextContent)))]);
    }

    /// <summary>The text of a body, one line a paragraph, heading, list entry or row of a table.</summary>
    /// <param name="cleaned">Cleaned HTML.</param>
    /// <returns>The lines that are not blank; cells of a row are parted by “ | ”, a picture is told by its alternative
    /// text.</returns>
    /// <remarks>Example: <c>"&lt;h2&gt;一&lt;/h2&gt;&lt;p&gt;甲&lt;/p&gt;"</c> → “一”, “甲”.</remarks>
    public static IReadOnlyList<string> Lines(string cleaned)
    {
        ArgumentNullException.ThrowIfNull(cleaned);
        using var page = new HtmlParser().ParseDocument("");
        page.Body!.InnerHtml = cleaned;
        var lines = new List<string>();
        var line = new System.Text.StringBuilder();
        Walk(page.Body, lines, line);
        End(lines, line);
        return lines;
    }

    private static void Scroll(IDocument page, IElement table)
    {
        var label = Line(table.QuerySelector("caption")?.TextContent ?? "");
        var region = page.CreateElement("div");
        region.ClassName = "table-scroll";
        region.SetAttribute("role", "region");
        region.SetAttribute("aria-label", label.Length > 0 ? label : "表格");
        region.SetAttribute("tabindex", "0");
        table.Replace(region);
        region.AppendChild(table);
    }

    private static void Walk(INode node, List<string> lines, System.Text.StringBuilder line)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement { TagName: "BR" or "HR" }:
                    End(lines, line);
                    break;
                case IElement { TagName: "IMG" } picture:
                    line.Append('[').Append(picture.GetAttribute("alt")).Append(']');
                    break;
                case IElement { TagName: "TD" or "TH" } cell:
                    line.Append(cell.PreviousElementSibling is null ? "" : " | ").Append(Line(cell.TextContent));
                    break;
                case IElement element when Blocks.Contains(element.TagName):
                    End(lines, line);
                    Walk(element, lines, line);
                    End(lines, line);
                    break;
                default:
                    Walk(child, lines, line);
                    break;
            }
        }
    }

    private static void End(List<string> lines, System.Text.StringBuilder line)
    {
        var text = Line(line.ToString());
        line.Clear();
        if (text.Length > 0)
        {
            lines.Add(text);
        }
    }

    private static string Line(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).Trim();

    private static bool Has(string text, string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
}
