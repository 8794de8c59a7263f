using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Rules.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Organs;

/// <summary>
/// The guide of an organ: the nine elements of 条例 art. 12, from its contact and columns, with the text it published.
/// </summary>
internal sealed class GuideModel(PublicRecords records) : PageModel
{
    internal OrganHead Organ { get; private set; } = null!;

    internal ShownBody Body { get; private set; } = ShownBody.Of("");

    internal DateTime? UpdatedAt { get; private set; }

    internal long? ItemId { get; private set; }

    /// <summary>政府信息的分类: the columns that hold something, the innermost.</summary>
    internal IReadOnlyList<Column> Classes =>
        [.. Organ.Tree.All.Where(column => Organ.Counts.GetValueOrDefault(column.Id) > 0 && column.Slug != ColumnTree.Guide)];

    /// <summary>The elements that say how to reach the disclosure office, in the article's words and order.</summary>
    internal IEnumerable<(string Element, string Text)> Elements
    {
        get
        {
            var contact = Organ.Agency.Contact;
            var address = contact.PostCode.Length > 0 ? $"{contact.Address}（邮政编码 {contact.PostCode}）" : contact.Address;
            var internet = string.Join("　", new[] { contact.Email, contact.Website }.Where(text => text.Length > 0));
            string[] texts = [contact.Office, contact.Address.Length > 0 ? address : "", contact.Hours, contact.Phone,
                contact.Fax, internet];
            return RequiredElements.Guide.Skip(3).Zip(texts);
        }
    }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ)
        {
            return NotFound();
        }

        Organ = organ;
        if (organ.Tree.Find(ColumnTree.Guide) is { } column)
        {
            var ids = organ.Tree.IdsUnder(column);
            var text = await records.PublicationsIn(ids).NewestFirst()
                .Select(item => new { item.ItemId, item.Content.BodyHtml, item.UpdatedAt }).FirstOrDefaultAsync(cancel);
            Body = ShownBody.Of(text?.BodyHtml ?? "");
            (UpdatedAt, ItemId) = (text?.UpdatedAt, text?.ItemId);
        }

        return Page();
    }
}
