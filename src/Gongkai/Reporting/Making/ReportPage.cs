using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Reporting.Making;

/// <summary>What the pages of one report share.</summary>
internal abstract class ReportPage(ReportReading reading, Signed signed) : PageModel
{
    internal OpenReport Open { get; private set; } = null!;

    internal bool MayWrite => signed.May(Permission.WriteReports, Open.Agency);

    internal bool MaySubmit => signed.May(Permission.SubmitReports, Open.Agency);

    internal bool MayAccept => signed.May(Permission.AcceptReports, Open.Agency);

    internal string Address => $"/office/reports/{Open.Row.Id}";

    internal string Title => $"{Open.Agency.ShortName} {Open.Row.Year} 年度报告";

    protected long Me => signed.Id;

    protected async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        if (await reading.OpenAsync(id, cancel) is not { } open)
        {
            return false;
        }

        Open = open;
        Loaded();
        return true;
    }

    /// <summary>What a page takes from the report as soon as it is open.</summary>
    protected virtual void Loaded()
    {
    }

    /// <summary>To the report with a word of success, or the page again with what is wrong.</summary>
    protected IActionResult After(IReadOnlyList<Problem> problems, string done, string? to = null)
    {
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        TempData["Flash"] = done;
        return Redirect(to ?? Address);
    }

    protected StatusCodeResult Forbidden() => StatusCode(StatusCodes.Status403Forbidden);
}
