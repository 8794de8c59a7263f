using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Reporting.District;

/// <summary>The competent office's page: every organ's state, and the sum of their reports.</summary>
[Needs(Permission.AcceptReports)]
internal sealed class OverviewModel(DistrictReports district, TimeProvider time) : PageModel
{
    internal int Year { get; private set; }

    internal IReadOnlyList<int> Years { get; private set; } = [];

    internal IReadOnlyList<OrganReport> Organs { get; private set; } = [];

    internal Checked<RollUpResult> RollUp { get; private set; }

    internal int Count(Func<OrganReport, bool> which) => Organs.Count(which);

    internal int Count(ReportState state) => Organs.Count(organ => organ.Report?.State == state);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnGetSumAsync(string kind, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        (ReportFileKind Kind, string Type)? asked = kind switch
        {
            "xlsx" => (ReportFileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "docx" => (ReportFileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "json" => (ReportFileKind.Json, "application/json"),
            _ => null,
        };
        if (asked is not { } known || !RollUp.Ok(out var sum))
        {
            return NotFound();
        }

        using var memory = new MemoryStream();
        ReportFile.Write(sum.Report, known.Kind, memory);
        return File(memory.ToArray(), known.Type, $"{Year}年度汇总.{kind}");
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        Years = [.. Enumerable.Range(2019, Math.Max(1, today.Year - 2019)).Reverse()];
        Year = int.TryParse(Request.Query["year"], out var asked) && Years.Contains(asked) ? asked : Years[0];
        Organs = await district.OfAsync(Year, cancel);
        RollUp = await district.RollUpAsync(Year, Organs, cancel);
    }
}
