using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

/// <summary>Follows every link of a small portal, as a reader without script and without cookies.</summary>
public abstract partial class EveryPage(TestSite site)
{
    [Fact]
    public async Task Reached_from_the_home_is_there_and_in_order()
    {
        await GivenPortal();
        using var reader = site.Anybody();
        var seen = new Dictionary<string, Shown>();
        var waiting = new Queue<string>(["/", "/search?q=a", "/nosuch", "/sitemap"]);
        while (waiting.TryDequeue(out var path))
        {
            if (seen.ContainsKey(path) || path.StartsWith("/office", StringComparison.Ordinal))
            {
                continue;
            }

            var shown = seen[path] = await reader.GetAsync(path);
            if (path != "/nosuch")
            {
                shown.Is(HttpStatusCode.OK);
            }

            foreach (var link in LinksOf(shown))
            {
                waiting.Enqueue(link);
            }
        }

        Assert.InRange(seen.Count, 25, 400);
        Assert.All(seen, page => InOrder(page.Key, page.Value));
    }

    private static IEnumerable<string> LinksOf(Shown shown) =>
        IsPage(shown)
            ? shown.Page.QuerySelectorAll("a[href], img[src]")
                .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!)
                .Where(link => link.StartsWith('/')).Select(link => link.Split('#')[0])
            : [];

    private static bool IsPage(Shown shown) =>
        shown.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal);

    private static void InOrder(string path, Shown shown)
    {
        Assert.False(shown.Headers.ContainsKey("Set-Cookie"), path);
        Assert.Contains("default-src 'none'", shown.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", shown.Headers["X-Content-Type-Options"]);
        if (!IsPage(shown))
        {
            return;
        }

        Assert.False(EscapedChinese().IsMatch(shown.Text), path);
        var faults = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, fault) => faults.Add(fault.ToString() ?? "");
        using var page = parser.ParseDocument(shown.Text);
        Assert.True(faults.Count == 0, $"{path}: {string.Join("; ", faults)}");
        Assert.True(page.QuerySelectorAll("script:not([src^='/portal.js']), [style], [onclick], style").Length == 0, path);
        Assert.True(page.QuerySelectorAll("h1").Length == 1, path);
        Assert.True(page.QuerySelectorAll("table:not(:has(caption)):not(.prose table)").Length == 0, path);
        Assert.True(page.QuerySelectorAll("img:not([alt])").Length == 0, path);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.True(ids.Distinct().Count() == ids.Count, path);
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link =>
            Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    private async Task GivenPortal()
    {
        var agency = await site.GivenAgency();
        var news = await site.GivenColumn(agency, "news", "工作动态", "news");
        var platform = await site.GivenColumn(agency, "disclosure", "政府信息公开");
        var legal = await site.GivenColumn(agency, "legal-content", "法定主动公开内容", null, platform);
        var budget = await site.GivenColumn(agency, "budget", "财政预决算", null, legal);
        var guide = await site.GivenColumn(agency, "guide", "政府信息公开指南", "guide", platform);
        var reports = await site.GivenColumn(agency, "annual-reports", "政府信息公开年报", null, platform);
        foreach (var number in Enumerable.Range(1, 25))
        {
            await site.GivenPublished(news, item => item.Title = $"动态{number} & <b>甲</b>");
        }

        var file = await site.GivenFile("表 1&2.pdf", "表");
        var picture = await site.GivenFile("图.png", "图", "image/png", picture: true);
        var document = await site.GivenPublished(budget, item =>
        {
            (item.Kind, item.DocumentNumber, item.Files) = (ItemKind.NormativeDocument, "示财规〔2026〕1号", [file, picture]);
            item.BodyHtml = string.Concat(Enumerable.Range(1, 6)
                .Select(part => $"<h2>第{part}章</h2><p>条文</p>")) + "<table><tbody><tr><td>甲</td></tr></tbody></table>";
        }, row => (row.Validity, row.Urgent) = ("废止", true));
        await site.GivenAmended(document, "更正", item => item.Summary = "新的概述");
        await site.GivenLink(await site.GivenPublished(news, item => item.Title = "废止的通知"), document, LinkKind.Abolishes,
            new DateOnly(2026, 3, 1));
        await site.GivenPublished(guide, item => item.BodyHtml = "<h2>一、分类</h2><p>分类</p>");
        await site.GivenPublished(
            reports, item => (item.Title, item.Files) = ("2025年政府信息公开工作年度报告", [file]), row => row.ImportedAt = row.PublishedAt);
    }

    [GeneratedRegex("&#x([4-9A-F][0-9A-F]{3}|30[01][0-9A-F]);")]
    private static partial Regex EscapedChinese();
}

public sealed class EveryPageOnSqlite(SqliteSite site) : EveryPage(site), IClassFixture<SqliteSite>;

public sealed class EveryPageOnPostgres(PostgresSite site) : EveryPage(site), IClassFixture<PostgresSite>;
