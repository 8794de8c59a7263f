using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>Reads one page of an old government portal: what it is and, for an article, what it says.</summary>
/// <remarks>
/// <para>Names of META tags in any case, <c>content</c> before or after, empty ones as if they were not there; the information box
/// where the tags are silent; UTF-8, GBK and GB 18030. Nothing is fetched, nothing runs.</para>
/// <para>Example: <c>OldPage.Read(bytes, "zwgk/tzgg/202008/t20200802_1352104.html")</c> gives an article with its title, its time of
/// publication, its body and the addresses of its attachments.</para>
/// </remarks>
public static partial class OldPage
{
    /// <summary>The largest page read, in bytes (8 MiB).</summary>
    public const int Largest = 8 << 20;

    private const int LeastDates = 3;

    /// <summary>Reads a page. Never throws for what it holds.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="path">Its path below the folder of the site, parts set apart by “/”; names often say what a page is.</param>
    /// <returns>What it is; an article with its problems, errors among them when it lacks what an item needs.</returns>
    public static OldPageRead Read(ReadOnlyMemory<byte> content, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            if (content.Length > Largest)
            {
                return Unread(OldPageProblems.TooLarge(content.Length));
            }

            if (TextEncoding.DecodePage(content.Span) is not { } text)
            {
                return Unread(OldPageProblems.NoText());
            }

            PageBudget.Check(text);
            using var page = new HtmlParser().ParseDocument(text);
            return page.Body is { } body ? Read(page, body, path) : new OldPageRead(OldPageKind.Other, "", null, []);
        }
        catch (UnreadableFileException problem)
        {
            return Unread(new Problem("page.too-large", Severity.Error, problem.Says, problem.Remedy, ""));
        }
    }

    /// <summary>Puts other addresses into the body of an old article.</summary>
    /// <param name="bodyHtml">As <see cref="OldArticle.BodyHtml"/> has it.</param>
    /// <param name="addresses">New addresses by the old ones as <see cref="OldArticle.Links"/> has them.</param>
    /// <returns>
    /// The body; a picture whose new address is not below <c>/files/</c> becomes a link. Example: <c>&lt;img src="a.png"&gt;</c> with
    /// “a.png” → “/files/ab12/a.png” shows the new one.
    /// </returns>
    public static string Rewrite(string bodyHtml, IReadOnlyDictionary<string, string> addresses) =>
        addresses.Count == 0 ? bodyHtml : OldLinks.Rewrite(bodyHtml, addresses);

    private static OldPageRead Read(IDocument page, IElement body, string path)
    {
        var metas = new OldMetas(page);
        var marked = OldBody.Marked(body);
        var outside = OldTexts.Of(body).Where(text => marked?.Contains(text.Block) != true).ToList();
        var box = OldInfoBox.Of(outside);
        var title = TitleOf(page, metas, box);
        var kind = KindOf(metas, box, marked, outside, path);
        if (kind != OldPageKind.Article)
        {
            return new OldPageRead(kind, title, null, []);
        }

        var guessed = marked is null ? OldBody.ByDensity(outside, box) : null;
        return new OldArticleReader(page, metas, box, path).Read(title, marked ?? guessed, guessed is not null);
    }

    /// <summary>Tags decide; without them a page with a body and a date is an article, one with dated links a list.</summary>
    private static OldPageKind KindOf(OldMetas metas, OldInfoBox box, IElement? marked, List<OldText> outside, string path)
    {
        if (metas["ArticleTitle"].Length > 0 || OldDates.Read(metas["PubDate"]) is not null)
        {
            return OldPageKind.Article;
        }

        var listed = outside.Count(text => OldDates.IsDate(text.Text)) >= LeastDates;
        var named = ListName().IsMatch(path);
        if (!named && (ArticleName().IsMatch(path) || (marked is not null && !listed && box[OldField.Published].Length > 0)))
        {
            return OldPageKind.Article;
        }

        return HomeName().IsMatch(path) ? OldPageKind.Home
            : listed || (named && metas["ColumnName"].Length > 0 && path.Contains('/', StringComparison.Ordinal)) ? OldPageKind.List
            : metas["SiteName"].Length > 0 ? OldPageKind.Home : OldPageKind.Other;
    }

    private static string TitleOf(IDocument page, OldMetas metas, OldInfoBox box)
    {
        string[] found =
        [
            metas["ArticleTitle"], box[OldField.Title], WithoutSite(page.Title ?? "", metas),
            page.QuerySelector("h1")?.TextContent ?? "",
        ];
        return found.Select(title => HtmlTidy.OneLine(Tags().Replace(title, " ")).Trim(' ', '\u3000')).FirstOrDefault(title => title.Length > 0) ?? "";
    }

    /// <summary>“通知_通知公告_示例区人民政府”, “通知-示例区政府网”: what follows names column and site.</summary>
    private static string WithoutSite(string title, OldMetas metas)
    {
        var first = title.AsSpan().IndexOfAny('_', '|');
        var kept = first > 0 ? title[..first] : title;
        var dash = kept.LastIndexOf('-');
        var tail = dash > 0 ? kept[(dash + 1)..].Trim() : "";
        return tail.Length > 0 && (SiteEnd().IsMatch(tail) || tail == metas["SiteName"] || tail == metas["ColumnName"]) ? kept[..dash] : kept;
    }

    private static OldPageRead Unread(Problem problem) => new(OldPageKind.Other, "", null, [problem]);

    [GeneratedRegex(@"(?:^|/)(?:t\d{8}_\d+|art_\d+_\d+|(?:post|content|info|news)_?\d+|\d{3,}(?:_\d+)?)\.[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleName();

    [GeneratedRegex(@"(?:^|/)(?:(?:index|default|list|more)(?:[_-]?\d+)?|col\d+[^/]*)\.[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ListName();

    [GeneratedRegex(@"^(?:index|default|home)\.[^/]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HomeName();

    [GeneratedRegex(@"(?:政府|门户网站|政府网|网站|委员会|局|网|信息公开|政务公开)$", RegexOptions.CultureInvariant)]
    private static partial Regex SiteEnd();

    [GeneratedRegex(@"<[^<>]{1,40}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
