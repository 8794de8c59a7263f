using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>
/// A page about one item. It opens the item or answers 404, asks for the permission, hands acts to the desk, and shows what was refused
/// beside the item as it is then.
/// </summary>
internal abstract class ItemPage(DecideDesk desk) : PageModel
{
    /// <summary>The hash of the content the person looked at, from the form: never from the database.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    internal OpenItem Open { get; private set; } = null!;

    internal ItemView View { get; private set; } = null!;

    protected DecideDesk Desk { get; } = desk;

    protected string SeenHash => Seen ?? "";

    protected async Task<bool> OpenAsync(long id, CancellationToken cancel)
    {
        if (await Desk.Items.OpenAsync(id, cancel) is not { } open)
        {
            return false;
        }

        Open = open;
        return true;
    }

    /// <summary>Who writes and who decides answers for a finding; who only looks does not.</summary>
    protected bool MayAnswerFindings => May(Permission.WriteItems) || ItemActs.ReviewStepFor(Open) is not null;

    protected async Task<FindingsShown> FindingsAsync(string back, CancellationToken cancel)
    {
        var (item, hash) = (Open.Item, Open.Seen);
        var rows = await Desk.Db.GuardFindings.AsNoTracking().Where(row => row.ItemId == item.Id && row.ContentHash == hash)
            .OrderBy(row => row.Id).ToListAsync(cancel);
        return new FindingsShown(
            item.Id, hash, Open.State.GuardHasRun, rows, Open.State.OpenFindings.ToHashSet(), View.Names, MayAnswerFindings, back);
    }

    protected bool May(Permission permission) => Desk.Signed.May(permission, Open.Agency);

    protected StatusCodeResult Forbidden() => StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Gathers what the page shows; pages with more to show add to it.</summary>
    protected virtual async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        View = await Desk.Views.OfAsync(Open, cancel);
        return Page();
    }

    /// <summary>The guard first, then the act on the state as it is after the guard.</summary>
    protected async Task<IReadOnlyList<Problem>> GuardedAsync(Func<Checked<ItemEvent>> act, CancellationToken cancel)
    {
        try
        {
            var problems = await Desk.Guard.RunAsync(Open, cancel);
            return problems.Count > 0 ? problems : await Desk.Items.RecordAsync(Open, act(), cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [Meanwhile()];
        }
    }

    protected async Task<IReadOnlyList<Problem>> RecordAsync(Checked<ItemEvent> act, CancellationToken cancel)
    {
        try
        {
            return await Desk.Items.RecordAsync(Open, act, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return [Meanwhile()];
        }
    }

    /// <summary>Refused: the page again, with the item as it is now and not as the refused act would have left it.</summary>
    protected async Task<IActionResult> RefusedAsync(IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        Desk.Db.ChangeTracker.Clear();
        if (!await OpenAsync(Open.Item.Id, cancel))
        {
            return NotFound();
        }

        ModelState.Add(problems.Select(RoleWords.Translated));
        return await ShowAsync(cancel);
    }

    /// <summary>Done: says so and goes on to the item.</summary>
    protected RedirectResult Done(string says, string page = "")
    {
        TempData["Flash"] = says;
        return Redirect($"/office/items/{Open.Item.Id}{page}");
    }

    private static Problem Meanwhile() => new(
        "review.meanwhile", Severity.Error, "就在刚才，有人同时办理了这条信息。", "请看过现在的状态再办理。", "");
}
