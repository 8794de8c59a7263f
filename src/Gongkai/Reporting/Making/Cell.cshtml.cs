using Gongkai.Data;
using Gongkai.Data.Reporting;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Reports;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>What is behind one figure: its records, what they add up to, its other years, and a correction by hand.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class CellModel(GongkaiDb db, ReportReading reading, ReportWriting writing, Signed signed) : ReportPage(reading, signed)
{
    private const int Size = 100;

    internal CellDefinition Cell { get; private set; } = null!;

    internal IReadOnlyList<(LedgerRow Row, decimal Value)> Lines { get; private set; } = [];

    internal decimal Sum { get; private set; }

    internal Pager Pager { get; private set; } = new(1, 0, Size);

    internal string? Source { get; private set; }

    internal CellCorrection? Correction => Open.Row.Corrections.Find(known => known.Cell == Cell.Code);

    internal IReadOnlyList<SeriesPoint> Series { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, string code, CancellationToken cancel) =>
        await ShowAsync(id, code, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, string code, CancellationToken cancel)
    {
        if (!await ShowAsync(id, code, cancel))
        {
            return NotFound();
        }

        var form = Request.Form;
        return !MayWrite ? Forbidden() : After(
            await writing.CorrectAsync(Open, Cell, form["Value"].ToString().Trim(), form["Reason"].ToString(), cancel),
            "已更正这一格。", $"{Address}/cells/{code}");
    }

    public async Task<IActionResult> OnPostRestoreAsync(long id, string code, CancellationToken cancel) =>
        !await ShowAsync(id, code, cancel) ? NotFound() : !MayWrite ? Forbidden()
            : After(await writing.RestoreAsync(Open, Cell, cancel), "已恢复台账计算的数。", $"{Address}/cells/{code}");

    private async Task<bool> ShowAsync(long id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || Open.Report.Format.Find(code) is not { } cell)
        {
            return false;
        }

        Cell = cell;
        Source = Open.Live?.SourceOf(code);
        var behind = Open.Live?.Behind(code) ?? [];
        Sum = behind.Sum(line => line.Value);
        Pager = new Pager(int.TryParse(Request.Query["page"], out var page) ? page : 1, behind.Count, Size);
        Lines = [.. behind.Skip(Pager.Skip).Take(Size).Select(line => (
            Open.Live!.Records.GetValueOrDefault(line.Id) ?? new LedgerRow(line.Id, line.Id, null, null), line.Value))];
        var years = await db.ReportVersions.AsNoTracking()
            .Where(version => version.AgencyId == Open.Agency.Id && version.Year != Open.Row.Year)
            .OrderBy(version => version.Year).ThenBy(version => version.Number)
            .Select(version => new { version.Year, version.Content }).ToListAsync(cancel);
        var reports = years.GroupBy(year => year.Year).Select(year => ReportJsonText.Read(year.Last().Content)).Append(Open.Report);
        Series = ReportSeries.Of(reports, code, Open.Report.Format);
        return true;
    }
}
