using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>Document and interpretation, later acts, and what they do to the validity.</summary>
[Needs(Permission.ReadItems)]
internal sealed class RelatedModel(DecideDesk desk) : ItemPage(desk)
{
    internal string Validity { get; private set; } = "";

    internal (long Id, string Title)? ChangedBy { get; private set; }

    internal bool MayLink => May(Permission.WriteItems);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (await Desk.Db.Publications.AsNoTracking()
            .SingleOrDefaultAsync(publication => publication.ItemId == id, cancel) is { } own)
        {
            Validity = own.Validity;
            ChangedBy = await Desk.Db.Publications.AsNoTracking().Where(act => act.ItemId == own.ChangedByItemId)
                .Select(act => new { act.ItemId, act.Content.Title }).SingleOrDefaultAsync(cancel) is { } act
                    ? (act.ItemId, act.Title) : null;
        }

        return await ShowAsync(cancel);
    }
}
