using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>One tie as this item sees it. Of an organ out of reach only what is public is told.</summary>
internal sealed record LinkShown(string Relation, string Title, string? Href, DateOnly? On, bool Public);

/// <summary>Document and interpretation, later acts, and what they do to the validity.</summary>
[Needs(Permission.ReadItems)]
internal sealed class RelatedModel(DecideDesk desk) : ItemPage(desk)
{
    internal string Validity { get; private set; } = "";

    internal (long Id, string Title)? ChangedBy { get; private set; }

    internal bool MayLink => May(Permission.WriteItems);

    internal IReadOnlyList<LinkShown> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        var found = await (
            from link in Desk.Db.ItemLinks.AsNoTracking()
            join other in Desk.Db.Items on link.FromItemId == id ? link.ToItemId : link.FromItemId equals other.Id
            join agency in Desk.Db.Agencies on other.AgencyId equals agency.Id
            join shown in Desk.Db.Publications on other.Id equals shown.ItemId into publications
            from publication in publications.DefaultIfEmpty()
            where link.FromItemId == id || link.ToItemId == id
            orderby link.Id
            select new
            {
                link.Kind,
                link.On,
                Forward = link.FromItemId == id,
                other.Id,
                Draft = other.Content.Title,
                Public = publication != null,
                Title = publication == null ? null : publication.Content.Title,
                Agency = agency,
            }).ToListAsync(cancel);
        Rows =
        [
            .. found.Where(row => row.Public || Desk.Signed.May(Permission.ReadItems, row.Agency)).Select(row => new LinkShown(
                Relation(row.Kind, row.Forward), row.Title ?? row.Draft, Href(row.Id, row.Agency, row.Public), row.On, row.Public)),
        ];
        if (await Desk.Db.Publications.AsNoTracking().SingleOrDefaultAsync(publication => publication.ItemId == id, cancel) is { } own)
        {
            Validity = own.Validity;
            ChangedBy = await Desk.Db.Publications.AsNoTracking().Where(act => act.ItemId == own.ChangedByItemId)
                .Select(act => new { act.ItemId, act.Content.Title }).SingleOrDefaultAsync(cancel) is { } act ? (act.ItemId, act.Title) : null;
        }

        return await ShowAsync(cancel);
    }

    private string? Href(long id, Agency agency, bool isPublic) =>
        Desk.Signed.May(Permission.ReadItems, agency) ? $"/office/items/{id}" : isPublic ? $"/info/{id}" : null;

    private static string Relation(LinkKind kind, bool forward) => (kind, forward) switch
    {
        (LinkKind.Interprets, true) => "解读的文件",
        (LinkKind.Interprets, false) => "政策解读",
        (LinkKind.Amends, true) => "修改的文件",
        (LinkKind.Amends, false) => "被其修改",
        (LinkKind.Abolishes, true) => "废止的文件",
        (LinkKind.Abolishes, false) => "被其废止",
        _ => "相关信息",
    };
}
