using System.Globalization;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Edit;

/// <summary>Ties of an item to others: what it says of them, and what they say of it.</summary>
[Needs(Permission.WriteItems)]
internal sealed class LinksModel(ItemDesk desk, ItemLinking linking, Signed signed) : PageModel
{
    internal OpenItem Open { get; private set; } = null!;

    internal IReadOnlyList<ShownLink> Links { get; private set; } = [];

    internal IReadOnlyList<Candidate> Found { get; private set; } = [];

    internal string Query { get; private set; } = "";

    /// <summary>What is public is changed by an amendment.</summary>
    internal bool Closed => Open.State.Stage is ReviewStage.Published or ReviewStage.Withdrawn;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAddAsync(long id, long other, string? kind, string? on, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        DateOnly? day = DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : null;
        return Done(id, await linking.AddAsync(Open, other, kind ?? "", day, cancel), "已添加关联。");
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, long other, string? kind, CancellationToken cancel) =>
        await LoadAsync(id, cancel) ? Done(id, await linking.RemoveAsync(Open, other, kind ?? "", cancel), "已删除关联。") : NotFound();

    private IActionResult Done(long id, IReadOnlyList<Problem> problems, string flash)
    {
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        TempData["Flash"] = flash;
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open || !signed.May(Permission.WriteItems, open.Agency))
        {
            return false;
        }

        Open = open;
        Links = await linking.OfAsync(open, cancel);
        Query = Request.Query["q"].ToString().Trim();
        Found = Query.Length > 0 ? await linking.SearchAsync(open, Query, cancel) : [];
        return true;
    }
}
