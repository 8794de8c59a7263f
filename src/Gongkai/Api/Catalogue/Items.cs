using System.ComponentModel;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>What is public: lists, one item, one version.</summary>
internal static class Items
{
    internal static async Task<IResult> ListAsync(
        [AsParameters] ItemQuery query, PublicRecords records, HttpRequest request, CancellationToken cancel)
    {
        if (query.Problems is { Count: > 0 } problems)
        {
            return Refusal.Of(problems);
        }

        if (await query.FilterAsync(records, cancel) is not { } items)
        {
            return Refusal.Of(ApiProblems.NoSuch("机关或者栏目"));
        }

        var size = Paging.Size(query.Limit);
        var rows = await ItemRow.Of(InOrder(items, query)).Take(size + 1).ToListAsync(cancel);
        var more = rows.Count > size;
        var page = rows.Take(size).ToList();
        var names = await PlaceNames.OfAsync(records, page, cancel);
        var next = more ? Paging.Next(request, CursorAt(page[^1], query).ToString()) : null;
        return Reading.Of(
            new ItemList { Items = [.. page.Select(row => row.Line(names, records.Today))], Next = next }, next: next);
    }

    internal static async Task<IResult> OneAsync([Description("信息的编号")] long id, PublicRecords records, CancellationToken cancel) =>
        await ItemReader.WholeAsync(records, id, cancel) is { } item
            ? Reading.Of(item, item.UpdatedAt.UtcDateTime) : await GoneAsync(records, id, cancel);

    internal static async Task<IResult> VersionsAsync([Description("信息的编号")] long id, PublicRecords records, CancellationToken cancel) =>
        await records.Publications.AnyAsync(item => item.ItemId == id, cancel)
            ? Reading.Of(new VersionList { Versions = await ItemReader.VersionsAsync(records, id, cancel) })
                : await GoneAsync(records, id, cancel);

    internal static async Task<IResult> VersionAsync(
        [Description("信息的编号")] long id, [Description("版本号，从 1 起")] int number, PublicRecords records, CancellationToken cancel) =>
        await ItemReader.VersionAsync(records, id, number, cancel) is { } version ? Reading.Of(version)
            : await records.Publications.AnyAsync(item => item.ItemId == id, cancel)
                ? Refusal.Of(ApiProblems.NoSuch("版本")) : await GoneAsync(records, id, cancel);

    /// <summary>
    /// The first condition is one that an index can begin at; the second takes out what was told of the same instant.
    /// </summary>
    private static IQueryable<Publication> InOrder(IQueryable<Publication> items, ItemQuery query)
    {
        var from = query.Cursor is { } text ? Cursor.Read(text, query.List) : null;
        if (query.ByChange)
        {
            items = from is null ? items
                : items.Where(item => item.UpdatedAt >= from.At && (item.UpdatedAt > from.At || item.ItemId > from.Id));
            return items.OrderBy(item => item.UpdatedAt).ThenBy(item => item.ItemId);
        }

        items = from is null ? items
            : items.Where(item => item.PublishedAt <= from.At && (item.PublishedAt < from.At || item.ItemId < from.Id));
        return items.OrderByDescending(item => item.PublishedAt).ThenByDescending(item => item.ItemId);
    }

    private static Cursor CursorAt(ItemRow row, ItemQuery query) =>
        new(query.List, query.ByChange ? row.UpdatedAt : row.PublishedAt, row.Id);

    /// <summary>410 for what was public once, with the reason and nothing of the content; 404 for everything else.</summary>
    private static async Task<Refusal> GoneAsync(PublicRecords records, long id, CancellationToken cancel)
    {
        var last = await records.Versions.Where(version => version.ItemId == id).OrderByDescending(version => version.Number)
            .Select(version => new { version.WithdrawnAt, version.WithdrawalReason, version.Content }).FirstOrDefaultAsync(cancel);
        return last is null ? Refusal.Of(ApiProblems.NotFound())
            : last.WithdrawnAt is { } at ? Refusal.Of(ApiProblems.Withdrawn(BeijingDate.Of(at), last.WithdrawalReason ?? ""))
            : Refusal.Of(ApiProblems.Withdrawn(ItemVersion.ContentOf(last.Content).OpenUntil?.AddDays(1), "公开期限已满"));
    }
}
