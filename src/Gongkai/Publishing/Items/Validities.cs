using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Whether published documents are in force, and which act changed them: computed by the rules, kept for lists.</summary>
internal sealed class Validities(GongkaiDb db, TimeProvider time)
{
    /// <summary>Of what appears, changes or leaves, and of what it changes or ends.</summary>
    internal async Task RefreshAsync(IEnumerable<long> items, CancellationToken cancel)
    {
        foreach (var id in items)
        {
            if (await PublicationAsync(id, cancel) is { } publication)
            {
                await RefreshAsync(publication, cancel);
            }
        }
    }

    /// <summary>Documents have a validity; news and notices have none.</summary>
    internal async Task RefreshAsync(Publication publication, CancellationToken cancel)
    {
        if (publication.Content.Kind is not (ItemKind.Regulation or ItemKind.NormativeDocument or ItemKind.OtherDocument))
        {
            publication.Validity = "";
            return;
        }

        // With the rows of this very save, which the database does not know yet.
        await db.ItemLinks.Where(link => link.ToItemId == publication.ItemId).LoadAsync(cancel);
        var known = new List<LaterAct>();
        foreach (var link in db.ItemLinks.Local.Where(link => link.ToItemId == publication.ItemId
            && link.Kind is LinkKind.Amends or LinkKind.Abolishes).OrderBy(link => link.Id).ToList())
        {
            // Only an act that is public itself says so to the public.
            if (link.On is { } on && await PublicationAsync(link.FromItemId, cancel) is { } act)
            {
                known.Add(new LaterAct(
                    link.FromItemId, act.Content.Title, link.Kind == LinkKind.Amends ? ActEffect.Amends
                        : ActEffect.Abolishes, on));
            }
        }

        var state = new Validity(publication.Content.EffectiveOn, publication.Content.ExpiresOn)
            .On(BeijingDate.Today(time), known);
        (publication.Validity, publication.ChangedByItemId) = (state.Name, state.By?.ItemId);
    }

    private async Task<Publication?> PublicationAsync(long itemId, CancellationToken cancel)
    {
        var found = db.Publications.Local.FirstOrDefault(known => known.ItemId == itemId)
            ?? await db.Publications.SingleOrDefaultAsync(known => known.ItemId == itemId, cancel);
        return found is null || db.Entry(found).State == EntityState.Deleted ? null : found; // leaves with this save
    }
}
