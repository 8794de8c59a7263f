using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Settings;
using Gongkai.Demo;
using Gongkai.Tests.Portal;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.EndToEnd.Portal;

/// <summary>An invented portal with one page of every kind.</summary>
internal static class SmallPortal
{
    private const string Table =
        "<table><caption>计分标准</caption><thead><tr><th scope=\"col\">类别</th><th scope=\"col\">条件</th><th scope=\"col\">分值</th><th scope=\"col\">说明</th></tr></thead>"
        + "<tbody><tr><td>甲类</td><td>连续三年以上</td><td>100</td><td>以登记为准，不重复计算</td></tr></tbody></table>";

    /// <summary>The paths of its pages, by kind.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> GivenSmallPortal(this TestSite site)
    {
        await SettingsAsync(site);
        var agency = await site.GivenAgency();
        await site.InDb(async db =>
        {
            (await db.Agencies.SingleAsync(row => row.Id == agency.Id)).Contact = new AgencyContact
            {
                Office = "局办公室",
                Address = "示例区政务路 8 号",
                PostCode = "000000",
                Hours = "工作日 9:00–12:00，14:00–17:30",
                Phone = "0000-0000321",
                Fax = "0000-0000322",
                Email = "gongkai@example.gov.cn",
            };
            return await db.SaveChangesAsync();
        });
        var news = await site.GivenColumn(agency, "news", "工作动态", "news");
        var notices = await site.GivenColumn(agency, "notices", "通知公告", "notices");
        var platform = await site.GivenColumn(agency, "disclosure", "政府信息公开");
        var legal = await site.GivenColumn(agency, "legal-content", "法定主动公开内容", null, platform);
        var policy = await site.GivenColumn(agency, "policy", "政策文件", "policy", legal);
        foreach (var number in Enumerable.Range(1, 45))
        {
            await site.GivenPublished(number % 2 == 0 ? news : notices, item => item.Title = $"示例区召开第{number}次专题会议研究民生实事项目推进情况");
        }

        await site.GivenPublished(await site.GivenColumn(agency, "system", "政府信息公开制度", null, platform), item => item.Title = "政府信息公开工作制度");
        await site.GivenPublished(await site.GivenColumn(agency, "guide", "政府信息公开指南", "guide", platform), item =>
            item.BodyHtml = "<h2>一、政府信息的分类和编排体系</h2><p>按主题分类。</p><h2>二、获取方式</h2><p>主动公开和依申请公开。</p>");
        var file = await site.GivenFile("计分标准.docx", "附件", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        await site.GivenPublished(
            await site.GivenColumn(agency, "annual-reports", "政府信息公开年报", null, platform), item =>
                (item.Title, item.Files) = ("第一局2025年政府信息公开工作年度报告", [file]));
        var article = await DocumentAsync(site, policy, file);
        var withdrawn = await site.GivenPublished(news, item => item.Title = "误发的信息");
        await site.GivenWithdrawn(withdrawn, "内容有误");
        var slug = agency.Slug;
        return new Dictionary<string, string>
        {
            ["home"] = "/",
            ["latest"] = "/latest",
            ["guides"] = "/guide",
            ["rules"] = "/rules",
            ["catalogue"] = "/catalogue",
            ["reports"] = "/reports",
            ["sitemap"] = "/sitemap",
            ["subscribe"] = "/subscribe",
            ["accessibility"] = "/accessibility",
            ["api"] = "/api",
            ["search"] = "/search",
            ["found"] = "/search?q=%E4%BC%9A%E8%AE%AE",
            ["organ"] = $"/{slug}",
            ["column"] = $"/{slug}/notices",
            ["organ guide"] = $"/{slug}/guide",
            ["organ catalogue"] = $"/{slug}/catalogue",
            ["organ reports"] = $"/{slug}/annual-reports",
            ["article"] = $"/info/{article}",
            ["version"] = $"/info/{article}/versions/2",
            ["leave"] = $"/leave?info={article}&to=https%3A%2F%2Fshop.example.com%2F",
            ["withdrawn"] = $"/info/{withdrawn}",
            ["missing"] = "/nosuch",
        };
    }

    private static async Task<long> DocumentAsync(TestSite site, Column column, ItemFile file)
    {
        var body = string.Concat(Enumerable.Range(1, 6).Select(part =>
            $"<h2>第{part}章 规定</h2><p>为规范示例事项的办理，依据有关规定，结合本区实际，制定本办法。申请人应当提交真实、完整的材料，不得重复申请。</p>"))
            + Table + "<p>参见<a href=\"https://shop.example.com/\" rel=\"noopener noreferrer\">示例网站</a>。</p><ol><li>第一项</li><li>第二项</li></ol>";
        var picture = await PictureAsync(site);
        var document = await site.GivenPublished(column, item =>
        {
            (item.Title, item.Kind, item.DocumentNumber) = ("示例区人才积分管理办法", ItemKind.NormativeDocument, "示科规〔2026〕1号");
            (item.BodyHtml, item.Files) = (body + $"<p><img src=\"/files/{picture.Hash}/{Uri.EscapeDataString(picture.Name)}\" alt=\"山水图\"></p>", [file, picture]);
            (item.FormedOn, item.EffectiveOn, item.ExpiresOn) = (new(2026, 2, 20), new(2026, 3, 1), new(2031, 3, 1));
        }, row => row.Validity = "废止");
        await site.GivenAmended(document, "更正第三章", item => item.Summary = "新的概述");
        var act = await site.GivenPublished(column, item => (item.Title, item.DocumentNumber) = ("废止部分文件的决定", "示科规〔2026〕2号"));
        await site.GivenLink(act, document, LinkKind.Abolishes, new DateOnly(2026, 3, 2));
        await site.GivenLink(await site.GivenPublished(column, item => item.Title = "积分管理办法解读"), document, LinkKind.Interprets);
        return document;
    }

    private static async Task<ItemFile> PictureAsync(TestSite site)
    {
        var painted = Landscape.Paint(new DemoPicture("山水", "山水图", 7));
        return await site.GivenFile("山水.png", painted, "image/png");
    }

    private static Task<int> SettingsAsync(TestSite site) => site.InDb(db =>
    {
        (string Name, string Value)[] facts =
        [
            ("site.name", "示例区政府信息公开"), ("site.host", "示例区人民政府办公室"), ("site.address", "示例区中心大道1号"),
            ("site.phone", "0000-0000001"), ("site.code", "9901010001"), ("site.icp", "示ICP备00000000号"),
            ("site.police", "示公网安备 00000000000001号"), ("site.party-mark", "https://www.example.gov.cn/1"),
            ("site.error-report", "https://www.example.gov.cn/2"), ("site.accent", "#7a1f1f"),
        ];
        db.Settings.AddRange(facts.Select(fact => new Setting { Name = fact.Name, Value = fact.Value }));
        return db.SaveChangesAsync();
    });
}
