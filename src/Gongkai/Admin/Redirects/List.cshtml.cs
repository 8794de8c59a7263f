using Gongkai.Data;
using Gongkai.Data.Settings;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Redirects;

/// <summary>The table of old addresses, for the administrator of the installation.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class ListModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    private const int Size = 50;

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    internal Pager Pager { get; private set; } = new(1, 0, Size);

    internal IReadOnlyList<Redirect> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        await using var alone = await db.BeginExclusiveAsync(cancel); // two who add at once could close a loop
        var from = RedirectTable.FromOf(From ?? "");
        var to = (To ?? "").Trim();
        IReadOnlyList<Problem> problems = [.. await ProblemsAsync(from, to, cancel)];
        if (problems.Count > 0)
        {
            await LoadAsync(cancel);
            return this.PageWith(problems);
        }

        var now = time.GetUtcNow().UtcDateTime;
        db.Redirects.Add(new Redirect { From = from!, To = to, Note = (Note ?? "").Trim(), CreatedAt = now });
        db.Record("redirect.add", $"redirect:{from}", null, to);
        await db.SaveChangesAsync(cancel);
        await alone.CommitAsync(cancel);
        TempData["Flash"] = $"“{from}”现在转到“{to}”。";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        if (await db.Redirects.FirstOrDefaultAsync(redirect => redirect.Id == id, cancel) is not { } row)
        {
            return NotFound();
        }

        db.Redirects.Remove(row);
        db.Record("redirect.remove", $"redirect:{row.From}", null, row.To);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = $"“{row.From}”不再跳转。";
        return RedirectToPage();
    }

    private async Task<IEnumerable<Problem>> ProblemsAsync(string? from, string to, CancellationToken cancel)
    {
        var written = RedirectProblems.Of(From ?? "", from, to, Note ?? "").ToList();
        if (written.Count > 0 || from is null)
        {
            return written;
        }

        return await db.Redirects.AnyAsync(redirect => redirect.From == from, cancel) ? [RedirectProblems.Taken(from)]
            : await InUseAsync(from, cancel) ? [RedirectProblems.InUse(from)]
            : await RedirectTable.LoopsAsync(db.Redirects, from, to, cancel) ? [RedirectProblems.Loops(from, to)] : [];
    }

    /// <summary>An organ's or a column's page answers itself: a redirect from there would never be asked.</summary>
    private async Task<bool> InUseAsync(string from, CancellationToken cancel) => from.Split('/') switch
    {
        ["", var organ] => await db.Agencies.AnyAsync(agency => agency.Slug == organ, cancel),
        ["", "info", var id] => long.TryParse(id, out var number) && await db.Items.AnyAsync(item => item.Id == number, cancel),
        ["", var organ, var column] => await db.Columns.AnyAsync(
            row => row.Slug == column && db.Agencies.Any(agency => agency.Id == row.AgencyId && agency.Slug == organ), cancel),
        _ => false,
    };

    private async Task LoadAsync(CancellationToken cancel)
    {
        var rows = db.Redirects.AsNoTracking();
        if (Query is { Length: > 0 } begin)
        {
            rows = rows.Where(row => row.From.StartsWith(begin) || row.To.StartsWith(begin));
        }

        Pager = new Pager(Number, await rows.CountAsync(cancel), Size);
        Rows = await rows.OrderByDescending(row => row.Id).Skip(Pager.Skip).Take(Size).ToListAsync(cancel);
    }
}
