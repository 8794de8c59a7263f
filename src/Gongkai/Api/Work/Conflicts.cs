using System.Globalization;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>Whether something happened to an item since somebody read it, and who did what.</summary>
internal sealed class Conflicts(GongkaiDb db)
{
    /// <summary>They change neither the content nor where it stands.</summary>
    private static readonly string[] Harmless = [ItemEventKinds.GuardRun, ItemEventKinds.FindingAccepted];

    /// <param name="open">The item as it is now.</param>
    /// <param name="match">The tag that was read: revision and stage.</param>
    /// <param name="cancel">Stops it.</param>
    internal async Task<ApiConflict?> FindAsync(OpenItem open, string match, CancellationToken cancel)
    {
        var item = open.Item;
        if (match == WorkStates.TagOf(item))
        {
            return null;
        }

        var seen = match.Trim('"').Split('.') is [var number, var stage] && int.TryParse(
            number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? (Revision: revision, Stage: stage) : (Revision: -1, Stage: "");
        var saved = await db.ItemRevisions.AsNoTracking().Where(row => row.ItemId == item.Id && row.Number > seen.Revision)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (saved is not null)
        {
            return await ToldAsync(saved.PersonId, saved.At, await ChangedAsync(open, seen.Revision, cancel), cancel);
        }

        if (seen.Stage == item.Stage && seen.Revision <= item.Revision)
        {
            return null;
        }

        var act = await db.ItemEvents.AsNoTracking().Where(row => row.ItemId == item.Id && !Harmless.Contains(row.Kind))
            .OrderByDescending(row => row.Id).FirstAsync(cancel);
        return await ToldAsync(act.PersonId, act.At, [$"办理状态（{ItemEventKinds.NameOf(act.Kind)}）"], cancel);
    }

    internal static Refusal Refused(ApiConflict conflict) => new([ApiProblems.Conflict(conflict.By, conflict.Changed)], conflict);

    private async Task<IReadOnlyList<string>> ChangedAsync(OpenItem open, int revision, CancellationToken cancel)
    {
        var begun = await db.ItemRevisions.AsNoTracking().Where(row => row.ItemId == open.Item.Id && row.Number <= revision)
            .OrderByDescending(row => row.Number).Select(row => row.Content).FirstOrDefaultAsync(cancel);
        var changed = begun is null ? [] : Contents.Differences(Contents.FromSnapshot(begun), open.Item.Content);
        return changed.Count > 0 ? changed : ["栏目、责任科室等"];
    }

    private async Task<ApiConflict> ToldAsync(long personId, DateTime at, IReadOnlyList<string> changed, CancellationToken cancel) => new()
    {
        By = await db.People.Where(person => person.Id == personId).Select(person => person.FullName).SingleOrDefaultAsync(cancel)
            ?? "系统",
        At = ApiJson.Instant(at),
        Changed = changed,
    };
}
