using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Desk;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Columns;

/// <summary>The columns of an organ as a tree, with what is late, empty or missing.</summary>
[Needs(Permission.ManageColumns)]
internal sealed class TreeModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal ColumnOffice? Office { get; private set; }

    internal IReadOnlyList<ColumnNode> Missing { get; private set; } = [];

    internal IReadOnlyDictionary<long, ColumnState> States { get; private set; } = new Dictionary<long, ColumnState>();

    internal IEnumerable<Column> Below(long? parent) => Office!.Columns.Where(column => column.ParentId == parent);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTemplateAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Office is not { } office)
        {
            return NotFound();
        }

        db.Record("column.template", $"agency:{office.Agency.Id}", office.Agency.Id);
        var added = await ColumnsFromTemplate.AddAsync(db, office.Agency, cancel);
        TempData["Flash"] = $"已按模板添加 {added.Count} 个栏目。";
        return Back(office);
    }

    public Task<IActionResult> OnPostUpAsync(long column, CancellationToken cancel) => MoveAsync(column, -1, cancel);

    public Task<IActionResult> OnPostDownAsync(long column, CancellationToken cancel) => MoveAsync(column, 1, cancel);

    public Task<IActionResult> OnPostCloseAsync(long column, CancellationToken cancel) =>
        ChangeAsync(column, "column.close", found => found.ClosedOn = BeijingDate.Today(time), "栏目已停用，其中的信息仍然公开。", cancel);

    public Task<IActionResult> OnPostReopenAsync(long column, CancellationToken cancel) =>
        ChangeAsync(column, "column.reopen", found => found.ClosedOn = null, "栏目已恢复。", cancel);

    private async Task<IActionResult> MoveAsync(long column, int by, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Office?.Columns.FirstOrDefault(known => known.Id == column) is not { } found)
        {
            return NotFound();
        }

        var level = Below(found.ParentId).ToList();
        var at = level.IndexOf(found);
        if (at + by >= 0 && at + by < level.Count)
        {
            (level[at], level[at + by]) = (level[at + by], level[at]);
            for (var sort = 0; sort < level.Count; sort++)
            {
                level[sort].Sort = (sort + 1) * 10;
            }

            db.Record("column.order", $"column:{column}", found.AgencyId);
            await db.SaveChangesAsync(cancel);
        }

        return Back(Office);
    }

    private async Task<IActionResult> ChangeAsync(long column, string act, Action<Column> change, string flash, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || Office?.Columns.FirstOrDefault(known => known.Id == column) is not { } found)
        {
            return NotFound();
        }

        change(found);
        db.Record(act, $"column:{column}", found.AgencyId);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = flash;
        return Back(Office);
    }

    private RedirectResult Back(ColumnOffice office) => Redirect($"/office/columns?agency={office.Agency.Id}");

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        Agencies = [.. (await signed.AgenciesAsync(db, Permission.ManageColumns, cancel)).Where(agency => agency.ExistsOn(today))];
        var asked = Request.Query["agency"].ToString();
        long? id = asked.Length > 0 ? long.TryParse(asked, out var read) ? read : null : Agencies.Count > 0 ? Agencies[0].Id : null;
        if (id is null)
        {
            return asked.Length == 0;
        }

        Office = await ColumnOffice.FindAsync(db, signed, id.Value, cancel);
        if (Office is not { } office)
        {
            return false;
        }

        var have = office.Columns.Select(column => column.Slug).ToHashSet();
        Missing = [.. ColumnTemplate.For(office.Agency.Level, office.Agency.Kind).Where(node => !have.Contains(node.Key))];
        States = (await ColumnStates.OfAsync(db, [id.Value], today, cancel)).ToDictionary(state => state.Column.Id);
        return true;
    }
}
