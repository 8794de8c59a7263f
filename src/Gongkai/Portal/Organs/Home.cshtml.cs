using Gongkai.Data;
using Gongkai.Data.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Organs;

/// <summary>A column on the home of an organ, with what is newest in it and below it.</summary>
internal sealed record ColumnBlock(Column Column, IReadOnlyList<PublicItem> Items);

/// <summary>The home of an organ.</summary>
internal sealed class HomeModel(PublicRecords records) : PageModel
{
    private const int Lines = 6;

    /// <summary>The column above the four statutory parts: shown as the four, not as one block more.</summary>
    private const string Platform = "disclosure";

    private const string LegalContent = "legal-content";

    internal OrganHead Organ { get; private set; } = null!;

    internal IReadOnlyList<OrganNews> News { get; private set; } = [];

    internal IReadOnlyList<ColumnBlock> Blocks { get; private set; } = [];

    internal IReadOnlyList<(Column Column, int Count)> Legal { get; private set; } = [];

    internal DateOnly Today => records.Today;

    internal bool Gone => Organ.Agency.DissolvedOn <= Today;

    internal int Total => Organ.Counts.Values.Sum();

    internal int RulesCount => RulesColumn is { } column ? Organ.CountOf(column) : 0;

    internal string RulesHref => RulesCount > 0 ? Addresses.Column(Organ.Agency.Slug, RulesColumn!.Slug) : "/rules";

    internal int ReportsCount => Organ.Tree.Find(ColumnTree.Reports) is { } column ? Organ.CountOf(column) : 0;

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
        if (await OrganHead.FindAsync(records, slug, cancel, showsCounts: true) is not { } organ)
        {
            return NotFound();
        }

        Organ = organ;
        News = await organ.NewsAsync(records, cancel);
        Blocks = await BlocksAsync(cancel);
        Legal = organ.Tree.Find(LegalContent) is not { } legal ? [] :
            [.. organ.Tree.Under(legal).Select(column => (column, organ.CountOf(column))).Where(row => row.Item2 > 0)];
        return Page();
    }

    /// <summary>The newest of every column at the top, with what is below it. A short question each, from an index.</summary>
    private async Task<IReadOnlyList<ColumnBlock>> BlocksAsync(CancellationToken cancel)
    {
        string[] elsewhere = [Platform, ColumnTree.Guide, ColumnTree.Reports, ColumnTree.Catalogue];
        var blocks = new List<ColumnBlock>();
        foreach (var root in Organ.Tree.Roots.Where(root =>
            !elsewhere.Contains(root.Slug) && root.Id != RulesColumn?.Id && Organ.CountOf(root) > 0))
        {
            var items = records.PublicationsIn(Organ.Tree.IdsUnder(root));
            blocks.Add(new ColumnBlock(root, await items.NewestAsync(records, Lines, cancel)));
        }

        return blocks;
    }
}
