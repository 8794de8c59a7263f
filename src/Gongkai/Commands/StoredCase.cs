using Gongkai.Data.Casework;
using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Safety.Backups;
using Microsoft.EntityFrameworkCore;
using ApplicationFile = Gongkai.Documents.ApplicationFile;

namespace Gongkai.Commands;

/// <summary>An application of an installation as <c>gongkai clock</c> reads one from a file: the same facts give the same clock as on its page.</summary>
internal static class StoredCase
{
    internal static async Task<ApplicationFile> ReadAsync(Arguments arguments, Terminal terminal)
    {
        var options = SiteVerb.OptionsOf(arguments, terminal);
        if (SiteVerb.Missing(options) is { } missing)
        {
            throw new CannotException(missing);
        }

        await using var db = Databases.Open(options);
        if (SiteVerb.Outdated(await DatabaseState.OfAsync(db, CancellationToken.None)) is { } outdated)
        {
            throw new CannotException(outdated);
        }

        var (organ, number) = (arguments.Text("organ"), arguments.Text("FILE"));
        var found = await db.Applications.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Number == number && db.Agencies.Any(agency => agency.Id == row.AgencyId && agency.Slug == organ));
        return found is null
            ? throw new CannotException(new Problem(
                "case.unknown", Severity.Error, $"机关 {organ} 没有编号为 {number} 的申请。", "请核对机关的网址名和登记编号。", ""))
            : new ApplicationFile([await new CaseLedger(db).RecordAsync(found, CancellationToken.None)], IsArray: false);
    }
}
