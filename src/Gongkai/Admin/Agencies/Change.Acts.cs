using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>The changes themselves.</summary>
internal sealed partial class ChangeModel
{
    public Task<IActionResult> OnPostRenameAsync(long id, CancellationToken cancel)
    {
        var (name, shortName) = (Name?.Trim() ?? "", ShortName?.Trim() ?? "");
        return DoAsync(id, Correction ? "agency.correct-name" : "agency.rename", $"已更名为{name}。", problems =>
        {
            problems.AddRange(AgencyProblems.Names(name, shortName));
            if (!Correction)
            {
                problems.AddRange(ChangeProblems.DayAndBasis(Agency, On, Basis, Today));
                if (name == Agency.Name)
                {
                    problems.Add(ChangeProblems.SameName(name));
                }
            }

            return Task.CompletedTask;
        }, () =>
        {
            if (!Correction)
            {
                Note(AgencyChangeKind.Renamed, Agency.Name);
            }

            (Agency.Name, Agency.ShortName) = (name, shortName);
            return Task.CompletedTask;
        }, cancel);
    }

    public Task<IActionResult> OnPostMoveAsync(long id, CancellationToken cancel)
    {
        Agency? parent = null;
        return DoAsync(id, "agency.move", "隶属关系已经调整。", async problems =>
        {
            problems.AddRange(ChangeProblems.DayAndBasis(Agency, On, Basis, Today));
            parent = await Scope.FindAsync(Parent, cancel);
            if (parent is null && (Parent is not null || !Scope.Everywhere))
            {
                problems.Add(ChangeProblems.NoParent);
            }
            else if (!AgencyTree.MayMove(Agency, parent))
            {
                problems.Add(ChangeProblems.Cycle(Agency.Name, parent!.Name));
            }
            else if (parent?.Id == Agency.ParentId)
            {
                problems.Add(ChangeProblems.SameParent);
            }
            else if (await DeepestAsync(cancel) - Agency.Path.Length + (parent?.Path.Length ?? 1) > AgencyTree.LongestPath)
            {
                problems.Add(ChangeProblems.TooDeep);
            }
        }, async () =>
        {
            var above = await db.Agencies.Where(agency => agency.Id == Agency.ParentId).Select(agency => agency.Name).SingleOrDefaultAsync(cancel);
            Note(AgencyChangeKind.Moved, above);
            await AgencyTree.MoveAsync(db, Agency, parent, cancel);
        }, cancel);
    }

    public Task<IActionResult> OnPostMergeAsync(long id, CancellationToken cancel) =>
        SucceedAsync(id, "agency.merge", AgencyChangeKind.Merged, "已登记合并。", cancel);

    public Task<IActionResult> OnPostSplitAsync(long id, CancellationToken cancel) =>
        SucceedAsync(id, "agency.split", AgencyChangeKind.Split, "已登记分设。", cancel);

    public Task<IActionResult> OnPostDissolveAsync(long id, CancellationToken cancel) => DoAsync(id, "agency.dissolve", "已登记撤销。", async problems =>
    {
        problems.AddRange(ChangeProblems.DayAndBasis(Agency, On, Basis, null));
        await EndAsync(problems, cancel);
    }, () =>
    {
        Note(AgencyChangeKind.Dissolved);
        Agency.DissolvedOn = On;
        return Task.CompletedTask;
    }, cancel);

    /// <summary>For a day entered by mistake: the organ lives on, and the log keeps what was there.</summary>
    public Task<IActionResult> OnPostRestoreAsync(long id, CancellationToken cancel) => DoAsync(id, "agency.restore", "已恢复为现存机关。", problems =>
    {
        if (Agency.DissolvedOn is null)
        {
            problems.Add(ChangeProblems.NotEnded(Agency.Name));
        }

        return Task.CompletedTask;
    }, async () =>
    {
        db.AgencyChanges.RemoveRange(await db.AgencyChanges.Where(change => change.AgencyId == id && change.On == Agency.DissolvedOn
            && (change.Kind == AgencyChangeKind.Merged || change.Kind == AgencyChangeKind.Dissolved)).ToListAsync(cancel));
        Agency.DissolvedOn = null;
    }, cancel);

    private Task<IActionResult> SucceedAsync(long id, string act, AgencyChangeKind kind, string flash, CancellationToken cancel) =>
        DoAsync(id, act, flash, async problems =>
        {
            problems.AddRange(ChangeProblems.DayAndBasis(Agency, On, Basis, kind == AgencyChangeKind.Merged ? null : Today));
            if (await Scope.FindAsync(Successor, cancel) is not { } successor || successor.Id == id)
            {
                problems.Add(ChangeProblems.NoSuccessor);
            }
            else if (On is { } day && !successor.ExistsOn(day))
            {
                problems.Add(ChangeProblems.SuccessorNotThere(successor.Name, day));
            }

            if (kind == AgencyChangeKind.Merged)
            {
                await EndAsync(problems, cancel);
            }
        }, () =>
        {
            Note(kind, successor: Successor);
            Agency.DissolvedOn = kind == AgencyChangeKind.Merged ? On : Agency.DissolvedOn;
            return Task.CompletedTask;
        }, cancel);

    private Task<int> DeepestAsync(CancellationToken cancel) =>
        db.Agencies.Where(below => below.Path.StartsWith(Agency.Path)).MaxAsync(below => below.Path.Length, cancel);
}
