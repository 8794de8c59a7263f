using Gongkai.Data;
using Gongkai.Rules.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal;

/// <summary>What is new, across organs; <c>?type=</c> keeps to columns of one type.</summary>
internal sealed class LatestModel(PublicRecords records) : PageModel
{
    internal string Heading { get; private set; } = "最新公开";

    internal string Type { get; private set; } = ColumnMeta.Untyped;

    internal string Lead { get; private set; } = "各机关主动公开的全部信息，按发布时间从新到旧。";

    internal DateOnly Today => records.Today;

    internal Pager Pager { get; private set; } = null!;

    internal IReadOnlyList<PublicItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        IReadOnlyList<long>? columns = null;
        if (Request.Query["type"].ToString() is { Length: > 0 } code)
        {
            if (ColumnTypes.Find(code) is not { } type)
            {
                return NotFound();
            }

            columns = await records.ColumnsOfTypeAsync(code, cancel);
            (Heading, Type) = (type.Name, type.Name);
            Lead = $"各机关“{type.Name}”类栏目的信息，按发布时间从新到旧。";
        }

        if (await ListPage.ReadAsync(records, columns, null, Request, cancel) is not { } page)
        {
            return NotFound();
        }

        (Pager, Items) = (page.Pager, page.Items);
        return Page();
    }
}
