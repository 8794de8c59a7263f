using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Documents;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;

namespace Gongkai.Publishing.Imports;

/// <summary>What an old portal is looked through with.</summary>
internal sealed record LookTools(Agency Agency, OldColumns Columns, OldFiles Files, ImportGuard Guard, DateOnly Today);

/// <summary>What came of it.</summary>
/// <param name="GuardMark">By which rules the guard read.</param>
internal sealed record Looked(ImportTally Tally, IReadOnlyList<UnknownColumn> Unknown, string GuardMark);

/// <summary>Looks through an old portal — a table, a zip, a folder — before anything of it comes in.</summary>
internal sealed class ImportLook(GongkaiDb db, GuardDesk desk, FileStore store, SiteOptions options, TimeProvider time)
{
    /// <param name="keep">Whether attachments are kept for the batch; a mere trial keeps nothing.</param>
    internal async Task<LookTools> ToolsAsync(Agency agency, IReadOnlyDictionary<string, string> map, bool keep, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var rules = await desk.RulesAsync(agency.Id, cancel);
        return new LookTools(
            agency, new OldColumns(await FormChoices.OpenColumnsAsync(db, agency.Id, today, cancel), map),
            new OldFiles(db, store, options, time, rules, keep), new ImportGuard(rules), today);
    }

    internal static OldSource Pages(LookTools tools, OldSite site, string root) => new OldPages(
        site, new OldAddresses(site, root), tools.Columns, tools.Files, tools.Agency.Name, tools.Today);

    internal static Checked<OldSource> Table(LookTools tools, byte[] content, string fileName)
    {
        var table = TableFile.Read(content, fileName);
        if (!table.Ok(out var rows))
        {
            return new Checked<OldSource>(table.Problems);
        }

        var read = OldTable.Of(rows, tools.Agency.Name, tools.Columns, tools.Today);
        return read.Ok(out var source) ? source : new Checked<OldSource>(read.Problems);
    }

    /// <param name="rows">Where what comes in is written; null for a mere trial.</param>
    /// <param name="report">Where everything is told.</param>
    /// <param name="after">Told from time to time how many were looked at.</param>
    internal async Task<Looked> RunAsync(
        LookTools tools, OldSource source, Stream? rows, Stream report, Func<int, Task> after, CancellationToken cancel)
    {
        using var told = new ImportReport(report);
        using var taken = rows is null ? null : new ImportRows(rows);
        var check = new ImportCheck(db, tools.Agency, tools.Guard, taken, told);
        var tally = await check.RunAsync(
            source,
            async count =>
            {
                await tools.Files.AddRowsAsync(tools.Agency.Id, cancel);
                await after(count);
            },
            cancel);
        return new Looked(tally, source.Unknown, tools.Guard.Mark);
    }
}
