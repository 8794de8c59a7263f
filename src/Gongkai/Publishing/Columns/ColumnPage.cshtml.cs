using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Columns;

/// <summary>One column: a new one or one that is there.</summary>
[Needs(Permission.ManageColumns)]
internal sealed class ColumnPageModel(GongkaiDb db, Signed signed) : PageModel
{
    [BindProperty]
    public ColumnForm Form { get; set; } = new();

    internal ColumnOffice Office { get; private set; } = null!;

    internal Column Column { get; private set; } = null!;

    internal bool IsNew => Column.Id == 0;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Form = IsNew ? new ColumnForm() : ColumnForm.Of(Column);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        if (Form.WriteTo(Column, Office) is { Count: > 0 } problems)
        {
            return this.PageWith(problems.Select(problem => problem with { Field = "Form." + problem.Field }));
        }

        if (IsNew)
        {
            Column.Sort = Office.Columns.Select(column => column.Sort).DefaultIfEmpty(0).Max() + 10;
            db.Columns.Add(Column);
        }

        db.Record(IsNew ? "column.create" : "column.edit", IsNew ? "" : $"column:{Column.Id}", Office.Agency.Id, Column.Name);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = "栏目已保存。";
        return Redirect($"/office/columns?agency={Office.Agency.Id}");
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancel)
    {
        long agencyId;
        if (id == "new")
        {
            _ = long.TryParse(Request.Query["agency"], out agencyId);
        }
        else
        {
            _ = long.TryParse(id, out var columnId);
            agencyId = await db.Columns.Where(column => column.Id == columnId).Select(column => column.AgencyId).SingleOrDefaultAsync(cancel);
        }

        if (agencyId == 0 || await ColumnOffice.FindAsync(db, signed, agencyId, cancel) is not { } office)
        {
            return false;
        }

        Office = office;
        Column = id == "new" ? new Column { AgencyId = agencyId, Name = "", Slug = FreshSlug(office) }
            : office.Columns.Single(column => column.Id.ToString() == id);
        return true;
    }

    /// <summary>A part of the address that stays when the column is renamed.</summary>
    private static string FreshSlug(ColumnOffice office)
    {
        var taken = office.Columns.Select(column => column.Slug).ToHashSet();
        return Enumerable.Range(office.Columns.Count + 1, int.MaxValue - office.Columns.Count - 1).Select(number => $"c{number}")
            .First(slug => !taken.Contains(slug));
    }
}
