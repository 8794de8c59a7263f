using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>A new item: first the column, then the form.</summary>
[Needs(Permission.WriteItems)]
internal sealed class NewModel(
    GongkaiDb db, ItemDesk desk, ItemSaver saver, FormViews views, Autosaves autosaves, Signed signed, TimeProvider time) : PageModel
{
    /// <summary>Null while the column is still to be chosen.</summary>
    internal FormView? Shown { get; private set; }

    internal IReadOnlyList<(Agency Agency, IReadOnlyList<Column> Columns)> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Request.Query["column"].Count == 0)
        {
            await LoadChoicesAsync(cancel);
            return Choices is [{ Columns: [var only] }] ? RedirectToPage(new { column = only.Id }) : Page();
        }

        if (await OpenAsync(cancel) is not { } open)
        {
            return NotFound();
        }

        var kept = Request.Query["draft"] == "restore" ? await autosaves.FindAsync(Autosaves.KeyOf(open.Item), cancel) : null;
        Shown = await views.LoadAsync(
            open, kept is null ? ItemForm.Of(open.Item) : ItemForm.Read(FormFields.FromJson(kept.Fields)), null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is not { } open)
        {
            return NotFound();
        }

        var fields = FormFields.Of(Request.Form);
        var (go, key) = (fields["go"], Autosaves.KeyOf(open.Item));
        if (go == "discard")
        {
            await autosaves.DropAsync(key, cancel);
            return RedirectToPage(new { column = open.Column.Id });
        }

        var form = ItemForm.Read(fields);
        var result = await saver.SaveAsync(open, form, Request.Form.Files, cancel);
        if (!result.Saved)
        {
            Shown = await views.LoadAsync((await OpenAsync(cancel))!, form, null, cancel);
            ModelState.Add(EditModel.AtFields(result.Problems));
            return Page();
        }

        TempData["DraftSaved"] = key;
        var problems = go == "submit" ? await saver.SubmitAsync(open, cancel) : [];
        TempData["Flash"] = go != "submit" ? "草稿已保存。"
            : problems.Count == 0 ? $"已提交审核：{open.Item.Content.Title}" : "内容已保存为草稿，还没有提交：请按提示补充后再提交。";
        return go == "submit" && problems.Count == 0 ? Redirect($"/office/items/{open.Item.Id}")
            : RedirectToPage("/Publishing/Edit/Edit", new { id = open.Item.Id, check = go == "submit" ? "1" : null });
    }

    private async Task LoadChoicesAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var choices = new List<(Agency, IReadOnlyList<Column>)>();
        foreach (var agency in await signed.AgenciesAsync(db, Permission.WriteItems, cancel))
        {
            if (agency.ExistsOn(today) && await FormChoices.OpenColumnsAsync(db, agency.Id, today, cancel) is { Count: > 0 } columns)
            {
                choices.Add((agency, columns));
            }
        }

        Choices = choices;
    }

    private async Task<OpenItem?> OpenAsync(CancellationToken cancel)
    {
        if (!long.TryParse(Request.Query["column"], out var id)
            || await db.Columns.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancel) is not { } column)
        {
            return null;
        }

        var agency = await db.Agencies.SingleAsync(known => known.Id == column.AgencyId, cancel);
        var today = BeijingDate.Today(time);
        var open = (await FormChoices.OpenColumnsAsync(db, agency.Id, today, cancel)).Any(known => known.Id == id);
        if (!open || !agency.ExistsOn(today) || !signed.May(Permission.WriteItems, agency))
        {
            return null;
        }

        var fresh = await desk.NewAsync(agency, column, cancel);
        await SetDefaultsAsync(fresh, cancel);
        return fresh;
    }

    /// <summary>What is nearly always so: the organ itself, today, the topic of its last item.</summary>
    private async Task SetDefaultsAsync(OpenItem open, CancellationToken cancel)
    {
        var content = open.Item.Content;
        content.Source = open.Agency.Name;
        content.FormedOn = BeijingDate.Today(time);
        content.Audience = "全社会";
        content.TopicClass = await db.Items.Where(item => item.AgencyId == open.Agency.Id && item.Content.TopicClass != "")
            .OrderByDescending(item => item.Id).Select(item => item.Content.TopicClass).FirstOrDefaultAsync(cancel) ?? "";
        content.Kind = open.Column.TypeCode == "interpretation" ? ItemKind.Interpretation : ItemKind.Information;
    }
}
