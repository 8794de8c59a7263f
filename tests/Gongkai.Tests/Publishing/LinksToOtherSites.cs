using System.Net;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing;

public sealed class LinksToOtherSites(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Are_dead_when_the_other_site_says_so_or_there_is_none()
    {
        using var links = new OutsideLinks(site.Options with { OutsideLinks = OutsideLinkScope.Any });
        string[] addresses = [On("/info/999999999"), On("/"), On("/office/people"), "http://nosuch.invalid/a"];

        var dead = await links.DeadAsync(addresses, CancellationToken.None);

        Assert.Equal("对方网站答复 404", dead[On("/info/999999999")]);
        Assert.Equal("没有这个网站", dead["http://nosuch.invalid/a"]);
        Assert.Equal(2, dead.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task On_an_inner_network_are_called_only_where_that_is_allowed(int scope)
    {
        using var links = new OutsideLinks(site.Options with { OutsideLinks = (OutsideLinkScope)scope });

        Assert.Empty(await links.DeadAsync([On("/info/999999999")], CancellationToken.None));
    }

    [Fact]
    public async Task Are_told_beside_those_of_this_site()
    {
        await site.StopAsync();
        await site.StartAsync(site.Options with { OutsideLinks = OutsideLinkScope.Any });
        await using var scope = site.Services.CreateAsyncScope();
        var body = CleanHtml.Of($"<p><a href=\"{On("/nosuch/page")}\">外站</a><a href=\"/info/999999999\">本站</a><a href=\"{On("/")}\">首页</a></p>");

        var found = await scope.ServiceProvider.GetRequiredService<DeadLinks>().FindAsync(body, CancellationToken.None);

        Assert.Equal(["正文链接“外站”", "正文链接“本站”"], found.Select(finding => finding.Place));
        Assert.Contains("对方网站答复 404", found[0].Says, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2400:3200::1", true)]
    [InlineData("114.114.114.114", true)]
    public void Lead_to_the_public_internet_by_their_address(string address, bool isPublic) =>
        Assert.Equal(isPublic, OutsideLinks.IsPublic(IPAddress.Parse(address)));

    private string On(string path) => new Uri(site.Address, path).ToString();
}
