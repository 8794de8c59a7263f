using Gongkai.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>A column as the site map shows it.</summary>
internal sealed record MappedColumn(long AgencyId, string Slug, string Name);

/// <summary>Every organ and, on a site of ordinary size, the columns at the top of each.</summary>
internal sealed class SiteMapModel(PublicRecords records) : PageModel
{
    private const int MostOrgansWithColumns = 100;

    internal IReadOnlyList<OrganName> Organs { get; private set; } = [];

    internal ILookup<long, MappedColumn> Columns { get; private set; } = Array.Empty<MappedColumn>()
        .ToLookup(column => column.AgencyId);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Organs = (await OrganDirectory.ReadAsync(records, cancel)).All;
        if (Organs.Count <= MostOrgansWithColumns)
        {
            Columns = (await records.Columns.Where(column => column.ParentId == null && column.ClosedOn == null)
                .OrderBy(column => column.Sort).ThenBy(column => column.Id)
                .Select(column => new MappedColumn(column.AgencyId, column.Slug, column.Name)).ToListAsync(cancel))
                .ToLookup(column => column.AgencyId);
        }
    }
}
