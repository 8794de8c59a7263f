using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Articles;

/// <summary>
/// One publication with its metadata, text, files, relations and history. What was withdrawn answers 410 and tells nothing of its
/// content; what never was public is not there at all.
/// </summary>
internal sealed class ArticleModel(PublicRecords records) : PageModel
{
    internal Withdrawal? Withdrawn { get; private set; }

    internal Publication Item { get; private set; } = null!;

    internal ItemContent Text => Item.Content;

    internal Agency Agency { get; private set; } = null!;

    internal ColumnTree Tree { get; private set; } = null!;

    internal Column Column { get; private set; } = null!;

    internal string? SectionName { get; private set; }

    internal ShownBody Body { get; private set; } = null!;

    internal IReadOnlyList<RelatedItem> Related { get; private set; } = [];

    internal IReadOnlyList<VersionLine> Versions { get; private set; } = [];

    internal ValidityTag? Validity => new ValidityFacts(Item.Validity, Text.EffectiveOn, Text.ExpiresOn).On(records.Today);

    internal bool Imported => Item.ImportedAt is not null;

    /// <summary>The later act that made the text what the tag says; null when there is none or it is not public.</summary>
    internal RelatedItem? ChangedBy => Related.Where(item => item.Changes)
        .OrderByDescending(item => item.Id == Item.ChangedByItemId).ThenByDescending(item => item.On).FirstOrDefault();

    internal IEnumerable<ItemFile> Attachments => Text.Files.Where(file => !file.Picture);

    /// <summary>Pictures the text does not show itself.</summary>
    internal IEnumerable<ItemFile> Pictures =>
        Text.Files.Where(file => file.Picture && !Text.BodyHtml.Contains(file.Hash, StringComparison.Ordinal));

    /// <summary>The first picture, for the Image tag.</summary>
    internal ItemFile? FirstPicture => Text.Files.FirstOrDefault(file => file.Picture);

    internal string Source => Text.Source.Length > 0 ? Text.Source : Agency.Name;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var found = await (
            from item in records.PublicationWith(id)
            join agency in records.Agencies on item.AgencyId equals agency.Id
            select new
            {
                Item = item,
                Agency = agency,
                Section = records.Sections.Where(section => section.Id == item.SectionId).Select(section => section.Name)
                    .FirstOrDefault(),
            }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return await NotPublicAsync(id, cancel);
        }

        (Item, Agency, SectionName) = (found.Item, found.Agency, found.Section);
        Tree = new ColumnTree(await records.Columns.Where(column => column.AgencyId == Agency.Id).ToListAsync(cancel));
        Column = Tree.All.First(column => column.Id == Item.ColumnId);
        Body = ShownBody.Of(Text.BodyHtml);
        Related = await RelatedItem.OfAsync(records, id, cancel);
        Versions = await PublicVersions.OfAsync(records, id, cancel);
        return Page();
    }

    private async Task<IActionResult> NotPublicAsync(long id, CancellationToken cancel)
    {
        if (await PublicVersions.WithdrawalAsync(records, id, cancel) is not { } withdrawn)
        {
            return NotFound();
        }

        Withdrawn = withdrawn;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
