using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Edit;

/// <summary>Edits an item: save, check, submit; a second editor is told what the first changed.</summary>
[Needs(Permission.WriteItems)]
internal sealed class EditModel(
    GongkaiDb db, ItemDesk desk, ItemSaver saver, FormViews views, Autosaves autosaves, GuardDesk guard, Signed signed) : PageModel
{
    internal FormView Shown { get; private set; } = null!;

    /// <summary>What is public is changed by an amendment, not here.</summary>
    internal bool Locked => Shown.Open.State.Stage is ReviewStage.Published or ReviewStage.Withdrawn;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        var form = ItemForm.Of(open.Item);
        if (Request.Query["draft"] == "restore" && await autosaves.FindAsync(Autosaves.KeyOf(open.Item), cancel) is { } kept)
        {
            form = ItemForm.Read(FormFields.FromJson(kept.Fields));
        }

        Shown = await views.LoadAsync(open, form, null, cancel);
        if (Request.Query["check"] == "1" && !Locked)
        {
            ModelState.Add(AtFields(open.State.Submit(open.By, open.Seen, open.Metadata, open.MetadataSettings).Problems));
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } open)
        {
            return NotFound();
        }

        var fields = FormFields.Of(Request.Form);
        var form = ItemForm.Read(fields);
        var go = fields["go"];
        if (go == "discard")
        {
            await autosaves.DropAsync(Autosaves.KeyOf(open.Item), cancel);
            return RedirectToPage(new { id });
        }

        if (go.StartsWith("take:", StringComparison.Ordinal))
        {
            return await TakeAsync(open, form, go["take:".Length..], fields, cancel);
        }

        var result = await saver.SaveAsync(open, form, Request.Form.Files, cancel);
        if (!result.Saved)
        {
            return await AgainAsync(id, form, result, cancel);
        }

        return await GoOnAsync(open, go, fields, cancel);
    }

    private async Task<IActionResult> GoOnAsync(OpenItem open, string go, FormFields fields, CancellationToken cancel)
    {
        var id = open.Item.Id;
        TempData["DraftSaved"] = Autosaves.KeyOf(open.Item);
        if (go.StartsWith("accept:", StringComparison.Ordinal))
        {
            var print = go["accept:".Length..];
            var refused = await guard.AcceptAsync(open, print, fields["Reason-" + print], cancel);
            TempData[refused.Count > 0 ? "Fault" : "Flash"] =
                refused.Count > 0 ? string.Concat(refused.Select(problem => problem.Says + problem.Remedy)) : "已保存，并记录了保留的理由。";
            return RedirectToPage(null, null, new { id }, "guard");
        }

        if (go == "submit")
        {
            var problems = await saver.SubmitAsync(open, cancel);
            if (problems.Count == 0)
            {
                TempData["Flash"] = $"已提交审核：{open.Item.Content.Title}";
                return Redirect($"/office/items/{id}");
            }

            TempData["Flash"] = "内容已保存为草稿，还没有提交：请按提示补充后再提交。";
            return RedirectToPage(new { id, check = 1 });
        }

        TempData["Flash"] = go == "check" ? "已保存，检查完成。" : "已保存。";
        return RedirectToPage(null, null, new { id }, go == "check" ? "guard" : null);
    }

    /// <summary>The other's version of one field, the rest as it was typed; saved only when the person says so.</summary>
    private async Task<IActionResult> TakeAsync(OpenItem open, ItemForm form, string name, FormFields fields, CancellationToken cancel)
    {
        var theirs = ItemForm.Of(open.Item);
        if (name == "Files")
        {
            form.Files = theirs.Files;
        }
        else
        {
            form[name] = theirs[name];
        }

        _ = long.TryParse(fields["ConflictBy"], out var by);
        var conflict = new Conflict(by, fields["ConflictName"], open.Item.UpdatedAt, fields["ConflictChanged"].Split('、'));
        Shown = await views.LoadAsync(open, form, conflict, cancel);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(long id, ItemForm form, SaveResult result, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var open = await desk.OpenAsync(id, cancel);
        if (result.Conflict is not null)
        {
            // From now on the person has seen the present version: saving again replaces it knowingly.
            form.Revision = open!.Item.Revision;
            form["SeenStage"] = open.Item.Stage;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        Shown = await views.LoadAsync(open!, form, result.Conflict, cancel);
        ModelState.Add(AtFields(result.Problems));
        return Page();
    }

    private async Task<OpenItem?> OpenAsync(long id, CancellationToken cancel) =>
        await desk.OpenAsync(id, cancel) is { } open && signed.May(Permission.WriteItems, open.Agency) ? open : null;

    /// <summary>Fields of the rules whose control has another name here.</summary>
    internal static IEnumerable<Problem> AtFields(IEnumerable<Problem> problems) => problems.Select(problem => problem.Field switch
    {
        "HasInterpretation" => problem with { Field = "NoInterpretationReason" },
        "Publisher" or "ContentHash" or "PublishedAt" => problem with { Field = null },
        _ => problem,
    });
}
