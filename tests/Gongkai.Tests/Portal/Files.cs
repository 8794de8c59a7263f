using System.Net;
using System.Net.Http.Headers;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class Files(TestSite site)
{
    [Fact]
    public async Task Of_what_is_public_come_as_downloads_under_their_Chinese_name()
    {
        var file = await site.GivenFile("申报表 一.pdf", "内容一");
        await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        using var reader = site.Anybody();

        var shown = await reader.GetAsync(AddressOf(file));

        shown.Is(HttpStatusCode.OK);
        Assert.Equal("内容一", shown.Text);
        Assert.Equal("application/pdf", shown.Headers["Content-Type"]);
        Assert.Contains("attachment", shown.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("filename*=UTF-8''%E7%94%B3%E6%8A%A5%E8%A1%A8%20%E4%B8%80.pdf", shown.Headers["Content-Disposition"],
            StringComparison.Ordinal);
        Assert.Equal("nosniff", shown.Headers["X-Content-Type-Options"]);
        Assert.Contains("max-age", shown.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_are_pictures_are_shown_in_place()
    {
        var file = await site.GivenFile("图.png", "像素", "image/png", picture: true);
        var id = await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        using var reader = site.Anybody();

        Assert.StartsWith("inline", (await reader.GetAsync(AddressOf(file))).Headers["Content-Disposition"],
            StringComparison.Ordinal);
        Assert.Equal("示意图", (await reader.GetAsync($"/info/{id}")).Page.QuerySelector("figure img")?.GetAttribute("alt"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("application/xhtml+xml")]
    public async Task Are_never_of_a_kind_that_browsers_run(string type)
    {
        var file = await site.GivenFile("页.html", $"<script>{type}</script>", type);
        await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        using var reader = site.Anybody();

        var shown = await reader.GetAsync(AddressOf(file));

        Assert.Equal("application/octet-stream", shown.Headers["Content-Type"]);
        Assert.StartsWith("attachment", shown.Headers["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Are_sent_in_parts_and_not_twice()
    {
        var file = await site.GivenFile("长.pdf", "0123456789");
        await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        using var reader = site.Anybody();
        using var part = new HttpRequestMessage(HttpMethod.Get, AddressOf(file));
        part.Headers.Range = new RangeHeaderValue(2, 4);
        using var again = new HttpRequestMessage(HttpMethod.Get, AddressOf(file));
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.Hash}\""));

        using var some = await reader.Client.SendAsync(part);
        using var none = await reader.Client.SendAsync(again);

        Assert.Equal("234", await some.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotModified, none.StatusCode);
    }

    [Fact]
    public async Task Of_drafts_are_not_given_out()
    {
        var column = await GivenColumn();
        var file = await site.GivenFile("草稿附件.pdf", "草稿附件的内容");
        await site.GivenDraft(column, item => item.Files = [file]);
        await site.GivenPublished(column);
        using var reader = site.Anybody();

        (await reader.GetAsync(AddressOf(file))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_withdrawn_items_are_not_given_out()
    {
        var file = await site.GivenFile("撤下的附件.pdf", "撤下的附件的内容");
        var id = await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        await site.GivenWithdrawn(id, "内容有误");
        using var reader = site.Anybody();

        (await reader.GetAsync(AddressOf(file))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task That_a_publication_lists_no_more_are_not_given_out()
    {
        var file = await site.GivenFile("换下的附件.pdf", "换下的附件的内容");
        var id = await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        await site.GivenAmended(id, "更换附件", item => item.Files = []);
        using var reader = site.Anybody();

        (await reader.GetAsync(AddressOf(file))).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("其他名字.pdf")]
    [InlineData("..%2F..%2Fgongkai.db")]
    [InlineData("..%5C..%5Cgongkai.db")]
    [InlineData("%00")]
    [InlineData("正确的名字.pdf/..%2Fx")]
    public async Task Have_only_their_own_name(string name)
    {
        var file = await site.GivenFile("正确的名字.pdf", "名字");
        await site.GivenPublished(await GivenColumn(), item => item.Files = [file]);
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/files/{file.Hash}/{name}");

        Assert.True(shown.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, shown.Status.ToString());
        (await reader.GetAsync($"/files/..%2F{file.Hash}/{file.Name}")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/files/{file.Hash.ToUpperInvariant()}0/{file.Name}")).Is(HttpStatusCode.NotFound);
    }

    private static string AddressOf(ItemFile file) => $"/files/{file.Hash}/{Uri.EscapeDataString(file.Name)}";

    private async Task<Column> GivenColumn() => await site.GivenColumn(await site.GivenAgency(), "notices", "通知公告", "notices");
}

public sealed class FilesOnSqlite(SqliteSite site) : Files(site), IClassFixture<SqliteSite>;

public sealed class FilesOnPostgres(PostgresSite site) : Files(site), IClassFixture<PostgresSite>;
