using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>The file a report was read from, as plain bytes.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class SourceModel(ReportReading reading, FileStore store, Signed signed) : ReportPage(reading, signed)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) || Open.Row.SourceHash is not { } hash || !store.Has(hash) ? NotFound()
            : File(store.Open(hash), "application/octet-stream", Open.Row.SourceName);
}
