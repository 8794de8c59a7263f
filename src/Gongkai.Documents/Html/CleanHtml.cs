using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>Makes HTML from anywhere — an editor, a paste from Word or WPS, an imported page — fit to be published.</summary>
/// <remarks>
/// <para>Everything is rebuilt from an allow-list and then passed through HtmlSanitizer, until a further pass changes nothing:
/// what is stored is what a browser will read.</para>
/// <para>Example: <c>CleanHtml.Of("&lt;p class=MsoNormal
/// align=center&gt;&lt;b&gt;通知&lt;/b&gt;&lt;o:p&gt;&lt;/o:p&gt;&lt;/p&gt;")</c> gives
/// <c>&lt;p class="align-center"&gt;&lt;strong&gt;通知&lt;/strong&gt;&lt;/p&gt;</c>.</para>
/// </remarks>
public static class CleanHtml
{
    /// <summary>The longest text taken, in characters (8 Mi); a longer one is refused whole.</summary>
    public const int Longest = 8 << 20;

    private const int MostPasses = 8;

    /// <summary>Cleans. Never throws for what the text holds.</summary>
    /// <param name="html">A fragment or a whole page.</param>
    /// <returns>Clean HTML with its texts, links, pictures, and what was taken out.</returns>
    public static CleanedHtml Of(string html)
    {
        var losses = new HtmlLosses();
        try
        {
            if (html.Length > Longest)
            {
                return Refused();
            }

            PageBudget.Check(html);
            return Read(Settled(html, losses), losses);
        }
        catch (UnreadableFileException)
        {
            return Refused();
        }
    }

    /// <summary>Cleans until nothing changes. A text that never settles was made to confuse parsers: only its words are
    /// kept.</summary>
    private static string Settled(string html, HtmlLosses losses)
    {
        var last = Pass(html, losses);
        for (var pass = 1; pass < MostPasses; pass++)
        {
            var next = Pass(last, new HtmlLosses());
            if (next == last)
            {
                return last;
            }

            last = next;
        }

        using var page = new HtmlParser().ParseDocument(last);
        var words = new StringBuilder();
        foreach (var line in (page.Body?.TextContent ?? "").Split('\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            words.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }

        return Pass(words.ToString(), new HtmlLosses());
    }

    private static string Pass(string html, HtmlLosses losses)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return page.Body is { } body ? AllowedHtml.Sanitize(HtmlRebuild.Of(body, losses)) : "";
    }

    private static CleanedHtml Read(string html, HtmlLosses losses)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var body = page.Body!;
        return new CleanedHtml(
            html, HtmlParagraphs.Of(body),
            [.. body.QuerySelectorAll("a[href]").Select(link => HtmlAddresses.Link(link))],
            [.. body.QuerySelectorAll("img[src]").Select(image =>
                new CleanPicture(image.GetAttribute("src")!, image.GetAttribute("alt") ?? ""))],
            losses.Problems());
    }

    private static CleanedHtml Refused() => new(
        "", [], [], [],
        [new Problem("html.too-large", Severity.Error, "正文过长或嵌套过深，无法处理。", "请分成几篇，或把大表格改为附件。", "")]);
}
