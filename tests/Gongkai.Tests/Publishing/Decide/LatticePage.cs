using System.Net;
using Gongkai.Data.People;
using Gongkai.Publishing.Items;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing.Decide;

public abstract class LatticePage(TestSite site)
{
    private static readonly (string, string)[] Four =
    [
        ("Steps[0].Code", "first"), ("Steps[0].Name", "初审"), ("Steps[0].Role", "FirstReviewer"), ("Steps[1].Code", "second"),
        ("Steps[1].Name", "复审"), ("Steps[1].Role", "SecondReviewer"), ("Steps[2].Code", "head"), ("Steps[2].Name", "公开办审核"),
        ("Steps[2].Role", "DisclosureHead"), ("Steps[3].Code", "final"), ("Steps[3].Name", "终审"),
            ("Steps[3].Role", "FinalReviewer"),
        ("MinimumPersons", "4"), ("SecrecyBefore", "final"), ("Urgent", "DisclosureHead"), ("CompletionDays", "2"),
    ];

    [Fact]
    public async Task Keeps_running_rounds_and_rules_the_next_submission()
    {
        var office = await site.GivenOffice();
        var running = await site.GivenDraft(office);
        await site.Submit(office, running);
        using var head = await site.As(office, Role.DisclosureHead);

        var saved = await head.PostAsync("/office/lattice", Four);
        var later = await site.GivenDraft(office);
        await site.Submit(office, later);

        Assert.True(saved.Redirected, saved.Text);
        Assert.True(await site.Audited("lattice.change", $"agency:{office.Agency.Id}"));
        (await head.GetAsync("/office/lattice")).Shows("本机关自定");
        Assert.Null((await head.GetAsync($"/office/items/{running}")).Page.QuerySelector("ol.steps")!.TextContent.Split("公开办审核")
            .Skip(1).FirstOrDefault());
        (await head.GetAsync($"/office/items/{later}")).Shows("公开办审核");
        (await head.GetAsync("/office/lattice")).Shows("现在有 2 条在审核中");
    }

    [Fact]
    public async Task Goes_back_to_what_holds_above()
    {
        var office = await site.GivenOffice();
        using var head = await site.As(office, Role.DisclosureHead);
        await head.PostAsync("/office/lattice", Four);

        var back = await head.PostFromAsync("/office/lattice", "/office/lattice?handler=Inherit");

        Assert.True(back.Redirected, back.Text);
        (await head.GetAsync("/office/lattice")).Shows("沿用系统默认的三审流程");
    }

    [Fact]
    public async Task Of_the_organ_above_holds_below()
    {
        var above = await site.GivenOffice();
        var below = await site.GivenAgency(above.Agency);
        using var head = await site.SignedInAs(await site.GivenPerson(Role.DisclosureHead, above.Agency, subtree: true));

        await head.PostAsync($"/office/lattice?agency={above.Agency.Slug}", Four);

        (await head.GetAsync($"/office/lattice?agency={below.Slug}")).Shows($"沿用{above.Agency.Name}");
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(4, (await scope.ServiceProvider.GetRequiredService<OrganSettings>()
            .LatticeAsync(below.Id, CancellationToken.None)).Steps.Count);
    }

    [Fact]
    public async Task Of_the_installation_holds_where_nothing_nearer_is_set()
    {
        var office = await site.GivenOffice();
        using var system = await site.System();
        using var head = await site.As(office, Role.DisclosureHead);

        (await head.GetAsync("/office/lattice?agency=0")).Is(HttpStatusCode.NotFound);
        (await system.GetAsync($"/office/lattice?agency={office.Agency.Slug}")).Is(HttpStatusCode.NotFound);
        await system.PostAsync("/office/lattice", Four);
        (await head.GetAsync("/office/lattice")).Shows("沿用全站设置");
        Assert.True(await site.Audited("lattice.change", "settings"));
        await system.PostFromAsync("/office/lattice", "/office/lattice?handler=Inherit");
        (await head.GetAsync("/office/lattice")).Shows("沿用系统默认的三审流程");
    }

    [Theory]
    [InlineData("Steps[2].Role", "SystemAdministrator", "有步骤的角色不在可选范围内。")]
    [InlineData("Steps[2].Code", "First", "有步骤的代码不合规定。")]
    [InlineData("Steps[2].Code", "first", "有两个步骤的代码相同。")]
    [InlineData("Steps[2].Name", "", "有步骤没有填写代码、名称或者角色。")]
    [InlineData("Steps[2].Name", "一二三四五六七八九十一二三四五六七八九十一", "有步骤的名称超过 20 字。")]
    [InlineData("MinimumPersons", "2", "审核人数下限设为 2 人。")]
    [InlineData("MinimumPersons", "5", "审核人数下限 5 人多于步骤数 4")]
    [InlineData("SecrecyBefore", "none", "没有设置保密审查")]
    [InlineData("CompletionDays", "11", "期限设为 11 个工作日")]
    [InlineData("Urgent", "Editor", "应急发布的角色不在可选范围内。")]
    public async Task Says_what_is_wrong_and_changes_nothing(string field, string value, string says)
    {
        var office = await site.GivenOffice();
        using var head = await site.As(office, Role.DisclosureHead);

        var shown = await head.PostAsync("/office/lattice", [.. Four.Where(row => row.Item1 != field), (field, value)]);

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.Settings.AnyAsync(setting => setting.AgencyId == office.Agency.Id)));
    }

    [Fact]
    public async Task Is_closed_to_strangers()
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        using var editor = await site.As(office, Role.Editor);
        using var head = await site.As(office, Role.DisclosureHead);

        (await editor.GetAsync("/office/lattice")).Is(HttpStatusCode.Forbidden);
        (await head.GetAsync($"/office/lattice?agency={other.Agency.Slug}")).Is(HttpStatusCode.NotFound);
        (await head.PostFromAsync("/office/lattice", $"/office/lattice?agency={other.Agency.Slug}", Four))
            .Is(HttpStatusCode.NotFound);
    }
}

public sealed class LatticePageOnSqlite(SqliteSite site) : LatticePage(site), IClassFixture<SqliteSite>;

public sealed class LatticePageOnPostgres(PostgresSite site) : LatticePage(site), IClassFixture<PostgresSite>;
