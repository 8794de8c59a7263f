using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Demo;

/// <summary>Fills the desks: drafts, items at every step, corrections and withdrawals, each act by the person who would do it.</summary>
internal sealed class DemoDesks(
    IServiceProvider services, DemoClock clock, DateTime now, DemoDistrict district, DemoOrgans organs, IReadOnlyDictionary<string, long> items)
{
    internal async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var work in district.Works)
        {
            await WorkAsync(work, cancel);
        }

        foreach (var withheld in district.Withheld)
        {
            await WithheldAsync(withheld, cancel);
        }

        foreach (var item in district.Publications.Where(item => items.ContainsKey(item.Key)))
        {
            clock.SetTo(now.AddHours(-2)); // after the import, and what follows takes less
            if (item.Amendments is [.., var amendment])
            {
                await AmendAsync(item, amendment, cancel);
            }

            if (item.Withdrawal is { } withdrawal)
            {
                await ActAsync(item.Agency, DemoRoles.DisclosureHead, items[item.Key], open => open.State.Withdraw(open.By, withdrawal.Reason), cancel);
            }
        }
    }

    private async Task WorkAsync(DemoWork work, CancellationToken cancel)
    {
        var agency = work.Item.Agency;
        clock.SetTo(work.Stage == DemoStage.EmergencyCompletion ? work.Item.PublishedAt.AddHours(-1)
            : work.SubmittedOn is { } day ? BeijingDate.StartOf(day).AddHours(9.5) : work.Item.PublishedAt);
        var id = await DraftAsync(work.Item.Author, agency, work.Item.Column, work.Item.Section, files => files.OfAsync(work.Item, null, cancel), cancel);
        if (work.Stage == DemoStage.Draft)
        {
            return;
        }

        if (work.Stage == DemoStage.EmergencyCompletion)
        {
            await SecrecyAsync(agency, id, cancel);
            await ActAsync(agency, DemoRoles.FinalReviewer, id, open => open.State.PublishUrgently(
                open.By, open.Seen, "情况紧急，须立即告知公众", open.Metadata, open.MetadataSettings), cancel);
            return;
        }

        await SubmitAsync(work.Item.Author, agency, id, cancel);
        if (work.Stage == DemoStage.Returned)
        {
            await ActAsync(agency, DemoRoles.FirstReviewer, id, open => open.State.Return(open.By, open.Seen, "first", new ReturnAdvice(
                "请按批注修改后再报。", [.. work.Marks.Select(mark => new ReviewMark(mark.Quote, mark.Remark))])), cancel);
            return;
        }

        await StepsAsync(work, agency, id, cancel);
    }

    private async Task StepsAsync(DemoWork work, string agency, long id, CancellationToken cancel)
    {
        if (work.Stage is DemoStage.FirstReview)
        {
            return;
        }

        await PassAsync(agency, DemoRoles.FirstReviewer, id, "first", cancel);
        if (work.Stage is DemoStage.SecondReview)
        {
            return;
        }

        await PassAsync(agency, DemoRoles.SecondReviewer, id, "second", cancel);
        if (work.Stage is DemoStage.SecrecyReview)
        {
            return;
        }

        await SecrecyAsync(agency, id, cancel);
        if (work is { Stage: DemoStage.Scheduled, ScheduledAt: { } at })
        {
            await PassAsync(agency, DemoRoles.FinalReviewer, id, "final", cancel);
            await ActAsync(agency, DemoRoles.FinalReviewer, id,
                open => open.State.Schedule(open.By, open.Seen, new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc))), cancel);
        }
    }

    private async Task WithheldAsync(DemoWithheld withheld, CancellationToken cancel)
    {
        var editor = DemoDeciders.Of(district, withheld.Agency, DemoRoles.Editor).UserName;
        clock.SetTo(BeijingDate.StartOf(withheld.DecidedOn).AddHours(9));
        var id = await DraftAsync(editor, withheld.Agency, "other-legal", withheld.Section, _ => Task.FromResult(ContentOf(withheld)), cancel);
        await SubmitAsync(editor, withheld.Agency, id, cancel);
        await PassAsync(withheld.Agency, DemoRoles.FirstReviewer, id, "first", cancel);
        await PassAsync(withheld.Agency, DemoRoles.SecondReviewer, id, "second", cancel);
        await SecrecyAsync(withheld.Agency, id, cancel);
        await PassAsync(withheld.Agency, DemoRoles.FinalReviewer, id, "final", cancel);
        await InScopeAsync(editor, withheld.Agency, async scope =>
        {
            var db = scope.GetRequiredService<GongkaiDb>();
            (await db.Items.SingleAsync(item => item.Id == id, cancel)).NextReviewOn = withheld.NextReviewOn;
            db.Record("item.next-review", $"item:{id}", organs.Agencies[withheld.Agency].Id);
            return await db.SaveChangesAsync(cancel);
        });
    }

    private static ItemContent ContentOf(DemoWithheld withheld)
    {
        (string Code, string? Kind)? ground = withheld.Openness == DemoOpenness.Closed ? DemoGrounds.Of(withheld.Reason) : null;
        return new ItemContent
        {
            Title = withheld.Title,
            Summary = withheld.Title,
            BodyHtml = $"<p>{withheld.Title}。</p>",
            FormedOn = withheld.FormedOn,
            TopicClass = "其他",
            Openness = withheld.Openness == DemoOpenness.Closed ? Openness.NotOpen : Openness.OnApplication,
            OpennessGround = ground?.Code,
            OpennessGroundKind = ground?.Kind,
            OpennessReason = withheld.Reason,
            NoOrderToOpen = ground is not null,
        };
    }

    private async Task AmendAsync(DemoPublication item, DemoAmendment amendment, CancellationToken cancel)
    {
        var id = items[item.Key];
        await InScopeAsync(item.Author, item.Agency, async scope =>
        {
            var desk = scope.GetRequiredService<ItemDesk>();
            var open = (await desk.OpenAsync(id, cancel))!;
            Demand(await desk.RecordAsync(open, open.State.StartAmendment(open.By, open.Seen, amendment.Reason), cancel));
            open.Item.Content.BodyHtml = (await ContentsOf(scope).OfAsync(item, null, cancel)).BodyHtml;
            Demand(await desk.SaveContentAsync(open, cancel));
            return true;
        });
        await SubmitAsync(item.Author, item.Agency, id, cancel);
        await PassAsync(item.Agency, DemoRoles.FirstReviewer, id, "first", cancel);
        await PassAsync(item.Agency, DemoRoles.SecondReviewer, id, "second", cancel);
        await SecrecyAsync(item.Agency, id, cancel);
        await PassAsync(item.Agency, DemoRoles.FinalReviewer, id, "final", cancel);
        await ActAsync(item.Agency, DemoRoles.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen), cancel);
    }

    private Task<long> DraftAsync(
        string author, string agency, string column, string section, Func<DemoContents, Task<ItemContent>> content, CancellationToken cancel) =>
        InScopeAsync(author, agency, async scope =>
        {
            var db = scope.GetRequiredService<GongkaiDb>();
            var desk = scope.GetRequiredService<ItemDesk>();
            var columnId = organs.Columns[(agency, DemoOrgans.ColumnKey(column))].Id;
            var open = await desk.NewAsync(organs.Agencies[agency], await db.Columns.SingleAsync(known => known.Id == columnId, cancel), cancel);
            open.Item.SectionId = organs.Sections[(agency, section)].Id;
            open.Item.Content = await content(ContentsOf(scope));
            Demand(await desk.SaveContentAsync(open, cancel));
            return open.Item.Id;
        });

    private DemoContents ContentsOf(IServiceProvider scope) =>
        new(new DemoFiles(scope.GetRequiredService<GongkaiDb>(), scope.GetRequiredService<Shell.Files.FileStore>(), clock.GetUtcNow().UtcDateTime));

    private Task<bool> SubmitAsync(string author, string agency, long id, CancellationToken cancel) => ActAsync(
        author, agency, id, open => open.State.Submit(open.By, open.Seen, open.Metadata with { NoInterpretationReason = open.Metadata.NoInterpretationReason ?? "另行解读" }, open.MetadataSettings), cancel);

    private Task<bool> PassAsync(string agency, DemoRoles role, long id, string step, CancellationToken cancel) =>
        ActAsync(agency, role, id, open => open.State.Pass(open.By, open.Seen, step, "同意"), cancel);

    private Task<bool> SecrecyAsync(string agency, long id, CancellationToken cancel) => ActAsync(
        agency, DemoRoles.SecrecyReviewer, id,
        open => open.State.ReviewSecrecy(open.By, open.Seen, new SecrecyFinding(SecrecyResult.Open, "不涉及国家秘密、工作秘密和敏感信息")), cancel);

    private Task<bool> ActAsync(string agency, DemoRoles role, long id, Func<OpenItem, Checked<ItemEvent>> act, CancellationToken cancel) =>
        ActAsync(DemoDeciders.Of(district, agency, role).UserName, agency, id, act, cancel);

    private Task<bool> ActAsync(string userName, string agency, long id, Func<OpenItem, Checked<ItemEvent>> act, CancellationToken cancel) =>
        InScopeAsync(userName, agency, async scope =>
        {
            var desk = scope.GetRequiredService<ItemDesk>();
            var open = (await desk.OpenAsync(id, cancel))!;
            Demand(await scope.GetRequiredService<GuardDesk>().RunAsync(open, cancel));
            Demand(await desk.RecordAsync(open, act(open), cancel));
            clock.SetTo(clock.GetUtcNow().UtcDateTime.AddMinutes(12));
            return true;
        });

    private async Task<T> InScopeAsync<T>(string userName, string agency, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var person = organs.People[userName];
        var roles = DemoOrgans.RolesOf(district.People.First(demo => demo.UserName == userName).Roles);
        scope.ServiceProvider.GetRequiredService<Signed>().Become(
            person, Guid.Empty, [.. roles.Select(role => new Reach(role, organs.Agencies[agency].Path, false))]);
        scope.ServiceProvider.GetRequiredService<GongkaiDb>().Actor = new Data.Actor(person.Id, person.FullName, "");
        return await act(scope.ServiceProvider);
    }

    private static void Demand(IReadOnlyList<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join("；", problems.Select(problem => $"{problem.Code} {problem.Says}")));
        }
    }
}

/// <summary>The ground that a withheld item's reason speaks of.</summary>
internal static class DemoGrounds
{
    private static readonly (string Words, string Code, string? Kind)[] Rows =
    [
        ("商业秘密", "G15", "商业秘密"), ("个人隐私", "G15", "个人隐私"), ("讨论记录", "G16.2", "讨论记录"), ("请示报告", "G16.2", "请示报告"),
        ("过程性信息", "G16.2", "过程稿"), ("执法案卷", "G16.3", null), ("人事管理", "G16.1", "人事管理"), ("内部事务", "G16.1", "内部工作流程"),
        ("公共安全", "G14.3", "公共安全"),
    ];

    internal static (string Code, string? Kind) Of(string reason)
    {
        var row = Rows.First(known => reason.Contains(known.Words, StringComparison.Ordinal));
        return (row.Code, row.Kind);
    }
}
