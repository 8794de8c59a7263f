using System.Net;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

public abstract class SectionsAndOfficers(TestSite site)
{
    [Fact]
    public async Task Sections_are_added_ordered_named_and_closed()
    {
        var agency = await site.GivenAgency();
        using var system = await site.System();
        await Post(system, agency, "AddSection", ("SectionName", "办公室"));
        await Post(system, agency, "AddSection", ("SectionName", "法规科"));
        (await Post(system, agency, "AddSection", ("SectionName", "办公室"))).Shows("本机关已有“办公室”");
        (await Post(system, agency, "AddSection", ("SectionName", " "))).Shows("没有填写名称");
        var (office, rules) = (await Named(agency, "办公室"), await Named(agency, "法规科"));

        await Post(system, agency, "Up", ("section", rules.Id.ToString()));
        await Post(system, agency, "MarkOffice", ("section", office.Id.ToString()));
        (await Post(system, agency, "CloseSection", ("section", office.Id.ToString()))).Shows("是政府信息公开工作机构，不能撤销");
        await Post(system, agency, "RenameSection", ("section", rules.Id.ToString()), ("SectionName", "政策法规科"));
        await Post(system, agency, "CloseSection", ("section", rules.Id.ToString()));

        var after = await Named(agency, "政策法规科");
        Assert.Equal((1, new DateOnly(2026, 3, 4)), (after.Sort, after.ClosedOn));
        Assert.True((await Named(agency, "办公室")).IsDisclosureOffice);
        Assert.Single(await site.Audit("section.close", $"section:{rules.Id}"));
    }

    [Fact]
    public async Task Sections_of_another_organ_are_out_of_reach()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        using var system = await site.System();
        await Post(system, other, "AddSection", ("SectionName", "办公室"));
        var theirs = await Named(other, "办公室");

        foreach (var handler in new[] { "RenameSection", "Up", "Down", "MarkOffice", "CloseSection", "ReopenSection" })
        {
            (await Post(system, own, handler, ("section", theirs.Id.ToString()), ("SectionName", "改名"))).Is(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Officers_are_people_and_sections_of_the_organ_for_a_time()
    {
        var (own, other) = (await site.GivenAgency(), await site.GivenAgency());
        var (ours, stranger) = (await site.GivenPerson(Role.Editor, own), await site.GivenPerson(Role.Editor, other));
        using var system = await site.System();
        await Post(system, own, "AddSection", ("SectionName", "办公室"));
        var section = (await Named(own, "办公室")).Id.ToString();

        (await Post(system, own, "AddOfficer", ("Officer.PersonId", stranger.Id.ToString()), ("Officer.SectionId", section))).Shows("所选人员不属于本机关");
        (await Post(system, own, "AddOfficer", ("Officer.PersonId", ours.Id.ToString()), ("Officer.SectionId", "999999"))).Shows("所选机构不属于本机关");
        (await Post(system, own, "AddOfficer", ("Officer.PersonId", ours.Id.ToString()), ("Officer.SectionId", section), ("Officer.From", "2026-03-04"), ("Officer.Until", "2026-03-03")))
            .Shows("早于开始日");
        Assert.True((await Post(system, own, "AddOfficer", ("Officer.PersonId", ours.Id.ToString()), ("Officer.SectionId", section))).Redirected);

        var officer = await site.InDb(db => db.InformationOfficers.SingleAsync(known => known.AgencyId == own.Id));
        Assert.Equal(new DateOnly(2026, 3, 4), officer.From);
        await Post(system, own, "EndOfficer", ("officer", officer.Id.ToString()));
        Assert.NotNull((await site.InDb(db => db.InformationOfficers.AsNoTracking().SingleAsync(known => known.Id == officer.Id))).Until);
        (await Post(system, other, "EndOfficer", ("officer", officer.Id.ToString()))).Is(HttpStatusCode.NotFound);
    }

    private Task<Section> Named(Agency agency, string name) =>
        site.InDb(db => db.Sections.AsNoTracking().SingleAsync(section => section.AgencyId == agency.Id && section.Name == name));

    private static Task<Shown> Post(Visitor system, Agency agency, string handler, params (string, string)[] fields) =>
        system.PostFromAsync("/office/agencies/new", $"/office/agencies/{agency.Id}?handler={handler}", fields);
}

public sealed class SectionsAndOfficersOnSqlite(SqliteSite site) : SectionsAndOfficers(site), IClassFixture<SqliteSite>;

public sealed class SectionsAndOfficersOnPostgres(PostgresSite site) : SectionsAndOfficers(site), IClassFixture<PostgresSite>;
