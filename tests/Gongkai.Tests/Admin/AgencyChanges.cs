using Gongkai.Data.Agencies;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class AgencyChanges(TestSite site)
{
    private static readonly (string, string)[] Decided = [("On", "2026-03-01"), ("Basis", "示编发〔2026〕3号")];

    [Fact]
    public async Task Rename_and_keep_the_old_name_with_its_day()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();

        await Post(system, agency, "Rename", [.. Decided, ("Name", "示例区更名局"), ("ShortName", "更名局")]);

        Assert.Equal("示例区更名局", (await site.FindAgency(agency.Id)).Name);
        var change = await site.InDb(db => db.AgencyChanges.SingleAsync(known => known.AgencyId == agency.Id));
        Assert.Equal((AgencyChangeKind.Renamed, agency.Name, new DateOnly(2026, 3, 1)), (change.Kind, change.OldName, change.On));
        (await system.GetAsync($"/office/agencies/{agency.Id}")).Shows($"更名，此前名称为{agency.Name}");
    }

    [Fact]
    public async Task Move_the_whole_subtree()
    {
        var (from, to) = (await site.GivenAgency(), await site.GivenAgency());
        var moved = await site.GivenAgency(from);
        var below = await site.GivenAgency(moved);
        using var system = await site.System();

        Assert.True((await Post(system, moved, "Move", [.. Decided, ("Parent", to.Id.ToString())])).Redirected);

        Assert.Equal($"{to.Path}{moved.Id}/{below.Id}/", (await site.FindAgency(below.Id)).Path);
        Assert.Equal(to.Id, (await site.FindAgency(moved.Id)).ParentId);
    }

    [Fact]
    public async Task Make_no_circle()
    {
        var top = await site.GivenAgency();
        var below = await site.GivenAgency(await site.GivenAgency(top));
        using var system = await site.System();

        (await Post(system, top, "Move", [.. Decided, ("Parent", below.Id.ToString())])).Shows("本身或其下级机关");
        (await Post(system, top, "Move", [.. Decided, ("Parent", top.Id.ToString())])).Shows("本身或其下级机关");

        Assert.Equal(top.Path, (await site.FindAgency(top.Id)).Path);
    }

    [Fact]
    public async Task Make_no_circle_when_two_move_at_once()
    {
        var (one, other) = (await site.GivenAgency(), await site.GivenAgency());
        using var first = await site.System();
        using var second = await site.System();

        await Task.WhenAll(
            Post(first, one, "Move", [.. Decided, ("Parent", other.Id.ToString())]), Post(second, other, "Move", [.. Decided, ("Parent", one.Id.ToString())]));

        var (a, b) = (await site.FindAgency(one.Id), await site.FindAgency(other.Id));
        Assert.Single(new[] { a, b }, agency => agency.ParentId is null);
        Assert.True(a.Holds(b) ^ b.Holds(a));
    }

    [Fact]
    public async Task Merge_into_a_successor_shown_both_ways_and_take_it_back()
    {
        var (old, heir) = (await site.GivenAgency(), await site.GivenAgency());
        using var system = await site.System();

        Assert.True((await Post(system, old, "Merge", [.. Decided, ("Successor", heir.Id.ToString())])).Redirected);

        Assert.Equal(new DateOnly(2026, 3, 1), (await site.FindAgency(old.Id)).DissolvedOn);
        (await system.GetAsync($"/office/agencies/{old.Id}")).Shows($"撤销，职能并入 {heir.Name}");
        (await system.GetAsync($"/office/agencies/{heir.Id}")).Shows($"承继 {old.Name}");
        (await Post(system, old, "Dissolve", Decided)).Shows("起撤销");
        await Post(system, old, "Restore");
        Assert.Null((await site.FindAgency(old.Id)).DissolvedOn);
        Assert.False(await site.InDb(db => db.AgencyChanges.AnyAsync(change => change.AgencyId == old.Id)));
    }

    [Fact]
    public async Task Split_and_leave_the_organ_in_being()
    {
        var (old, fresh) = (await site.GivenAgency(), await site.GivenAgency());
        using var system = await site.System();

        await Post(system, old, "Split", [.. Decided, ("Successor", fresh.Id.ToString())]);

        Assert.Null((await site.FindAgency(old.Id)).DissolvedOn);
        (await system.GetAsync($"/office/agencies/{fresh.Id}")).Shows($"设立，分自 {old.Name}");
    }

    [Fact]
    public async Task Dissolve_no_organ_with_living_ones_below()
    {
        var top = await site.GivenAgency();
        var below = await site.GivenAgency(top);
        using var system = await site.System();

        (await Post(system, top, "Dissolve", Decided)).Shows($"还有 1 个下级机关：{below.Name}");
        Assert.True((await Post(system, below, "Dissolve", Decided)).Redirected);
        Assert.True((await Post(system, top, "Dissolve", Decided)).Redirected);
    }

    [Theory]
    [InlineData("Rename", "", "依据", "没有填写变动的日期")]
    [InlineData("Rename", "2026-03-05", "依据", "还没有到")]
    [InlineData("Dissolve", "2026-03-01", "", "没有填写依据")]
    [InlineData("Merge", "2026-03-01", "依据", "没有选择承继职能的机关")]
    [InlineData("Move", "soon", "依据", "“soon”不是这里要填的内容")]
    public async Task Need_their_day_and_basis(string handler, string on, string basis, string says)
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();

        var shown = await Post(system, agency, handler, ("On", on), ("Basis", basis), ("Name", "示例区他局"), ("ShortName", "他局"));

        shown.Shows(says);
        Assert.Equal(agency.Name, (await site.FindAgency(agency.Id)).Name);
    }

    private static Task<Shown> Post(Visitor system, Agency agency, string handler, params (string, string)[] fields) =>
        system.PostFromAsync("/office/agencies/new", $"/office/agencies/{agency.Id}/change?handler={handler}", fields);
}

public sealed class AgencyChangesOnSqlite(SqliteSite site) : AgencyChanges(site), IClassFixture<SqliteSite>;

public sealed class AgencyChangesOnPostgres(PostgresSite site) : AgencyChanges(site), IClassFixture<PostgresSite>;
