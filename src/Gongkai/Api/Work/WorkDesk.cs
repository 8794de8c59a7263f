using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>
/// Acts on items as the pages of the office do: the desk opens, the guard reads, the rules decide, the desk records. What is somebody
/// else's is not there.
/// </summary>
internal sealed class WorkDesk(GongkaiDb db, ItemDesk desk, GuardDesk guard, Signed signed, Once once)
{
    /// <summary>Null for what is not there for this key; the answer is 404.</summary>
    internal Task<OpenItem?> OpenAsync(long id, CancellationToken cancel) => desk.OpenAsync(id, cancel);

    /// <summary>An act that needs one of some permissions at the item's organ; the guard reads first where it has not.</summary>
    internal async Task<IResult> ActAsync(
        long id, IReadOnlyList<Permission> needs, Func<OpenItem, Checked<ItemEvent>> act, CancellationToken cancel, bool guarded = true)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (!needs.Any(permission => signed.May(permission, open.Agency)))
        {
            return Refusal.Of(ApiProblems.NoRight("这一操作"));
        }

        if (guarded && await guard.RunAsync(open, cancel) is { Count: > 0 } unread)
        {
            return Refused(unread);
        }

        return await once.RunAsync(
            async () => await desk.RecordAsync(open, act(open), cancel) is { Count: > 0 } problems ? Refused(problems) : Told(open), cancel);
    }

    /// <summary>Passes a step; the last one after an emergency publication completes it.</summary>
    internal async Task<IResult> PassAsync(long id, PassOrder order, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (await guard.RunAsync(open, cancel) is { Count: > 0 } unread)
        {
            return Refused(unread);
        }

        return await once.RunAsync(async () =>
        {
            var problems = await desk.RecordAsync(
                open, open.State.Pass(open.By, order.Seen, order.Step, order.Note.Trim()), cancel);
            if (problems.Count == 0 && open.State is { Urgent: not null, Stage: ReviewStage.Published, NextStep: null })
            {
                problems = await desk.RecordAsync(open, open.State.CompleteUrgent(open.By, order.Seen), cancel);
            }

            return problems.Count > 0 ? Refused(problems) : Told(open);
        }, cancel);
    }

    /// <summary>Has the guard read what is written now.</summary>
    internal async Task<IResult> CheckAsync(long id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        return await guard.RunAsync(open, cancel) is { Count: > 0 } problems ? Refused(problems)
            : await once.RunAsync(async () => Answer.Of(await FindingsAsync(open, cancel)), cancel);
    }

    internal async Task<IResult> AcceptAsync(long id, string finding, AcceptOrder order, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (order.Seen != open.Seen)
        {
            return Refused(open.State.AcceptFinding(open.By, order.Seen, finding, order.Reason).Problems);
        }

        return await once.RunAsync(
            async () =>
                await guard.AcceptAsync(open, finding, order.Reason.Trim(), cancel) is { Count: > 0 } problems
                    ? Refused(problems) : Told(open),
            cancel);
    }

    internal async Task<FindingList> FindingsAsync(OpenItem open, CancellationToken cancel)
    {
        var (item, hash, unsettled) = (open.Item.Id, open.Seen, open.State.OpenFindings.ToHashSet());
        var rows = await db.GuardFindings.AsNoTracking().Where(row => row.ItemId == item && row.ContentHash == hash)
            .OrderBy(row => row.Id).ToListAsync(cancel);
        return new FindingList
        {
            Checked = open.State.GuardHasRun,
            Findings =
            [
                .. rows.Select(row => new FindingTold
                {
                    Id = row.Fingerprint,
                    Kind = row.Kind,
                    Severity = row.Severity.ToLowerInvariant(),
                    Place = row.Place,
                    Excerpt = row.Excerpt,
                    Says = row.Says,
                    Remedy = row.Remedy,
                    Open = unsettled.Contains(row.Fingerprint),
                    AcceptedReason = row.AcceptedReason,
                }),
            ],
        };
    }

    internal static Answer Told(OpenItem open) => Answer.Of(WorkStates.Of(open), WorkStates.TagOf(open.Item));

    internal static Refusal Refused(IReadOnlyList<Problem> problems) => Refusal.Of([.. problems.Select(Worded)]);

    /// <summary>The rules know roles by their stored names; people know them by what they are called.</summary>
    private static Problem Worded(Problem problem) => problem.Code == "review.wrong-role"
        ? problem with { Remedy = Roles.All.Aggregate(problem.Remedy, (text, role) => text.Replace(role.Role.ToString(), role.Name)) } : problem;
}
