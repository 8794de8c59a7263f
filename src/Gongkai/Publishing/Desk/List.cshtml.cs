using System.Text;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>All items one may read: narrowed, page by page, with acts for several at once.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ListModel(GongkaiDb db, ItemList list, BulkActs bulk, OrganSettings settings, SiteSettings site,
    Signed signed)
    : PageModel
{
    private const int MostCsvRows = 50_000;

    private IReadOnlyDictionary<long, ReviewLattice> _lattices = new Dictionary<long, ReviewLattice>();

    private int _rows = ListSettings.Rows.Default;

    internal ListFilter Filter { get; private set; } = new();

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal IReadOnlyList<Column> Columns { get; private set; } = [];

    internal IReadOnlyList<Section> Sections { get; private set; } = [];

    internal IReadOnlyList<(long Id, string Name)> People { get; private set; } = [];

    internal IReadOnlyList<InformationItem> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<long, string> Names { get; private set; } = new Dictionary<long, string>();

    internal IReadOnlyList<BulkResult> Results { get; private set; } = [];

    internal int Total { get; private set; }

    internal int Pages => Math.Max(1, (Total + _rows - 1) / _rows);

    internal bool MayWrite => signed.May(Permission.WriteItems);

    internal bool MayWithdraw => signed.May(Permission.WithdrawItems);

    internal IReadOnlyList<ReviewStep> Steps =>
        [.. _lattices.Values.SelectMany(lattice => lattice.Steps).DistinctBy(step => step.Code)];

    internal (string Style, string Text) StageOf(InformationItem item) =>
        Words.Stage(item.Stage, item.WaitsFor, _lattices[item.AgencyId]);

    internal string ColumnOf(InformationItem item) => Columns.FirstOrDefault(column => column.Id == item.ColumnId)?.Name ?? "";

    internal string AgencyOf(long id) => Agencies.FirstOrDefault(agency => agency.Id == id)?.ShortName ?? "";

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var rows = await list.Query(Filter, Agencies).Take(MostCsvRows).ToListAsync(cancel);
        var csv = new StringBuilder("\ufeff机关,栏目,标题,发文字号,索引号,信息类型,状态,生成日期,公开属性,修改时间\r\n");
        foreach (var item in rows)
        {
            csv.AppendJoin(',', new[]
            {
                AgencyOf(item.AgencyId), ColumnOf(item), item.Content.Title, item.Content.DocumentNumber
                    ?? "", item.IndexNumber ?? "",
                Words.Of(item.Content.Kind), StageOf(item)
                    .Text, Words.Day(item.Content.FormedOn), Words.Of(item.Content.Openness),
                Words.Time(item.UpdatedAt),
            }.Select(Cell)).Append("\r\n");
        }

        db.Record("item.export", "", null, $"{rows.Count} 条");
        await db.SaveChangesAsync(cancel);
        return File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "信息.csv");
    }

    public async Task<IActionResult> OnPostAsync(
        long[] id, string? act, long? toColumn, long? toSection, long? toPerson, string? reason, CancellationToken cancel)
    {
        if (id.Length == 0)
        {
            ModelState.Add([BulkProblems.NothingChosen()]);
        }
        else
        {
            Results = await bulk.DoAsync(id, new BulkOrder(act ?? "", toColumn, toSection, toPerson, reason ?? ""), cancel);
        }

        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Filter = ListFilter.Of(Request.Query);
        Agencies = await list.AgenciesAsync(cancel);
        long[] ids = [.. Agencies.Where(agency => Filter.Agency is null || agency.Id == Filter.Agency)
            .Select(agency => agency.Id)];
        Columns = await db.Columns.AsNoTracking().Where(column => ids.Contains(column.AgencyId))
            .OrderBy(column => column.AgencyId).ThenBy(column => column.Sort).ThenBy(column => column.Id).ToListAsync(cancel);
        if (ids is [var only])
        {
            Sections = await db.Sections.AsNoTracking().Where(section => section.AgencyId == only && section.ClosedOn == null)
                .OrderBy(section => section.Sort).ToListAsync(cancel);
            var people = await db.People.AsNoTracking().Where(person => person.AgencyId == only && person.DisabledAt == null)
                .OrderBy(person => person.FullName).Select(person => new { person.Id, person.FullName }).ToListAsync(cancel);
            People = [.. people.Select(person => (person.Id, person.FullName))];
        }

        _lattices = await settings.LatticesAsync(Agencies, cancel);
        var query = list.Query(Filter, Agencies);
        _rows = await site.RowsAsync(cancel);
        Total = await query.CountAsync(cancel);
        Rows = await query.Skip((Filter.Page - 1) * _rows).Take(_rows).ToListAsync(cancel);
        long[] persons = [.. Rows.Select(item => item.UpdatedById).Distinct()];
        Names = await db.People.AsNoTracking().Where(person => persons.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
    }

    /// <summary>A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    private static string Cell(string text)
    {
        var plain = text.Length > 0 && "=+-@\t\r".Contains(text[0]) ? "'" + text : text;
        return plain.AsSpan().IndexOfAny(",\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"")}\"";
    }
}
