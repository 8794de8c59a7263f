using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.Casework.Applicants;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Gongkai.Rules.Clock;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Apply;

/// <summary>
/// The form of an application (申请表) and, once it is sent, its receipt. Nobody is signed in here, so there is nothing a foreign page could
/// do in somebody's name; the page sets no cookie.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class FormModel(PublicRecords records, Submission submission, AlreadyPublic already, WorkCalendar calendar) : PageModel
{
    [BindProperty]
    public ApplyInput Input { get; set; } = new();

    /// <summary>身份证明 and, for an agent, 委托书.</summary>
    [BindProperty]
    public List<IFormFile> Papers { get; set; } = [];

    internal Agency Agency { get; private set; } = null!;

    internal bool Open { get; private set; }

    /// <summary>Null until it was asked for.</summary>
    internal IReadOnlyList<PublicItem>? Found { get; private set; }

    internal Received? Receipt { get; private set; }

    internal ClockResult? Clock { get; private set; }

    internal DateOnly Today => records.Today;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is { } refusal)
        {
            return refusal;
        }

        Input.Key = Intake.NewKey();
        return Page();
    }

    /// <summary>Looks for what is public already; works without script, and keeps what was typed.</summary>
    public async Task<IActionResult> OnPostLookAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is { } refusal)
        {
            return refusal;
        }

        ModelState.Remove("Input.Class");
        Found = await already.LikeAsync(Input.Wanted, cancel);
        return Page();
    }

    /// <summary>For the script: the same finds as a piece of the page.</summary>
    public async Task<IActionResult> OnPostFoundAsync(string slug, CancellationToken cancel) =>
        await FindAsync(slug, cancel) ?? Partial("/Portal/Apply/_Found.cshtml", await already.LikeAsync(Input.Wanted, cancel));

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancel)
    {
        if (await FindAsync(slug, cancel) is { } refusal)
        {
            return refusal;
        }

        if (!Open)
        {
            return NotFound();
        }

        var read = await SentPapers.ReadAsync(Papers, nameof(Papers), cancel);
        List<Problem> problems = [.. read.Problems, .. Input.Problems(proof: Papers.Any(paper => paper.Length > 0))];
        if (problems.Count > 0 || !read.Ok(out var papers))
        {
            return this.PageWith(problems);
        }

        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var sent = await submission.SendAsync(Input.ToIntake(Agency.Id, Today), papers, address, cancel);
        if (!sent.Ok(out var receipt))
        {
            return this.PageWith(sent.Problems);
        }

        Receipt = receipt;
        ReplyClock.Read(await submission.RecordAsync(receipt.Application, cancel), Today, calendar).Ok(out var clock);
        Clock = clock;
        return Page();
    }

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await records.OrganAsync(slug, cancel) is not { Agency: var agency })
        {
            return NotFound();
        }

        (Agency, Open) = (agency, ApplyWords.Takes(agency, Today));
        return null;
    }
}
