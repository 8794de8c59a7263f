using Gongkai.Documents;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>A report as it will be published, beside last year's; and the same as a file.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class PreviewModel(ReportReading reading, Signed signed) : ReportPage(reading, signed)
{
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(long id, string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        (ReportFileKind Kind, string Type)? asked = kind switch
        {
            "docx" => (ReportFileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx" => (ReportFileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "json" => (ReportFileKind.Json, "application/json"),
            _ => null,
        };
        if (asked is not { } known)
        {
            return NotFound();
        }

        using var memory = new MemoryStream();
        ReportFile.Write(Open.Report, known.Kind, memory);
        return File(memory.ToArray(), known.Type, $"{Open.Agency.ShortName}{Open.Row.Year}年度报告.{kind}");
    }
}
