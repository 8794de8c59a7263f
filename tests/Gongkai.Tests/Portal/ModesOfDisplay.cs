using System.Net;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

/// <summary>Large type and high contrast by address alone.</summary>
public sealed class ModesOfDisplay(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("/large", "large-type")]
    [InlineData("/contrast", "high-contrast")]
    [InlineData("/large-contrast", "large-type high-contrast")]
    public async Task Are_the_first_part_of_the_address_and_carried_on_by_every_link(string prefix, string classes)
    {
        var agency = await site.GivenAgency();
        var column = await site.GivenColumn(agency, "news", "工作动态", "news");
        var file = await site.GivenFile("表.pdf", "表");
        var id = await site.GivenPublished(column, item => (item.Files, item.BodyHtml) =
            ([file], $"<p><a href=\"/{agency.Slug}\">本局</a><a href=\"/files/{file.Hash}/x\">表</a></p>"));
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"{prefix}/info/{id}");

        shown.Is(HttpStatusCode.OK);
        Assert.Equal(classes, shown.Page.DocumentElement.ClassName);
        Assert.False(shown.Headers.ContainsKey("Set-Cookie"));
        var links = shown.Page.QuerySelectorAll("a[href^='/'], form[action^='/']")
            .Where(link => link.Closest(".display-tools") is null && link.Closest(".article-tools") is null)
            .Select(link => link.GetAttribute("href") ?? link.GetAttribute("action")!).ToList();
        Assert.All(links.Where(link => !link.StartsWith("/files/", StringComparison.Ordinal) && link != "/office"), link =>
            Assert.StartsWith(prefix + "/", link, StringComparison.Ordinal));
        Assert.Contains($"{prefix}/{agency.Slug}", links);
        Assert.Contains(links, link => link.StartsWith("/files/", StringComparison.Ordinal));
        Assert.EndsWith($"/info/{id}", shown.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(prefix + "/", shown.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_changed_on_every_page_without_losing_ones_place()
    {
        var agency = await site.GivenAgency();
        await site.GivenColumn(agency, "news", "工作动态", "news");
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/large/{agency.Slug}/catalogue?kind=normative");

        Assert.Equal(
            [$"/{agency.Slug}/catalogue?kind=normative", $"/large/{agency.Slug}/catalogue?kind=normative",
                $"/contrast/{agency.Slug}/catalogue?kind=normative", $"/large-contrast/{agency.Slug}/catalogue?kind=normative"],
            shown.Page.QuerySelectorAll(".display-tools a").Select(link => link.GetAttribute("href")));
        Assert.Equal("大字", shown.Page.QuerySelector(".display-tools a[aria-current]")!.TextContent);
    }

    [Theory]
    [InlineData("/large/office")]
    [InlineData("/contrast/api/v1")]
    [InlineData("/large/files/x")]
    [InlineData("/large/large/latest")]
    [InlineData("/LARGE/latest")]
    public async Task Are_of_the_portal_only(string path)
    {
        using var reader = site.Anybody();

        (await reader.GetAsync(path)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hold_for_the_home_and_for_pages_that_are_not_there()
    {
        using var reader = site.Anybody();

        Assert.Equal("large-type", (await reader.GetAsync("/large")).Page.DocumentElement.ClassName);
        var missing = await reader.GetAsync("/large/nosuch");
        missing.Is(HttpStatusCode.NotFound);
        Assert.Equal("large-type", missing.Page.DocumentElement.ClassName);
    }
}
