using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Whether published documents are in force, and which act changed them: computed by the rules, kept for lists.</summary>
internal sealed class Validities(GongkaiDb db, TimeProvider time)
{
    /// <summary>Of an item that appears or changes, and of every item it changes or ends.</summary>
    internal async Task RefreshAsync(long itemId, CancellationToken cancel)
    {
        var changed = await db.ItemLinks.Where(link => link.FromItemId == itemId && link.Kind != LinkKind.Related && link.Kind != LinkKind.Interprets)
            .Select(link => link.ToItemId).ToListAsync(cancel);
        foreach (var id in changed.Append(itemId))
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

        var acts = await db.ItemLinks
            .Where(link => link.ToItemId == publication.ItemId && (link.Kind == LinkKind.Amends || link.Kind == LinkKind.Abolishes))
            .ToListAsync(cancel);
        var known = new List<LaterAct>();
        foreach (var link in acts)
        {
            // Only an act that is public itself says so to the public.
            if (link.On is { } on && await PublicationAsync(link.FromItemId, cancel) is { } act)
            {
                known.Add(new LaterAct(
                    link.FromItemId, act.Content.Title, link.Kind == LinkKind.Amends ? ActEffect.Amends : ActEffect.Abolishes, on));
            }
        }

        var state = new Validity(publication.Content.EffectiveOn, publication.Content.ExpiresOn).On(BeijingDate.Today(time), known);
        (publication.Validity, publication.ChangedByItemId) = (state.Name, state.By?.ItemId);
    }

    private async Task<Publication?> PublicationAsync(long itemId, CancellationToken cancel) =>
        db.Publications.Local.FirstOrDefault(known => known.ItemId == itemId)
        ?? await db.Publications.SingleOrDefaultAsync(known => known.ItemId == itemId, cancel);
}
