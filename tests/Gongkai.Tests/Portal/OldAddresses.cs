using System.Net;
using Gongkai.Data.Settings;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Portal;

public abstract class OldAddresses(TestSite site)
{
    [Theory]
    [InlineData("/art/2019/3/4/art_1_2.html", "/info/7")]
    [InlineData("/show.aspx?id=12", "/info/8")]
    [InlineData("/show.aspx?id=13", null)]
    [InlineData("/gxj/notices", "/kjj/notices")]
    [InlineData("/gxj/notices/2019/x.html", "/kjj/notices/2019/x.html")]
    [InlineData("/gxj", null)]
    [InlineData("/中文/页.html", "/info/9")]
    [InlineData("/deep/a/b.html", "/latest")]
    [InlineData("/large/art/2019/3/4/art_1_2.html", "/large/info/7")]
    public async Task Lead_to_the_new_place_for_good(string old, string? place)
    {
        await site.InDb(async db =>
        {
            await RedirectTable.AddAsync(
                db,
                [("http://old.example.gov.cn/art/2019/3/4/art_1_2.html", "/info/7"), ("/show.aspx?id=12", "/info/8"), ("/gxj/*", "/kjj/*"),
                    ("http://old.example.gov.cn/%E4%B8%AD%E6%96%87/%E9%A1%B5.html#a", "/info/9"), ("/deep/*", "/latest"), ("no address", "/x"),
                    ("/out", "https://evil.example/"), ("/out2", "//evil.example/")],
                "迁移", site.Time.GetUtcNow().UtcDateTime, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        using var reader = site.Anybody();

        var shown = await reader.GetAsync(old);

        shown.Is(place is null ? HttpStatusCode.NotFound : HttpStatusCode.MovedPermanently);
        Assert.Equal(place, shown.Location?.OriginalString);
        (await reader.GetAsync("/out")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync("/out2")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Are_added_once_however_often_an_import_is_run()
    {
        async Task<int> Add() => await site.InDb(async db =>
        {
            var added = await RedirectTable.AddAsync(db, [("/again/1", "/info/1"), ("/again/1", "/info/2"), ("/again/2", "/info/2")], "迁移", default, CancellationToken.None);
            await db.SaveChangesAsync();
            return added;
        });

        Assert.Equal(2, await Add());
        Assert.Equal(0, await Add());
    }

    [Fact]
    public async Task Never_stand_before_a_page_that_is_there()
    {
        var agency = await site.GivenAgency();
        await site.InDb(async db =>
        {
            await RedirectTable.AddAsync(db, [($"/{agency.Slug}", "/latest"), ("/office/*", "/latest")], "", default, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        using var reader = site.Anybody();

        (await reader.GetAsync($"/{agency.Slug}")).Is(HttpStatusCode.OK);
        (await reader.GetAsync("/office/nosuch")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class OldAddressesOnSqlite(SqliteSite site) : OldAddresses(site), IClassFixture<SqliteSite>;

public sealed class OldAddressesOnPostgres(PostgresSite site) : OldAddresses(site), IClassFixture<PostgresSite>;
