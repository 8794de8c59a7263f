using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Reports;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>The three tables of a report, each figure with the way to what is behind it, and the acts on the whole.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class ShowModel(ReportReading reading, ReportDesk desk, ReportLedger ledger, Signed signed) : ReportPage(reading, signed)
{
    /// <summary>The day asked for, whose end the tables show instead of the end of the year.</summary>
    internal DateOnly? AsOf { get; private set; }

    internal Report Tables { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var asked = Registers.RegisterField.DayOf(Request.Query["asOf"].ToString());
        if (asked?.Year == Open.Row.Year && (await ledger.CompileAsync(Open.Agency, Open.Row.Year, asked, cancel)).Ok(out var then))
        {
            (AsOf, Tables) = (asked, then.Report);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostReopenAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : !MayWrite ? Forbidden()
            : After(await desk.ReopenAsync(Open, Request.Form["Reason"].ToString(), cancel), "报告已重新打开。");

    public async Task<IActionResult> OnPostZeroAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : !MayWrite ? Forbidden()
            : After(await desk.ConfirmZeroAsync(Open, cancel), "已确认：本年度没有政府信息公开申请。");

    public async Task<IActionResult> OnPostPublishAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : !MaySubmit ? Forbidden()
            : After(await desk.PublishAsync(Open, cancel), "报告已公布。");

    public async Task<IActionResult> OnPostCorrectAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : !MaySubmit ? Forbidden()
            : After(await desk.CorrectAsync(Open, Request.Form["Reason"].ToString(), cancel), "已发起更正，请修改后重新报送。");

    public async Task<IActionResult> OnPostDropAsync(long id, CancellationToken cancel) =>
        !await LoadAsync(id, cancel) ? NotFound() : !MayWrite ? Forbidden()
            : After(await desk.DropAsync(Open, cancel), "已放弃这份报告。", "/office/reports");

    protected override void Loaded() => Tables = Open.Report;

    internal FigureShown Shown(CellDefinition cell)
    {
        if (AsOf is not null)
        {
            return new FigureShown();
        }

        var corrected = Open.Row.Corrections.Find(known => known.Cell == cell.Code);
        return new FigureShown(
            $"{Address}/cells/{cell.Code}", "",
            corrected is null ? "" : $"更正，原数 {Words.Figure(Open.Base?[cell].Value ?? corrected.Computed)}");
    }
}
