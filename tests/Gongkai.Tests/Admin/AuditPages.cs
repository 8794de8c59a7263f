using System.Net;
using Gongkai.Data.Audit;
using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class AuditPages(TestSite site)
{
    [Theory]
    [InlineData("/office/audit")]
    [InlineData("/office/audit/1")]
    public async Task Are_for_the_audit_administrator_alone(string path)
    {
        using var nobody = site.Anybody();
        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync(path)).Location?.PathAndQuery, StringComparison.Ordinal);
        foreach (var role in new[] { Role.SystemAdministrator, Role.SecurityAdministrator, Role.DisclosureHead })
        {
            using var other = await site.SignedInAs(await site.GivenPerson(role, await site.GivenAgency()));
            (await other.GetAsync(path)).Is(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task List_by_act_and_subject_page_by_page()
    {
        using var auditor = await site.Auditor();
        var mark = Guid.NewGuid().ToString("N")[..8];
        await GivenRecords($"test.{mark}", 60);

        var first = await auditor.GetAsync($"/office/audit?Act=test.{mark}");
        var second = await auditor.GetAsync(first.Page.QuerySelector("nav.pager a[rel=next]")!.GetAttribute("href")!);
        var back = await auditor.GetAsync(second.Page.QuerySelector("nav.pager a[rel=prev]")!.GetAttribute("href")!);

        Assert.Equal((50, 10, 50), (Rows(first), Rows(second), Rows(back)));
        first.Shows("链完整");
        Assert.Null(second.Page.QuerySelector("nav.pager a[rel=next]"));
        Assert.Equal(1, Rows(await auditor.GetAsync($"/office/audit?Act=test.{mark}&Subject=thing:7")));
        var (day, after) = (Today(), Today().AddDays(1));
        Assert.Equal(50, Rows(await auditor.GetAsync(
            $"/office/audit?Act=test.{mark}&From={day:yyyy-MM-dd}&To={day:yyyy-MM-dd}")));
        (await auditor.GetAsync($"/office/audit?Act=test.{mark}&From={after:yyyy-MM-dd}")).Shows("没有符合条件的记录");
    }

    [Fact]
    public async Task Show_a_record_with_old_and_new_values()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();
        using var auditor = await site.Auditor();
        await system.PostFromAsync("/office/agencies/new", $"/office/agencies/{agency.Id}/change?handler=Rename",
            ("Correction", "true"), ("Name", "示例区<更正>局"), ("ShortName", "更正局"));
        var record = Assert.Single(await site.Audit("agency.correct-name", $"agency:{agency.Id}"));

        var shown = await auditor.GetAsync($"/office/audit/{record.Sequence}");

        Assert.Contains(shown.Page.QuerySelectorAll("tr"), row => row.TextContent.Contains("Name", StringComparison.Ordinal)
            && row.TextContent.Contains(agency.Name, StringComparison.Ordinal)
                && row.TextContent.Contains("示例区<更正>局", StringComparison.Ordinal));
        shown.Shows("校验一致");
        (await auditor.GetAsync("/office/audit/999999999")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_what_the_filter_chooses_and_record_it()
    {
        using var auditor = await site.Auditor();
        var mark = Guid.NewGuid().ToString("N")[..8];
        await GivenRecords($"test.{mark}", 3, actor: "=HYPERLINK(1)");

        var csv = await auditor.PostFromAsync("/office/audit", "/office/audit?handler=Export", ("Act", $"test.{mark}"));

        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(4, csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=HYPERLINK(1)\"", csv.Text, StringComparison.Ordinal); // no formula for a spreadsheet
        Assert.Contains(await site.Audit("audit.export"), record => record.Changes.Contains(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_once_a_session_and_filter_that_they_were_opened()
    {
        var auditor = await site.GivenPerson(Role.AuditAdministrator, null);
        var mark = Guid.NewGuid().ToString("N")[..8];
        await GivenRecords($"test.{mark}", 60);
        using var first = await site.SignedInAs(auditor);
        using var second = await site.SignedInAs(auditor);

        var page = await first.GetAsync($"/office/audit?Act=test.{mark}");
        await first.GetAsync(page.Page.QuerySelector("nav.pager a[rel=next]")!.GetAttribute("href")!);
        await first.GetAsync($"/office/audit?Act=test.{mark}");
        Assert.Equal(1, await Readings(auditor.Id));
        await first.GetAsync($"/office/audit?Act=test.{mark}&Subject=thing:7");
        await second.GetAsync($"/office/audit?Act=test.{mark}");
        Assert.Equal(3, await Readings(auditor.Id));
        await first.GetAsync("/office/audit/1");
        await first.GetAsync("/office/audit/1");

        Assert.Equal(4, await Readings(auditor.Id));
        Assert.Contains(await site.Audit("audit.read"), record => record.Changes.Contains(mark, StringComparison.Ordinal));
    }

    private Task<int> Readings(long person) =>
        site.InDb(db => db.AuditRecords.CountAsync(record => record.Action == "audit.read" && record.PersonId == person));

    [Fact]
    public async Task Say_which_record_was_tampered_with()
    {
        var good = new AuditRecord { Sequence = 1, Actor = "甲", Action = "x", PreviousHash = AuditChain.Origin };
        good.Hash = AuditChain.HashOf(good);
        var bad = new AuditRecord { Sequence = 2, Actor = "乙", Action = "x", PreviousHash = good.Hash, Hash = good.Hash };

        var check = await site.InDb(db => Gongkai.Admin.Audit.ChainCheck.OfAsync(db, [good, bad], CancellationToken.None));

        Assert.Contains(2, check.Broken);
    }

    private Task<int> GivenRecords(string action, int count, string actor = "示例人") => site.InDb(async db =>
    {
        db.Actor = new Gongkai.Data.Actor(null, actor, "127.0.0.8");
        for (var at = 0; at < count; at++)
        {
            db.Record(action, $"thing:{at}", null);
        }

        db.Settings.Add(new Setting { Name = $"{action}-{Guid.NewGuid():N}", Value = "1" });
        return await db.SaveChangesAsync();
    });

    /// <summary>Records carry the machine's own time.</summary>
    private static DateOnly Today() => DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));

    private static int Rows(Shown shown) => shown.Page.QuerySelectorAll("tbody tr").Length;
}

public sealed class AuditPagesOnSqlite(SqliteSite site) : AuditPages(site), IClassFixture<SqliteSite>;

public sealed class AuditPagesOnPostgres(PostgresSite site) : AuditPages(site), IClassFixture<PostgresSite>;
