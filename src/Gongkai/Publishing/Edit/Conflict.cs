using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>What happened to an item since somebody opened its form: who, when (UTC), which fields in the words of the screen.</summary>
internal sealed record Conflict(long PersonId, string By, DateTime At, IReadOnlyList<string> Changed);

/// <summary>Compares the version a person began with and the present one.</summary>
internal sealed class Conflicts(GongkaiDb db)
{
    private static readonly HashSet<string> Harmless = [ItemEventKinds.GuardRun, ItemEventKinds.FindingAccepted];

    /// <summary>Null when nothing happened that the person has to know before saving.</summary>
    internal async Task<Conflict?> FindAsync(OpenItem open, int revision, string seenStage, CancellationToken cancel)
    {
        var item = open.Item;
        if (revision == item.Revision)
        {
            return null;
        }

        var saved = await db.ItemRevisions.AsNoTracking().Where(row => row.ItemId == item.Id && row.Number > revision)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (saved is not null)
        {
            return await ConflictAsync(saved.PersonId, saved.At, await ChangedAsync(open, revision, cancel), cancel);
        }

        if (seenStage == item.Stage)
        {
            return null;
        }

        var act = await db.ItemEvents.AsNoTracking().Where(row => row.ItemId == item.Id && !Harmless.Contains(row.Kind))
            .OrderByDescending(row => row.Id).FirstAsync(cancel);
        return await ConflictAsync(act.PersonId, act.At, [$"办理状态（{ItemEventKinds.NameOf(act.Kind)}）"], cancel);
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(OpenItem open, int revision, CancellationToken cancel)
    {
        var begun = await db.ItemRevisions.AsNoTracking().Where(row => row.ItemId == open.Item.Id && row.Number <= revision)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var changed = begun is null ? [] : Contents.Differences(Contents.FromSnapshot(begun.Content), open.Item.Content);
        return changed.Count > 0 ? changed : ["栏目、责任科室等"];
    }

    private async Task<Conflict> ConflictAsync(long personId, DateTime at, IReadOnlyList<string> changed, CancellationToken cancel)
    {
        var name = await db.People.Where(person => person.Id == personId).Select(person => person.FullName).SingleOrDefaultAsync(cancel);
        return new Conflict(personId, name ?? "系统", at, changed);
    }
}
