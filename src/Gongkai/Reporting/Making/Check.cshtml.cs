using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>Every relation as it stands now: what blocks, what needs a reason, and the way to the competent office.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class CheckModel(ReportReading reading, ReportDesk desk, ReportWriting writing, Signed signed) : ReportPage(reading, signed)
{
    internal CheckResult Result { get; private set; } = null!;

    internal IReadOnlyList<Problem> InTheWay { get; private set; } = [];

    /// <summary>Differences from the ledger whose reason stands with the correction.</summary>
    internal bool Explained(Finding finding) => finding.Rule == "K9" && finding.Cell is { } cell && Open.Corrected.Contains(cell);

    internal bool Blocks(Finding finding) => ReportActs.Open(Result with { Findings = [finding] }, Open.Corrected).Any();

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        return !MaySubmit ? Forbidden() : After(
            await desk.SubmitAsync(Open, cancel), Open.Live is null ? "" : "报告已报送主管部门，数据已定稿。");
    }

    public async Task<IActionResult> OnPostExplainAsync(long id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        var form = Request.Form;
        var cell = form["Cell"].ToString();
        var finding = Result.Findings.FirstOrDefault(known => known.Rule == form["Rule"] && (known.Cell ?? "") == cell);
        return !MayWrite ? Forbidden() : finding is null ? NotFound() : After(
            await writing.ExplainAsync(Open, finding, form["Reason"].ToString(), cancel), "已记录理由。", $"{Address}/check");
    }

    private async Task<bool> ShowAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return false;
        }

        Result = Open.Check();
        InTheWay = ReportActs.IsOpen(Open.Row.State) ? await desk.WhyNotSubmitAsync(Open, cancel) : [];
        return true;
    }
}
