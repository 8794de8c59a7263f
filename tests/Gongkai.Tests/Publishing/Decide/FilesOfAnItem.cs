using System.Net;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Files;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing.Decide;

/// <summary>Attachments for those who decide about them, before anybody else may have them.</summary>
public abstract class FilesOfAnItem(TestSite site)
{
    [Fact]
    public async Task Open_for_who_may_read_the_item_and_nobody_else()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var file = await Kept("附件.html", "text/html");
        var id = await site.GivenDraft(office, change: content => content.Files = [file]);
        var without = await site.GivenDraft(office);
        using var reviewer = await site.As(office, Role.FirstReviewer);
        using var stranger = await site.As(other, Role.FirstReviewer);
        using var nobody = site.Anybody();

        var page = await reviewer.GetAsync($"/office/items/{id}");
        var path = page.Page.QuerySelector(".file-list a")!.GetAttribute("href")!;
        var given = await reviewer.GetAsync(path);

        given.Is(HttpStatusCode.OK);
        Assert.Equal("application/octet-stream", given.Headers["Content-Type"]); // a page as a file is saved, never shown
        Assert.StartsWith("attachment", given.Headers["Content-Disposition"], StringComparison.Ordinal);
        (await stranger.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await reviewer.GetAsync($"/office/items/{without}/files/{file.Hash}/a.html")).Is(HttpStatusCode.NotFound);
        Assert.True((await nobody.GetAsync(path)).Redirected);
    }

    [Fact]
    public async Task Show_pictures_in_place()
    {
        var office = await site.GivenOffice();
        var file = await Kept("图.png", "image/png");
        var id = await site.GivenDraft(office, change: content => content.Files = [file]);
        using var reviewer = await site.As(office, Role.FirstReviewer);

        var given = await reviewer.GetAsync($"/office/items/{id}/files/{file.Hash}/a.png");

        Assert.Equal("image/png", given.Headers["Content-Type"]);
        Assert.False(given.Headers.ContainsKey("Content-Disposition"));
    }

    private async Task<ItemFile> Kept(string name, string type)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"<p>{Guid.NewGuid()}</p>"));
        var kept = (await site.Services.GetRequiredService<FileStore>().KeepAsync(content, 1000, CancellationToken.None))!;
        return await site.InDb(async db =>
        {
            db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = type, CreatedAt = site.Time.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync();
            return new ItemFile(kept.Hash, name, kept.Size, type, false, "");
        });
    }
}

public sealed class FilesOfAnItemOnSqlite(SqliteSite site) : FilesOfAnItem(site), IClassFixture<SqliteSite>;

public sealed class FilesOfAnItemOnPostgres(PostgresSite site) : FilesOfAnItem(site), IClassFixture<PostgresSite>;
