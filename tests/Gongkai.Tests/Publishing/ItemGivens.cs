using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Columns;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing;

/// <summary>An organ that can publish: its columns, one section, one person in each role.</summary>
internal sealed record Office(Agency Agency, Section Section, IReadOnlyDictionary<Role, Person> People,
    IReadOnlyDictionary<string, long> Columns)
{
    internal Person The(Role role) => People[role];
}

internal static class ItemGivens
{
    private static readonly Role[] Business =
    [
        Role.Editor, Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer, Role.SecrecyReviewer, Role.DisclosureHead,
        Role.DisclosureOfficer,
    ];

    internal static async Task<Office> GivenOffice(this TestSite site)
    {
        var agency = await site.GivenAgency();
        var people = new Dictionary<Role, Person>();
        foreach (var role in Business)
        {
            people[role] = await site.GivenPerson(role, agency);
        }

        return await site.InDb(async db =>
        {
            var kept = await db.Agencies.SingleAsync(known => known.Id == agency.Id);
            kept.CreditCode = CodeOf(agency.Id);
            var section = new Section { AgencyId = agency.Id, Name = "办公室", IsDisclosureOffice = true };
            db.Sections.Add(section);
            await db.SaveChangesAsync();
            var columns = await ColumnsFromTemplate.AddAsync(db, kept, CancellationToken.None);
            return new Office(kept, section, people, columns.ToDictionary(column => column.Slug, column => column.Id));
        });
    }

    /// <summary>A code that can exist, for an organ that does not.</summary>
    private static string CodeOf(long id)
    {
        var organisation = "0123456789X".Select(check => $"{id:D8}{check}").First(code => CreditCode.IsOrganisationCode(code));
        var first17 = "11990101" + organisation;
        return first17 + CreditCode.CheckOf(first17);
    }

    /// <summary>Does something at the desk as this person would, without the pages.</summary>
    internal static async Task<T> AtDesk<T>(this TestSite site, Person person, Agency agency, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        var today = BeijingDate.Today(site.Time);
        var grants = await db.RoleGrants.Where(grant => grant.PersonId == person.Id).ToListAsync();
        scope.ServiceProvider.GetRequiredService<Signed>().Become(
            person, Guid.Empty, [.. grants.Where(grant => grant.HoldsOn(today))
                .Select(grant => new Reach(grant.Role, agency.Path, grant.Subtree))]);
        db.Actor = new Gongkai.Data.Actor(person.Id, person.FullName, "127.0.0.1");
        return await act(scope.ServiceProvider);
    }

    internal static Task<IReadOnlyList<Problem>> Act(
        this TestSite site, Office office, Role role, long itemId, Func<OpenItem, Checked<ItemEvent>> act) =>
        site.AtDesk(office.The(role), office.Agency, async services =>
        {
            var desk = services.GetRequiredService<ItemDesk>();
            var open = await desk.OpenAsync(itemId, CancellationToken.None)
                ?? throw new InvalidOperationException("no such item");
            await services.GetRequiredService<GuardDesk>().RunAsync(open, CancellationToken.None);
            return await desk.RecordAsync(open, act(open), CancellationToken.None);
        });

    internal static Task<long> GivenDraft(this TestSite site, Office office, string column = "notices",
        Action<ItemContent>? change = null) =>
        site.AtDesk(office.The(Role.Editor), office.Agency, async services =>
        {
            var db = services.GetRequiredService<GongkaiDb>();
            var desk = services.GetRequiredService<ItemDesk>();
            var open = await desk.NewAsync(office.Agency,
                await db.Columns.SingleAsync(known => known.Id == office.Columns[column]), CancellationToken.None);
            open.Item.SectionId = office.Section.Id;
            var content = open.Item.Content;
            content.Title = "关于开展示例活动的通知";
            content.Summary = "示例区开展示例活动。";
            content.BodyHtml = "<p>各有关单位：</p><p>定于近日开展示例活动，请遵照执行。</p>";
            content.FormedOn = BeijingDate.Today(site.Time).AddDays(-1);
            content.TopicClass = "科技、教育";
            content.FormClass = "通知";
            content.Audience = "全社会";
            content.Source = office.Agency.Name;
            change?.Invoke(content);
            Assert.Empty(await desk.SaveContentAsync(open, CancellationToken.None));
            return open.Item.Id;
        });

    internal static Task Edit(this TestSite site, Office office, long id, Action<ItemContent> change) =>
        site.AtDesk(office.The(Role.Editor), office.Agency, async services =>
        {
            var desk = services.GetRequiredService<ItemDesk>();
            var open = (await desk.OpenAsync(id, CancellationToken.None))!;
            change(open.Item.Content);
            NoProblem(await desk.SaveContentAsync(open, CancellationToken.None));
            return true;
        });

    internal static async Task Submit(this TestSite site, Office office, long itemId) =>
        NoProblem(await site.Act(office, Role.Editor, itemId, open =>
            open.State.Submit(open.By, open.Seen, open.Metadata, open.MetadataSettings)));

    /// <summary>Through the three steps and the secrecy review, not published yet.</summary>
    internal static async Task PassAll(this TestSite site, Office office, long itemId)
    {
        await site.Submit(office, itemId);
        await site.PassRest(office, itemId);
    }

    /// <summary>What follows the submission.</summary>
    internal static async Task PassRest(this TestSite site, Office office, long itemId)
    {
        NoProblem(await site.Act(office, Role.FirstReviewer, itemId, open => open.State.Pass(open.By, open.Seen, "first", "同意")));
        NoProblem(await site.Act(office, Role.SecondReviewer, itemId, open =>
            open.State.Pass(open.By, open.Seen, "second", "同意")));
        NoProblem(await site.Act(office, Role.SecrecyReviewer, itemId, open => open.State.ReviewSecrecy(
            open.By, open.Seen, new SecrecyFinding(SecrecyResult.Open, "不涉及国家秘密、工作秘密"))));
        NoProblem(await site.Act(office, Role.FinalReviewer, itemId, open => open.State.Pass(open.By, open.Seen, "final", "同意")));
    }

    internal static async Task<long> GivenPublished(this TestSite site, Office office, string column = "notices",
        Action<ItemContent>? change = null)
    {
        var id = await site.GivenDraft(office, column, change);
        await site.PassAll(office, id);
        NoProblem(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)));
        return id;
    }

    internal static void NoProblem(IReadOnlyList<Problem> problems) =>
        Assert.True(problems.Count == 0, string.Join("\n", problems.Select(problem => $"{problem.Code}：{problem.Says}")));
}
