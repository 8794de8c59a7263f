using Gongkai.Data.Reporting;
using Gongkai.Rules.Reports;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>The competent office reads a submitted report: accepts it, or returns it with marks on cells and sentences.</summary>
[Needs(Permission.AcceptReports)]
internal sealed class ReviewModel(ReportReading reading, ReportDesk desk, Signed signed, TimeProvider time) : ReportPage(reading, signed)
{
    /// <summary>Rows for marks on the form: a report with more should be talked about.</summary>
    internal const int MarkRows = 6;

    internal CheckResult Result { get; private set; } = null!;

    internal string Advice { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await ShowAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken cancel) =>
        !await ShowAsync(id, cancel) ? NotFound() : After(await desk.AcceptAsync(Open, cancel), "审核通过，报告可以公布。");

    public async Task<IActionResult> OnPostReturnAsync(long id, CancellationToken cancel)
    {
        if (!await ShowAsync(id, cancel))
        {
            return NotFound();
        }

        Advice = Request.Form["Advice"].ToString();
        var marks = new List<ReportMark>();
        for (var at = 0; at < MarkRows; at++)
        {
            if (MarkAt(at) is not { } mark)
            {
                continue;
            }

            if (mark.Cell is null && mark.Quote.Length > 0
                && !Open.Report.Sections.GetValueOrDefault(mark.Section!.Value, "").Contains(mark.Quote, StringComparison.Ordinal))
            {
                return this.PageWith(Refused($"Marks[{at}].Quote", $"第{Words.Numerals[mark.Section.Value - 1]}部分没有“{mark.Quote}”这句话。", "请从报告中复制原句。"));
            }

            marks.Add(mark);
        }

        return After(await desk.ReturnAsync(Open, Advice, marks, cancel), "已退回，机关修改后重新报送。");
    }

    private ReportMark? MarkAt(int at)
    {
        var form = Request.Form;
        var (where, says) = (form[$"Marks[{at}].Where"].ToString(), form[$"Marks[{at}].Says"].ToString().Trim());
        if (says.Length is 0 or > 500)
        {
            return null;
        }

        var section = where.StartsWith('S') && int.TryParse(where[1..], out var number) && number is >= 1 and <= 6 ? number : (int?)null;
        return section is null && Open.Report.Format.Find(where) is null ? null : new ReportMark
        {
            Cell = section is null ? where : null,
            Section = section,
            Quote = section is null ? "" : form[$"Marks[{at}].Quote"].ToString().Trim(),
            Says = says,
            PersonId = Me,
            At = time.GetUtcNow().UtcDateTime,
        };
    }

    private async Task<bool> ShowAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || !MayAccept)
        {
            return false;
        }

        Result = Open.Check();
        return true;
    }

    private static Rules.Problems.Problem Refused(string field, string says, string remedy) =>
        new("report.quote", Rules.Problems.Severity.Error, says, remedy, "") { Field = field };
}
