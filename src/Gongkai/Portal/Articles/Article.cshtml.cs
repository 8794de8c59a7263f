using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Shell;
using Gongkai.Shell.Pdf;
using Gongkai.Shell.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Articles;

/// <summary>
/// One publication with its metadata, text, files, relations and history. What was withdrawn answers 410 and tells nothing of its
/// content; what never was public is not there at all.
/// </summary>
internal sealed class ArticleModel(PublicRecords records, SiteSettings settings, PdfConverter pdf) : PageModel
{
    internal Withdrawal? Withdrawn { get; private set; }

    internal Publication Item { get; private set; } = null!;

    internal ItemContent Text => Item.Content;

    internal Agency Agency { get; private set; } = null!;

    internal ColumnTree Tree { get; private set; } = null!;

    internal Column Column { get; private set; } = null!;

    internal string? SectionName { get; private set; }

    /// <summary>What addresses written out in full begin with.</summary>
    internal string Root { get; private set; } = "";

    internal ShownBody Body { get; private set; } = null!;

    internal IReadOnlyList<RelatedItem> Related { get; private set; } = [];

    internal IReadOnlyList<PublicItem> Nearby { get; private set; } = [];

    /// <summary>Whether this machine can make PDF files.</summary>
    internal bool HasPdf => pdf.Installed;

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
        var found = await records.PublicationWith(id).Select(item => new
        {
            Item = item,
            Section = records.Sections.Where(section => section.Id == item.SectionId).Select(section => section.Name).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel);
        if (found is null)
        {
            return await NotPublicAsync(id, cancel);
        }

        (Item, SectionName) = (found.Item, found.Section);
        (Agency, var columns) = await records.OrganAsync(Item.AgencyId, cancel);
        Tree = new ColumnTree(columns);
        Column = Tree.All.First(column => column.Id == Item.ColumnId);
        var site = await settings.ReadAsync(cancel);
        Root = site.Root(Request);
        Body = ShownBody.Of(Text.BodyHtml, new LeavingLinks(Request, site, id).Address);
        Related = await RelatedItem.OfAsync(records, id, cancel);
        Nearby = await Neighbours.OfAsync(records, Item, Related, cancel);
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
