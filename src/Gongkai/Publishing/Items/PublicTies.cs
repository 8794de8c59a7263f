using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>The ties readers see: what a published content says of other items, one row each, as long as it is public.</summary>
internal sealed class PublicTies(GongkaiDb db)
{
    /// <summary>Puts the rows of an item right in the next save.</summary>
    /// <param name="itemId">The item that appears, changes or leaves.</param>
    /// <param name="ties">What its public content says now; nothing when it leaves.</param>
    /// <returns>The other documents whose validity may have changed.</returns>
    internal async Task<IReadOnlyList<long>> WriteAsync(long itemId, IReadOnlyList<ItemTie> ties, CancellationToken cancel)
    {
        var rows = await db.ItemLinks.Where(link => link.FromItemId == itemId || link.ToItemId == itemId).ToListAsync(cancel);
        var wanted = ties.Select(tie => RowOf(itemId, tie)).ToList();
        var touched = rows.Where(row => row.CarrierItemId == itemId).Concat(wanted).Select(row => row.ToItemId).ToHashSet();
        foreach (var row in rows.Where(row => row.CarrierItemId == itemId && !wanted.Exists(other => Same(row, other))))
        {
            await LetGoAsync(row, itemId, cancel);
        }

        foreach (var row in wanted)
        {
            if (rows.Find(known => Same(known, row)) is not { } known)
            {
                db.ItemLinks.Add(row);
            }
            else if (known.CarrierItemId == itemId)
            {
                known.On = row.On;
            }
        }

        touched.Remove(itemId);
        return [.. touched];
    }

    /// <summary>Document and interpretation may both say the same: then the row stays, carried by the other.</summary>
    private async Task LetGoAsync(ItemLink row, long itemId, CancellationToken cancel)
    {
        var otherId = row.FromItemId == itemId ? row.ToItemId : row.FromItemId;
        var other = await db.Publications.SingleOrDefaultAsync(known => known.ItemId == otherId, cancel);
        if (other is not null && other.Content.Ties.Any(tie => Same(RowOf(otherId, tie), row)))
        {
            row.CarrierItemId = otherId;
        }
        else
        {
            db.ItemLinks.Remove(row);
        }
    }

    private static bool Same(ItemLink one, ItemLink other) =>
        (one.FromItemId, one.ToItemId, one.Kind) == (other.FromItemId, other.ToItemId, other.Kind);

    private static ItemLink RowOf(long itemId, ItemTie tie)
    {
        var (from, to) = tie.Kind == TieKind.InterpretedBy ? (tie.ItemId, itemId) : (itemId, tie.ItemId);
        return new ItemLink
        {
            CarrierItemId = itemId,
            FromItemId = from,
            ToItemId = to,
            Kind = tie.Kind switch
            {
                TieKind.Amends => LinkKind.Amends,
                TieKind.Abolishes => LinkKind.Abolishes,
                TieKind.Related => LinkKind.Related,
                _ => LinkKind.Interprets,
            },
            On = tie.On,
        };
    }
}
