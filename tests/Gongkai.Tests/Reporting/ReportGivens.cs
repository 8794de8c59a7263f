using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Data.Registers;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Remedies;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Reporting;

/// <summary>What the tests of the annual report start from: applications, proceedings, registers, and the people.</summary>
internal static class ReportGivens
{
    /// <summary>A January in which the report of 2025 is in time: noon of Tue 2026-01-20 in Beijing.</summary>
    internal static readonly DateTimeOffset InTime = new(2026, 1, 20, 4, 0, 0, TimeSpan.Zero);

    internal static async Task<long> GivenReport(this TestSite site, Office office, int year = 2025)
    {
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var begun = await head.PostAsync("/office/reports", ("Organ", office.Agency.Id.ToString()), ("Year", year.ToString()));
        Assert.True(begun.Redirected, begun.Text);
        return long.Parse(begun.Location!.ToString().Split('/')[^1]);
    }

    /// <summary>A report with nothing in the way: zero confirmed where it is one, section 五 written.</summary>
    internal static async Task<long> GivenFinished(this TestSite site, Office office, bool zero, int year = 2025)
    {
        var id = await site.GivenReport(office, year);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var saved = await head.PostAsync($"/office/reports/{id}/sections/5", ("Revision", "0"), ("Text", "一是政策解读的形式还比较单一，二是个别栏目更新不够及时。下一步将制作图解，按月检查栏目。"));
        Assert.True(saved.Redirected, saved.Text);
        if (zero)
        {
            Assert.True((await head.PostAsync($"/office/reports/{id}?handler=Zero")).Redirected);
        }

        return id;
    }

    internal static async Task<long> GivenPublishedReport(this TestSite site, Office office, bool zero, int year = 2025)
    {
        var id = await site.GivenFinished(office, zero, year);
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        using var supervisor = await site.SignedInAs(Role.Supervisor, office.Agency);
        var submitted = await head.Submits(id);
        Assert.True(submitted.Redirected, submitted.Text);
        Assert.True((await supervisor.PostFromAsync($"/office/reports/{id}/review", $"/office/reports/{id}/review?handler=Accept")).Redirected);
        Assert.True((await head.PostFromAsync($"/office/reports/{id}", $"/office/reports/{id}?handler=Publish")).Redirected);
        return id;
    }

    internal static Task<Shown> Submits(this Visitor head, long id) => head.PostFromAsync($"/office/reports/{id}/sections/1", $"/office/reports/{id}/check");

    internal static Task GivenApplication(
        this TestSite site, Agency agency, string number, ApplicantClass applicant, params ApplicationEvent[] facts) => site.InDb(async db =>
    {
        Assert.True(ReplyClock.Read(new ApplicationRecord(number, applicant, facts), new DateOnly(2099, 1, 1), WorkCalendar.National).Ok(out var clock));
        var application = new Application
        {
            AgencyId = agency.Id,
            Number = number,
            ApplicantClass = applicant,
            SealedApplicant = "",
            ApplicantKey = number,
            NameKey = number,
            Title = "示例信息",
            Description = "示例信息",
            SubjectKey = number,
            IntakeKey = number,
            QueryCodeHash = number,
            SubmittedOn = facts[0].On,
            ReceivedOn = clock.ReceivedOn,
            Outcome = clock.Outcome,
            ClosedOn = clock.ClosedOn,
        };
        db.Applications.Add(application);
        await db.SaveChangesAsync();
        db.ApplicationFacts.AddRange(facts.Select((fact, at) => new ApplicationFact
        {
            ApplicationId = application.Id,
            Sequence = at + 1,
            Kind = FactJson.KindOf(fact),
            Payload = FactJson.Write(fact),
            On = fact.On,
            RecordedAt = DateTime.UtcNow,
        }));
        return await db.SaveChangesAsync();
    });

    /// <summary>Three in 2025: one answered in time, one late, one still open at the end of the year; and one carried in.</summary>
    internal static async Task GivenApplications(this TestSite site, Agency agency)
    {
        await site.GivenApplication(agency, "2024-0009", ApplicantClass.Business, Came(2024, 12, 20), Answered(2025, 1, 10, OutcomeCode.P2));
        await site.GivenApplication(agency, "2025-0001", ApplicantClass.NaturalPerson, Came(2025, 3, 3), Answered(2025, 3, 20, OutcomeCode.P1));
        await site.GivenApplication(agency, "2025-0002", ApplicantClass.NaturalPerson, Came(2025, 4, 1), Answered(2025, 6, 20, OutcomeCode.U1));
        await site.GivenApplication(agency, "2025-0003", ApplicantClass.LegalService, Came(2025, 12, 22));
    }

    internal static Submitted Came(int year, int month, int day) => new(new DateOnly(year, month, day), Channel.InPerson);

    internal static Replied Answered(int year, int month, int day, OutcomeCode outcome) => new(
        new DateOnly(year, month, day), outcome, new DateOnly(year, month, day), ServiceWay.InPerson, [], false);

    internal static Task GivenProceeding(this TestSite site, Agency agency, string number, ProceedingKind kind, ProceedingResult? result) =>
        site.InDb(db =>
        {
            db.Proceedings.Add(new ProceedingEntry
            {
                AgencyId = agency.Id,
                Number = number,
                Kind = kind,
                FiledOn = new DateOnly(2025, 5, 6),
                ClosedOn = result is null ? null : new DateOnly(2025, 7, 1),
                Result = result,
            });
            return db.SaveChangesAsync();
        });

    internal static Task<long> GivenPenalty(this TestSite site, Agency agency, string number, DateOnly decided, bool open = true) => site.InDb(async db =>
    {
        var entry = new DecisionEntry
        {
            AgencyId = agency.Id,
            Kind = DecisionKind.Penalty,
            Subject = "张三丰",
            SubjectClass = SubjectClass.NaturalPerson,
            DocumentNumber = number,
            Content = "对张三丰处以罚款",
            Facts = "未按照规定公示收费标准",
            Basis = "示例条例第一条",
            DecidedOn = decided,
            Open = open,
        };
        db.DecisionEntries.Add(entry);
        await db.SaveChangesAsync();
        return entry.Id;
    });
}
