using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>Items of the organs a person may read, narrowed and in order of their last change.</summary>
internal sealed class ItemList(GongkaiDb db, Signed signed)
{
    internal Task<IReadOnlyList<Agency>> AgenciesAsync(CancellationToken cancel) =>
        signed.AgenciesAsync(db, Permission.ReadItems, cancel);

    internal IQueryable<InformationItem> Query(ListFilter filter, IReadOnlyList<Agency> agencies)
    {
        long[] ids = [.. agencies.Where(agency => filter.Agency is null || agency.Id == filter.Agency)
            .Select(agency => agency.Id)];
        var items = db.Items.AsNoTracking().Where(item => ids.Contains(item.AgencyId));
        items = filter.Column is { } column ? items.Where(item => item.ColumnId == column) : items;
        items = filter.Stage.Length > 0 ? items.Where(item => item.Stage == filter.Stage) : items;
        items = filter.Waits.Length > 0 ? items.Where(item => item.WaitsFor == filter.Waits) : items;
        items = filter.Kind is { } kind ? items.Where(item => item.Content.Kind == kind) : items;
        if (filter.From is { } from)
        {
            var start = BeijingDate.StartOf(from);
            items = items.Where(item => item.UpdatedAt >= start);
        }

        if (filter.Until is { } until)
        {
            var end = BeijingDate.StartOf(until.AddDays(1));
            items = items.Where(item => item.UpdatedAt < end);
        }

        foreach (var word in filter.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(6))
        {
            items = items.Where(item => item.Content.Title.Contains(word) || item.Content.DocumentNumber!.Contains(word)
                || item.IndexNumber!.Contains(word));
        }

        return items.OrderByDescending(item => item.UpdatedAt).ThenByDescending(item => item.Id);
    }
}
