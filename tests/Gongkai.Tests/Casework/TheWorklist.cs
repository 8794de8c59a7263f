using System.Net;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Tests.Data.Casework;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Gongkai.Tests.Casework.Bureau;

namespace Gongkai.Tests.Casework;

public sealed class TheWorklistOnSqlite(SqliteSite site) : TheWorklist(site), IClassFixture<SqliteSite>;

public sealed class TheWorklistOnPostgres(PostgresSite site) : TheWorklist(site), IClassFixture<PostgresSite>;

/// <summary>The officer's day.</summary>
public abstract class TheWorklist(TestSite site)
{
    [Fact]
    public async Task Each_case_stands_in_its_bucket_and_says_why()
    {
        using var bureau = await Of(site);
        var late = await bureau.CaseOf(bureau.Today.AddDays(-60));
        var fresh = await bureau.Case();
        var unconfirmed = await bureau.Case(form => form with { Days = new ReceiptDays(Channel.Online, bureau.Today.AddDays(-10), null, null) });

        var page = await bureau.Officer.GetAsync("/office/applications");
        page.Shows("个工作日");
        page.Shows("超过一个工作日还没有与申请人确认");
        Assert.Equal([late.Number, fresh.Number, unconfirmed.Number], page.Page.QuerySelectorAll(".worklist-note .number").Select(one => one.TextContent));
        var overdue = await bureau.Officer.GetAsync("/office/applications?bucket=Overdue");
        Assert.Equal([late.Number], overdue.Page.QuerySelectorAll(".worklist-note .number").Select(one => one.TextContent));
        (await bureau.Officer.GetAsync($"/office/applications?q={fresh.Number}")).Shows(fresh.Title);
    }

    [Fact]
    public async Task The_buckets_move_with_the_days_without_an_entry_in_the_log()
    {
        using var bureau = await Of(site);
        var of = await bureau.CaseOf(bureau.Today.AddDays(-60));
        await site.InDb(async db =>
        {
            var row = await db.Applications.SingleAsync(known => known.Id == of.Id);
            (row.Bucket, row.ClockOn) = (Bucket.DueLater, bureau.Today.AddDays(-40)); // as it was forty days ago
            return await db.SaveChangesAsync();
        });
        var before = await site.InDb(db => db.AuditRecords.CountAsync());

        await bureau.Officer.GetAsync("/office/applications");

        Assert.Equal(Bucket.Overdue, (await bureau.Now(of)).Bucket);
        Assert.Equal(before, await site.InDb(db => db.AuditRecords.CountAsync()));
    }

    [Fact]
    public async Task A_new_calendar_moves_open_cases_and_both_days_stay_in_the_file()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Gongkai.Data.GongkaiDb>();
        var other = WorkCalendar.National.WithLocalRestDays(new LocalRestDay(of.DueOn!.Value, "示例节日", "示例规定"));

        await new CaseClocks(db, other, site.Time).RefreshAsync([bureau.Agency.Id], CancellationToken.None);

        var now = await bureau.Now(of);
        Assert.True(now.DueOn > of.DueOn);
        var note = (await bureau.Facts(of))[^1].Note;
        Assert.Contains(Day(of.DueOn!.Value), note, StringComparison.Ordinal);
        Assert.Contains(Day(now.DueOn!.Value), note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_cases_are_given_to_one_handler_but_never_another_organs()
    {
        using var bureau = await Of(site);
        var mate = await site.GivenPerson(Role.DisclosureOfficer, bureau.Agency);
        var (one, two) = (await bureau.Case(), await bureau.Case());
        var strange = (await site.Receive(site.Form(await site.GivenAgency()))).Application;

        Ok(await bureau.Officer.PostFromAsync("/office/applications", "/office/applications?handler=Assign",
            ("Chosen", one.Id.ToString()), ("Chosen", two.Id.ToString()), ("Handler", mate.Id.ToString())));
        Assert.Equal(mate.Id, (await bureau.Now(two)).HandlerId);
        (await bureau.Officer.PostFromAsync("/office/applications", "/office/applications?handler=Assign",
            ("Chosen", strange.Id.ToString()), ("Handler", mate.Id.ToString()))).Is(HttpStatusCode.NotFound);
        Assert.Null((await bureau.Now(strange)).HandlerId);
    }

    [Fact]
    public async Task A_paper_is_registered_on_one_page_and_a_repetition_is_shown_first()
    {
        using var bureau = await Of(site);
        (string, string)[] paper =
        [
            ("Paper.AgencyId", bureau.Agency.Id.ToString()), ("Paper.Channel", "RegisteredPost"), ("Paper.SubmittedOn", Day(bureau.Today.AddDays(-2))),
            ("Paper.ArrivedOn", Day(bureau.Today)), ("Paper.Class", "NaturalPerson"), ("Paper.Name", "示例来信人"), ("Paper.Phone", "13800000001"),
            ("Paper.Description", "示例道路改造方案"), ("Paper.Way", "Post"), ("Paper.Form", "Paper"),
        ];

        Ok(await bureau.Officer.PostFromAsync("/office/applications/new", "/office/applications/new", [.. paper, ("FormKey", "first")]));
        var shown = await bureau.Officer.PostFromAsync("/office/applications/new", "/office/applications/new", [.. paper, ("FormKey", "second")]);
        shown.Shows("有同一申请人或者同一内容的申请");
        Ok(await bureau.Officer.PostFromAsync("/office/applications/new", "/office/applications/new", [.. paper, ("FormKey", "second"), ("Seen", "true")]));

        var all = await site.InDb(db => db.Applications.AsNoTracking().Where(row => row.AgencyId == bureau.Agency.Id).ToListAsync());
        Assert.Equal(2, all.Count);
        Assert.All(all, row => Assert.Equal(bureau.Today, row.ReceivedOn));
        (await bureau.Officer.GetAsync($"/office/applications/{all[0].Id}/frequency")).Shows("共 2 件");
    }

    [Fact]
    public async Task A_paper_for_another_organ_cannot_be_registered_there()
    {
        using var bureau = await Of(site);
        var other = await site.GivenAgency();

        (await bureau.Officer.PostFromAsync("/office/applications/new", "/office/applications/new",
            ("Paper.AgencyId", other.Id.ToString()), ("Paper.Channel", "InPerson"), ("Paper.Name", "示例"), ("Paper.Description", "示例"), ("FormKey", "x")))
            .Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_letter_without_the_day_it_came_names_the_field()
    {
        using var bureau = await Of(site);

        (await bureau.Officer.PostFromAsync("/office/applications/new", "/office/applications/new",
            ("Paper.AgencyId", bureau.Agency.Id.ToString()), ("Paper.Channel", "RegisteredPost"), ("Paper.SubmittedOn", Day(bureau.Today)),
            ("Paper.Name", "示例"), ("Paper.Description", "示例"), ("FormKey", "x"))).Shows("邮寄的申请没有填写收到邮件的日期");
    }
}
