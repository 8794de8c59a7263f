using System.Globalization;
using System.Text;
using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Audit;

/// <summary>The log, newest first, read by sequence: a page stays what it is while records are added.</summary>
[Needs(Permission.ReadAudit)]
internal sealed class ListModel(GongkaiDb db, SiteSettings site, AuditReading reading, Signed signed) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public AuditFilter Filter { get; set; } = new();

    /// <summary>Records before this one, newest first.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Records after this one; shown newest first all the same.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    internal IReadOnlyList<AuditRecord> Records { get; private set; } = [];

    internal IReadOnlyList<(string Value, string Text)> Agencies { get; private set; } = [];

    internal ChainCheck Chain { get; private set; } = new(0, []);

    internal string? Newer { get; private set; }

    internal string? Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ReadAudit))
        {
            return Forbid();
        }

        Agencies = [.. (await db.Agencies.AsNoTracking().OrderBy(agency => agency.Path)
            .Select(agency => new { agency.Id, agency.ShortName }).ToListAsync(cancel))
            .Select(agency => (agency.Id.ToString(), agency.ShortName))];
        await reading.RecordAsync("audit", JsonSerializer.Serialize(Filter.Query(), AuditChain.Json), cancel);
        var rows = await site.RowsAsync(cancel);
        var chosen = Filter.Of(db.AuditRecords.AsNoTracking());
        Records = After is { } after
            ? [.. (await chosen.Where(record => record.Sequence > after).OrderBy(record => record.Sequence).Take(rows)
                .ToListAsync(cancel))
                .AsEnumerable().Reverse()]
            : await chosen.Where(record => Before == null || record.Sequence < Before)
                .OrderByDescending(record => record.Sequence).Take(rows)
                .ToListAsync(cancel);
        if (Records.Count > 0)
        {
            var (newest, oldest) = (Records[0].Sequence, Records[^1].Sequence);
            Newer = await chosen.AnyAsync(record => record.Sequence > newest, cancel) ? LinkTo("After", newest) : null;
            Older = await chosen.AnyAsync(record => record.Sequence < oldest, cancel) ? LinkTo("Before", oldest) : null;
            Chain = await ChainCheck.OfAsync(db, Records, cancel);
        }

        return Page();
    }

    /// <summary>All that the filter chooses, as a file; that it was taken is recorded first.</summary>
    public async Task<IActionResult> OnPostExportAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ReadAudit))
        {
            return Forbid();
        }

        db.Record("audit.export", "audit", null, JsonSerializer.Serialize(Filter.Query(), AuditChain.Json));
        await db.SaveChangesAsync(cancel);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=audit.csv";
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync("序号,时间（北京）,人员编号,人员,地址,事项,事项代码,对象,机关编号,变动,前值,链值\r\n");
        await foreach (var record in Filter.Of(db.AuditRecords.AsNoTracking()).OrderBy(record => record.Sequence)
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            await writer.WriteAsync(Line(record));
        }

        return new EmptyResult();
    }

    private static string Line(AuditRecord record) => string.Join(',', new[]
    {
        record.Sequence.ToString(CultureInfo.InvariantCulture), BeijingDate.ShownWithSeconds(record.At),
            record.PersonId?.ToString() ?? "", record.Actor,
        record.Address, AuditWords.Of(record.Action), record.Action, record.Subject, record.AgencyId?.ToString()
            ?? "", record.Changes,
        record.PreviousHash, record.Hash,
    }.Select(Cell)) + "\r\n";

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    private static string Cell(string text) =>
        '"' + (text.Length > 0 && "=+-@\t\r'".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text)
            .Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private string LinkTo(string cursor, long sequence)
    {
        var query = Filter.Query();
        query[cursor] = sequence.ToString();
        return QueryHelpers.AddQueryString("/office/audit", query);
    }
}
