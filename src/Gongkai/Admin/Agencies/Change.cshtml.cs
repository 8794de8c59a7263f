using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>Renames, moves, merges, splits and dissolves an organ, each with its day and basis.</summary>
[Needs(Permission.ManageAgencies)]
internal sealed partial class ChangeModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    [BindProperty]
    public bool Correction { get; set; }

    [BindProperty]
    public long? Parent { get; set; }

    [BindProperty]
    public long? Successor { get; set; }

    internal Agency Agency { get; private set; } = null!;

    internal IEnumerable<(string Value, string Text)> ParentOptions { get; private set; } = [];

    internal IEnumerable<(string Value, string Text)> SuccessorOptions { get; private set; } = [];

    private AgencyScope Scope => new(db, signed);

    private DateOnly Today => BeijingDate.Today(time);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        (Name, ShortName, Parent) = (Agency.Name, Agency.ShortName, Agency.ParentId);
        return Page();
    }

    /// <summary>The frame of every change: alone in the tree, the organ in reach, nothing wrong, one save.</summary>
    private async Task<IActionResult> DoAsync(
        long id, string act, string flash, Func<List<Problem>, Task> decide, Func<Task> change, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var problems = new List<Problem>();
        await decide(problems);
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return this.PageWith(problems);
        }

        await change();
        db.Record(act, $"agency:{id}", id);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        TempData["Flash"] = flash;
        return RedirectToPage("Show", new { id });
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await Scope.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Agency = found;
        var others = (await Scope.AllAsync(cancel)).Where(agency => agency.ExistsOn(Today) && agency.Id != id).ToList();
        ParentOptions =
        [
            Scope.Everywhere ? ("", "（无上级）") : ("", "请选择"),
            .. others.Where(other => AgencyTree.MayMove(found, other)).Select(other => (other.Id.ToString(), other.Name)),
        ];
        SuccessorOptions = [("", "请选择"), .. others.Select(other => (other.Id.ToString(), other.Name))];
        return true;
    }

    private void Note(AgencyChangeKind kind, string? oldName = null, long? successor = null) => db.AgencyChanges.Add(new AgencyChange
    {
        AgencyId = Agency.Id,
        Kind = kind,
        On = On!.Value,
        Basis = Basis!.Trim(),
        OldName = oldName,
        SuccessorId = successor,
    });

    private async Task EndAsync(List<Problem> problems, CancellationToken cancel)
    {
        if (Agency.DissolvedOn is { } ended)
        {
            problems.Add(ChangeProblems.Ended(Agency.Name, ended));
        }

        var below = await db.Agencies.Where(agency => agency.ParentId == Agency.Id && (agency.DissolvedOn == null || agency.DissolvedOn > On))
            .Select(agency => agency.Name).ToListAsync(cancel);
        if (below.Count > 0)
        {
            problems.Add(ChangeProblems.HasBelow(below));
        }
    }
}
