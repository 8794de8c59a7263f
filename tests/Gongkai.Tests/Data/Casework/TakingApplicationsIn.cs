using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Data.Casework;

public sealed class TakingApplicationsInOnSqlite(SqliteSite site) : TakingApplicationsIn(site), IClassFixture<SqliteSite>;

public sealed class TakingApplicationsInOnPostgres(PostgresSite site) : TakingApplicationsIn(site), IClassFixture<PostgresSite>;

/// <summary>An application into the register and out of the ledger.</summary>
public abstract class TakingApplicationsIn(TestSite site)
{
    private DateOnly Today => BeijingDate.Today(site.Time);

    [Fact]
    public async Task Numbers_follow_each_other_within_organ_and_year()
    {
        var one = await site.GivenAgency();
        var other = await site.GivenAgency();

        var first = await site.Receive(site.Form(one));
        var second = await site.Receive(site.Form(one));
        var elsewhere = await site.Receive(site.Form(other));

        Assert.Equal(
            [$"{Today.Year}-0001", $"{Today.Year}-0002", $"{Today.Year}-0001"],
            new[] { first, second, elsewhere }.Select(received => received.Application.Number));
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_application_and_shows_the_same_code()
    {
        var form = site.Form(await site.GivenAgency());

        var once = await site.Receive(form);
        var again = await site.Receive(form);

        Assert.True(again.Repeated);
        Assert.Equal(once.Application.Id, again.Application.Id);
        Assert.Equal(once.QueryCode, again.QueryCode);
    }

    [Fact]
    public async Task The_same_form_at_the_same_time_makes_one_application()
    {
        var form = site.Form(await site.GivenAgency());

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => site.Receive(form)));

        Assert.Single(all.Select(received => received.Application.Id).Distinct());
        Assert.Equal(1, await site.InDb(db => db.Applications.CountAsync(application => application.AgencyId == form.AgencyId)));
    }

    [Fact]
    public async Task The_cached_clock_is_that_of_the_facts()
    {
        var agency = await site.GivenAgency();
        var form = site.Form(agency) with { Days = new ReceiptDays(Channel.RegisteredPost, Today.AddDays(-20), Today.AddDays(-10), null) };

        var kept = (await site.Receive(form)).Application;
        var record = await Ledger(ledger => ledger.RecordAsync(kept, CancellationToken.None));

        Assert.True(ReplyClock.Read(record, Today, WorkCalendar.National).Ok(out var clock));
        Assert.Equal(Today.AddDays(-10), clock.ReceivedOn);
        Assert.Equal((clock.ReceivedOn, clock.DueOn, clock.Stage, clock.Bucket), (kept.ReceivedOn, kept.DueOn, kept.Stage, kept.Bucket));
    }

    [Fact]
    public async Task The_database_holds_neither_name_nor_number_of_the_applicant()
    {
        var form = site.Form(await site.GivenAgency());
        var kept = (await site.Receive(form)).Application;

        var audit = await site.InDb(db => db.AuditRecords.AsNoTracking().Where(record => record.AgencyId == form.AgencyId)
            .Select(record => record.Changes).ToListAsync());
        string[] stored = [kept.SealedApplicant, kept.ApplicantKey, kept.NameKey, .. audit];

        Assert.All(stored, text => Assert.DoesNotContain(form.Applicant.Name, text, StringComparison.Ordinal));
        Assert.All(stored, text => Assert.DoesNotContain(form.Applicant.IdentityNumber, text, StringComparison.Ordinal));
        Assert.Equal(form.Applicant, Secrets.Applicant(kept));
    }

    [Fact]
    public async Task The_query_code_is_kept_as_a_hash_and_its_check_digits_tell_a_slip()
    {
        var received = await site.Receive(site.Form(await site.GivenAgency()));
        var code = received.QueryCode;
        var slipped = (code[0] == '2' ? '3' : '2') + code[1..];

        Assert.Equal(received.Application.QueryCodeHash, Secrets.QueryCodeHash(CaseSecrets.Printed(code).ToLowerInvariant()));
        Assert.True(CaseSecrets.WellFormed(CaseSecrets.Printed(code)));
        Assert.False(CaseSecrets.WellFormed(slipped));
        Assert.NotEqual(received.Application.QueryCodeHash, Secrets.QueryCodeHash(slipped));
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused_with_the_article_and_nothing_is_kept()
    {
        var agency = await site.GivenAgency();
        var form = site.Form(agency) with { Days = new ReceiptDays(Channel.RegisteredPost, Today.AddDays(1), null, null) };
        await using var scope = site.Services.CreateAsyncScope();

        var refused = await scope.ServiceProvider.GetRequiredService<Intake>().ReceiveAsync(form, CancellationToken.None);

        Assert.Equal(["receipt.in-the-future", "receipt.no-arrival"], refused.Problems.Select(problem => problem.Code));
        Assert.Equal(0, await site.InDb(db => db.Applications.CountAsync(application => application.AgencyId == agency.Id)));
    }

    [Fact]
    public async Task The_ledger_streams_an_organ_with_replaced_facts_left_out()
    {
        var agency = await site.GivenAgency();
        var first = (await site.Receive(site.Form(agency))).Application;
        var second = (await site.Receive(site.Form(agency))).Application;
        await site.InDb(db =>
        {
            db.ApplicationFacts.Add(Fact(first, 2, new Withdrawn(Today), null));
            db.ApplicationFacts.Add(new ApplicationFact
            {
                ApplicationId = first.Id,
                Sequence = 3,
                Kind = FactJson.Struck,
                On = Today,
                Replaces = 2,
                RecordedAt = site.Time.GetUtcNow().UtcDateTime,
            });
            return db.SaveChangesAsync();
        });

        var entries = await Ledger(async ledger => await ledger.StreamAsync(agency.Id, null, CancellationToken.None).ToListAsync());

        Assert.Equal([first.Id, second.Id], entries.Select(entry => entry.ApplicationId));
        Assert.Equal([first.Number, second.Number], entries.Select(entry => entry.Record.Number));
        Assert.All(entries, entry => Assert.IsType<Submitted>(Assert.Single(entry.Record.Events)));
    }

    [Fact]
    public async Task Facts_are_never_changed()
    {
        var kept = (await site.Receive(site.Form(await site.GivenAgency()))).Application;

        await Assert.ThrowsAnyAsync<Exception>(() => site.InDb(db =>
            db.Database.ExecuteSqlAsync($"UPDATE application_facts SET note = 'x' WHERE application_id = {kept.Id}")));
    }

    private CaseSecrets Secrets => site.Services.GetRequiredService<CaseSecrets>();

    private ApplicationFact Fact(Application of, int sequence, ApplicationEvent fact, int? replaces) => new()
    {
        ApplicationId = of.Id,
        Sequence = sequence,
        Kind = FactJson.KindOf(fact),
        On = fact.On,
        Payload = FactJson.Write(fact),
        Replaces = replaces,
        RecordedAt = site.Time.GetUtcNow().UtcDateTime,
    };

    private async Task<T> Ledger<T>(Func<CaseLedger, Task<T>> ask)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<CaseLedger>());
    }
}
