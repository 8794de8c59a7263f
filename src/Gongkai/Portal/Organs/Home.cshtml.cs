using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Organs;

/// <summary>A column on the home of an organ, with what is newest in it and below it.</summary>
internal sealed record ColumnBlock(Column Column, IReadOnlyList<PublicItem> Items);

/// <summary>The home of an organ.</summary>
internal sealed class HomeModel(PublicRecords records) : PageModel
{
    private const int Lines = 6;
    private const int Window = 80;

    /// <summary>The column above the four statutory parts: shown as the four, not as one block more.</summary>
    private const string Platform = "disclosure";

    private const string LegalContent = "legal-content";

    internal OrganHead Organ { get; private set; } = null!;

    internal IReadOnlyList<OrganNews> News { get; private set; } = [];

    internal IReadOnlyList<ColumnBlock> Blocks { get; private set; } = [];

    internal IReadOnlyList<Column> Legal { get; private set; } = [];

    internal DateOnly Today => records.Today;

    internal bool Gone => Organ.Agency.DissolvedOn <= Today;

    internal bool HasRules => RulesColumn is { } column && Organ.Holds(column);

    internal string RulesHref => HasRules ? Addresses.Column(Organ.Agency.Slug, RulesColumn!.Slug) : "/rules";

    /// <summary>Compiled on this platform, or standing as a file in the column for reports.</summary>
    internal bool HasReports { get; private set; }

    internal bool HasDecisions { get; private set; }

    internal IEnumerable<(string Label, string Text)> Contact
    {
        get
        {
            var contact = Organ.Agency.Contact;
            (string Label, string Text)[] facts =
            [
                ("公开工作机构", contact.Office), ("电话", contact.Phone), ("地址", contact.Address), ("办公时间", contact.Hours),
            ];
            return facts.Where(fact => fact.Text.Length > 0);
        }
    }

    private Column? RulesColumn => Organ.Tree.Find(ColumnTree.Rules);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await OrganHead.FindAsync(records, slug, cancel) is not { } organ)
        {
            return NotFound();
        }

        Organ = organ;
        HasReports = (organ.Tree.Find(ColumnTree.Reports) is { } column && organ.Holds(column))
            || await records.ReportVersions.AnyAsync(version => version.AgencyId == organ.Agency.Id, cancel);
        HasDecisions = (await records.DecisionsOfAsync(organ.Agency.Id, 1, cancel)).Count > 0;
        News = await organ.NewsAsync(records, cancel);
        Blocks = await BlocksAsync(cancel);
        Legal = organ.Tree.Find(LegalContent) is not { } legal ? [] :
            [.. organ.Tree.Under(legal).Where(organ.Holds)];
        return Page();
    }

    /// <summary>
    /// The newest of every column at the top, with what is below it: most of it is among the newest of the organ, and only a
    /// column that is not is asked about by itself.
    /// </summary>
    private async Task<IReadOnlyList<ColumnBlock>> BlocksAsync(CancellationToken cancel)
    {
        string[] elsewhere = [Platform, ColumnTree.Guide, ColumnTree.Reports, ColumnTree.Catalogue];
        var all = records.PublicationsOf(Organ.Agency.Id);
        var newest = await all.NewestAsync(records, Window, cancel);
        var blocks = new List<ColumnBlock>();
        foreach (var root in Organ.Tree.Roots.Where(root =>
            !elsewhere.Contains(root.Slug) && root.Id != RulesColumn?.Id && Organ.Holds(root)))
        {
            var ids = Organ.Tree.IdsUnder(root);
            IReadOnlyList<PublicItem> items = [.. newest.Where(item => ids.Contains(item.ColumnId)).Take(Lines)];
            if (items.Count < Lines && newest.Count == Window)
            {
                items = await all.Where(item => ids.Contains(item.ColumnId)).NewestAsync(records, Lines, cancel);
            }

            blocks.Add(new ColumnBlock(root, items));
        }

        return blocks;
    }
}
