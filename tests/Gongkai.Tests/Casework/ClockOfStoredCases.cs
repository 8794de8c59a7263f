using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Tests.Data.Casework;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Casework;

public sealed class ClockOfStoredCasesOnSqlite(SqliteSite site) : ClockOfStoredCases(site), IClassFixture<SqliteSite>
{
    [Fact]
    public async Task The_command_line_gives_what_the_page_shows()
    {
        var agency = await Site.GivenAgency();
        var of = (await Site.Receive(Site.Form(agency))).Application;
        var where = $"--organ {agency.Slug} --data {Site.DataFolder}";

        var run = Run.Gongkai($"clock {of.Number} {where} --as-of {of.ClockOn:yyyy-MM-dd}");

        Assert.Equal(0, run.Exit);
        Assert.Contains($"{of.DueOn:yyyy-MM-dd}", run.Out, StringComparison.Ordinal);
        Assert.Contains(of.Number, run.Out, StringComparison.Ordinal);
        Assert.Equal(2, Run.Gongkai($"clock 1999-0001 {where}").Exit);
    }
}

public sealed class ClockOfStoredCasesOnPostgres(PostgresSite site) : ClockOfStoredCases(site), IClassFixture<PostgresSite>;

/// <summary>The stored due day is that of the facts, whatever happens to a case.</summary>
public abstract class ClockOfStoredCases(TestSite site)
{
    protected TestSite Site => site;

    [Fact]
    public async Task The_clock_derived_anew_from_the_facts_equals_the_stored_one_for_random_cases()
    {
        var agency = await site.GivenAgency();
        var random = new Random(20261124);
        for (var at = 0; at < 60; at++)
        {
            await LiveAsync((await site.Receive(FormOf(agency, random))).Application, random);
        }

        await using var scope = site.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<CaseLedger>();
        var rows = await site.InDb(db => db.Applications.AsNoTracking().Where(row => row.AgencyId == agency.Id).ToDictionaryAsync(row => row.Id));
        await foreach (var entry in ledger.StreamAsync(agency.Id, null, CancellationToken.None))
        {
            Assert.True(ReplyClock.Read(entry.Record, BeijingDate.Today(site.Time), WorkCalendar.National).Ok(out var clock));
            var row = rows[entry.ApplicationId];
            Assert.Equal((clock.DueOn, clock.Stage, clock.Bucket, clock.Outcome, clock.ClosedOn, clock.CorrectionDue),
                (row.DueOn, row.Stage, row.Bucket, row.Outcome, row.ClosedOn, row.CorrectionDue));
        }
    }

    private IntakeForm FormOf(Gongkai.Data.Agencies.Agency agency, Random random)
    {
        var day = BeijingDate.Today(site.Time).AddDays(-random.Next(1, 120));
        return site.Form(agency) with { Days = new ReceiptDays((Channel)random.Next(7), day, day, random.Next(3) == 0 ? null : day) };
    }

    /// <summary>Some acts, each on a random later day; what the rules refuse is left out.</summary>
    private async Task LiveAsync(Application of, Random random)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Gongkai.Data.GongkaiDb>();
        var (recorder, ledger) = (scope.ServiceProvider.GetRequiredService<CaseRecorder>(), scope.ServiceProvider.GetRequiredService<CaseLedger>());
        var today = BeijingDate.Today(site.Time);
        var day = of.SubmittedOn;
        for (var act = 0; act < 5; act++)
        {
            day = day.AddDays(random.Next(0, 12));
            var row = await db.Applications.SingleAsync(known => known.Id == of.Id);
            Assert.True(CaseState.Read(await ledger.RecordAsync(row, CancellationToken.None), today, WorkCalendar.National).Ok(out var state));
            var chosen = Act(state, day, random.Next(8));
            await recorder.RecordAsync(row, null, new FormStamp($"{of.Id}/{act}", row.Revision), () => Task.FromResult(
                chosen.Ok(out var made) ? CaseStep.Of("application.note", made) : new Checked<CaseStep>(chosen.Problems)), CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }

    private static Checked<CaseAct> Act(CaseState state, DateOnly day, int which) => which switch
    {
        0 => state.Confirm(day),
        1 => state.RequestCorrection(day, day, new WorkingDays(15)),
        2 => state.ReceiveCorrection(day, justified: true),
        3 => state.ConsultThirdParty("第三方1", day, day),
        4 => state.Answer("第三方1", day, Opinion.Consent),
        5 => state.Extend(day, byHead: true, day, new WorkingDays(10)),
        6 => state.NotifyFee(day, day),
        _ => state.PayFee(day, justified: true),
    };
}
