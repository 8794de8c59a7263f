using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Supervision;

/// <summary>The competent office's view of the organs below it.</summary>
public abstract class OverviewPages(TestSite site)
{
    [Fact]
    public async Task Count_a_year_by_column_with_what_was_imported()
    {
        var office = await site.GivenOffice();
        await Imported(office, ("news", 4), ("notices", 3), ("business", 2));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency, subtree: true);

        var shown = await supervisor.GetAsync("/office/overview?Year=2020");
        var organ = await supervisor.GetAsync($"/office/overview/{office.Agency.Slug}?Year=2020");

        Assert.Equal(["9", "4", "3", "2", "0"], Row(shown, office.Agency)[..5]);
        organ.Shows("2020 年公开 9 条");
        Assert.Equal(
            "4", organ.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "工作动态").QuerySelector("td")!.TextContent);
        Assert.Equal("9", Row(await supervisor.GetAsync("/office/overview?Year=2021"), office.Agency)[4]);
    }

    [Fact]
    public async Task Show_what_waits_and_what_is_late()
    {
        var office = await site.GivenOffice();
        var waiting = await site.GivenDraft(office);
        await site.Submit(office, waiting);
        await site.GivenDraft(office, change: content => content.FormedOn = new DateOnly(2026, 1, 5));
        await site.GivenPublished(office, change: content => (content.Kind, content.DocumentNumber, content.EffectiveOn, content.ExpiresOn, content.NoInterpretationReason)
            = (ItemKind.OtherDocument, "示发〔2026〕1号", new DateOnly(2026, 4, 10), new DateOnly(2030, 4, 10), null));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);

        var row = Row(await supervisor.GetAsync("/office/overview"), office.Agency);

        Assert.Equal(("1", "1", "1"), (row[0], row[5], row[6]));
    }

    [Fact]
    public async Task Raise_the_alarm_of_an_emergency_publication_not_completed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        ItemGivens.NoProblem(await site.Act(office, Role.SecrecyReviewer, id, open => open.State.ReviewSecrecy(
            open.By, open.Seen, new SecrecyFinding(SecrecyResult.Open, "不涉密"))));
        ItemGivens.NoProblem(await site.Act(office, Role.DisclosureHead, id, open => open.State.PublishUrgently(
            open.By, open.Seen, "汛情紧急", open.Metadata, open.MetadataSettings)));
        site.Time.Move(TimeSpan.FromDays(8));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);

        var shown = await supervisor.GetAsync("/office/overview");

        shown.Shows("应急发布逾期未补办审核 1 件");
        Assert.Equal("1（逾期 1）", Row(shown, office.Agency)[9]);
        (await supervisor.GetAsync($"/office/overview/{office.Agency.Slug}")).Shows("1 件报警");
    }

    [Fact]
    public async Task Sort_by_any_figure()
    {
        var above = await site.GivenAgency();
        var one = await site.GivenAgency(above);
        var other = await site.GivenAgency(above);
        await site.InDb(async db =>
        {
            var column = new Column { AgencyId = other.Id, Slug = "plans", Name = "规划信息" };
            db.Columns.Add(column);
            return await db.SaveChangesAsync();
        });
        using var supervisor = await site.SignedInAs(Role.Supervisor, above, subtree: true);

        var down = await supervisor.GetAsync("/office/overview?Sort=empty");
        var up = await supervisor.GetAsync("/office/overview?Sort=empty&Dir=asc");
        var odd = await supervisor.GetAsync("/office/overview?Sort=drop+table&Year=99999");

        Assert.Equal(other.ShortName, Names(down)[0]);
        Assert.Equal(other.ShortName, Names(up)[^1]);
        Assert.Equal([above.ShortName, one.ShortName, other.ShortName], Names(odd));
    }

    [Fact]
    public async Task Are_closed_to_strangers()
    {
        var office = await site.GivenOffice();
        var other = await site.GivenAgency();
        using var nobody = site.Anybody();
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);

        Assert.Contains("/office/sign-in", (await nobody.GetAsync("/office/overview")).Location!.ToString(), StringComparison.Ordinal);
        (await editor.GetAsync("/office/overview")).Is(HttpStatusCode.Forbidden);
        (await editor.GetAsync($"/office/overview/{office.Agency.Slug}")).Is(HttpStatusCode.Forbidden);
        (await supervisor.GetAsync($"/office/overview/{other.Slug}")).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(other.ShortName, Names(await supervisor.GetAsync("/office/overview")));
    }

    private static string[] Row(Shown shown, Agency agency) =>
        [.. shown.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == agency.ShortName)
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static string[] Names(Shown shown) => [.. shown.Page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];

    private Task<BatchResult> Imported(Office office, params (string Column, int Number)[] counts) =>
        site.AtDesk(office.The(Role.DisclosureHead), office.Agency, services => services.GetRequiredService<Importer>().ImportAsync(
            office.Agency,
            new BatchDecision(
                "旧门户", "同意迁移", [office.The(Role.FirstReviewer).Id, office.The(Role.SecondReviewer).Id, office.The(Role.FinalReviewer).Id],
                office.The(Role.DisclosureHead).Id),
            [
                .. counts.SelectMany(count => Enumerable.Range(1, count.Number).Select(at => new OldPublication(
                    $"{count.Column}-{at}", office.Columns[count.Column], office.Section.Id,
                    new ItemContent { Title = $"旧闻第{at}则", BodyHtml = "<p>科技活动周开幕。</p>" },
                    // The last one on New Year's Eve in Beijing, when it is still the afternoon in UTC.
                    at == count.Number ? new DateTime(2020, 12, 31, 15, 59, 0, DateTimeKind.Utc) : new DateTime(2019, 12, 31, 16, 0, 0, DateTimeKind.Utc)))),
            ],
            CancellationToken.None));
}

public sealed class OverviewPagesOnSqlite(SqliteSite site) : OverviewPages(site), IClassFixture<SqliteSite>;

public sealed class OverviewPagesOnPostgres(PostgresSite site) : OverviewPages(site), IClassFixture<PostgresSite>;
