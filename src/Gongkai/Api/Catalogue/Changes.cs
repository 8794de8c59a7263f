using System.ComponentModel;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>
/// Appearances and withdrawals, oldest first, by the number of their event. Events get their numbers in the order of their commits
/// (<see cref="PublicRecords.Changes"/>): who goes on from the last number misses nothing.
/// </summary>
internal static class Changes
{
    private const char List = 'e';

    internal static async Task<IResult> ListAsync(
        [Description("上一次返回的 cursor；第一次不写，从最早的开始")] string? cursor,
        [Description("机关在网址中的名称；同一个游标请一直用同一个机关")] string? organ,
        [Description("每次条数，1 至 200，默认 50")] int? limit,
        PublicRecords records, CancellationToken cancel)
    {
        if (limit is < 1 or > Paging.Most)
        {
            return Refusal.Of(ApiProblems.BadValue("limit", $"1 至 {Paging.Most}"));
        }

        var place = cursor is null ? null : Cursor.Read(cursor, List);
        if (cursor is not null && place is null)
        {
            return Refusal.Of(ApiProblems.BadCursor());
        }

        var organs = await records.Agencies.Select(agency => new { agency.Id, agency.Slug }).ToDictionaryAsync(
            agency => agency.Id, agency => agency.Slug, cancel);
        if (organ is not null && !organs.ContainsValue(organ))
        {
            return Refusal.Of(ApiProblems.NoSuch("机关"));
        }

        var size = Paging.Size(limit);
        var rows = await RowsAsync(
            records, place?.Id ?? 0, organ is null ? null : organs.Single(known => known.Value == organ).Key, size, cancel);
        if (rows.Count == 0 && place is { Id: > 0 } && !await records.Changes.AnyAsync(change => change.Number >= place.Id, cancel))
        {
            return Refusal.Of(ApiProblems.CursorAhead());
        }

        var page = rows.Take(size).ToList();
        return Reading.Of(new ChangeList
        {
            Changes = await ToldAsync(records, page, organs, cancel),
            Cursor = new Cursor(List, default, page.Count > 0 ? page[^1].Number : place?.Id ?? 0).ToString(),
            More = rows.Count > size,
        });
    }

    private static Task<List<PublicChange>> RowsAsync(PublicRecords records, long after, long? agency, int size, CancellationToken cancel) =>
        records.Changes.Where(change => change.Number > after && (agency == null || change.AgencyId == agency))
            .OrderBy(change => change.Number).Take(size + 1).ToListAsync(cancel);

    private static async Task<IReadOnlyList<ChangeTold>> ToldAsync(
        PublicRecords records, List<PublicChange> page, Dictionary<long, string> organs, CancellationToken cancel)
    {
        long[] ids = [.. page.Select(change => change.ItemId).Distinct()];
        var affected = await Ties.ChangedByAsync(records, ids, cancel);
        var reasons = await records.Versions.Where(version => ids.Contains(version.ItemId) && version.WithdrawnAt != null)
            .Select(version => new { version.ItemId, version.WithdrawnAt, version.WithdrawalReason }).ToListAsync(cancel);
        return
        [
            .. page.Select(change => new ChangeTold
            {
                Type = change.Withdrawn ? ChangeCode.Withdrawn : ChangeCode.Published,
                At = ApiJson.Instant(change.At),
                Id = change.ItemId,
                Organ = organs[change.AgencyId],
                Reason = change.Withdrawn
                    ? reasons.Find(version => version.ItemId == change.ItemId && version.WithdrawnAt == change.At)?.WithdrawalReason ?? "" : null,
                Affects = [.. affected[change.ItemId]],
                Href = $"{ApiSite.Root}/items/{change.ItemId}",
            }),
        ];
    }
}
