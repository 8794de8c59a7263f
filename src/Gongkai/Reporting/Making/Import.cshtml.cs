using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Reporting.Making;

/// <summary>A report of an earlier year from a file.</summary>
[Needs(Permission.WriteReports)]
internal sealed class ImportModel(GongkaiDb db, PastReports past, Signed signed, SiteOptions options) : PageModel
{
    internal IReadOnlyList<Agency> Mine { get; private set; } = [];

    internal string Organ { get; private set; } = "";

    internal string Year { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel) => Mine = await signed.AgenciesAsync(db, Permission.WriteReports, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Mine = await signed.AgenciesAsync(db, Permission.WriteReports, cancel);
        (Organ, Year) = (Request.Form["Organ"].ToString(), Request.Form["Year"].ToString());
        if (Mine.FirstOrDefault(agency => agency.Id.ToString() == Organ) is not { } agency)
        {
            return NotFound();
        }

        var most = Math.Min(options.LargestUpload, ReportFile.LargestBytes);
        if (Request.Form.Files.GetFile("File") is not { Length: > 0 } file || file.Length > most)
        {
            return this.PageWith(new Problem("report.file", Severity.Error, $"没有选择文件，或者文件超过 {most >> 20} MB。", "请选择报告文件。", "") { Field = "File" });
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        var read = await past.ImportAsync(agency, int.TryParse(Year, out var year) ? year : null, (memory.ToArray(), file.FileName), cancel);
        if (!read.Ok(out var report))
        {
            return this.PageWith(read.Problems);
        }

        TempData["Flash"] = "已读入。请核对数据和文字；公布以前，读者看不到。";
        return Redirect($"/office/reports/{report.Id}");
    }
}
