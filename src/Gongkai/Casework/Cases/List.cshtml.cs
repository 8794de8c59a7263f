using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Cases;

/// <summary>The officer's day: what presses first, and why each application stands where it stands.</summary>
[Needs(Permission.ReadCases)]
internal sealed class ListModel(Worklist worklist, GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Bucket? Bucket { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Section { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>“letters”: only what waits for a review, a signature or its service.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Wait { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<long> Chosen { get; set; } = [];

    [BindProperty]
    public long? Handler { get; set; }

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal IReadOnlyDictionary<Bucket, int> Counts { get; private set; } = new Dictionary<Bucket, int>();

    internal IReadOnlyList<WorklistRow> Rows { get; private set; } = [];

    internal Pager Pager { get; private set; } = new(1, 0, Worklist.Size);

    internal IReadOnlyList<(string Value, string Text)> Sections { get; private set; } = [];

    /// <summary>Who may be given the chosen cases; only where one organ is in question.</summary>
    internal IReadOnlyList<(string Value, string Text)> Handlers { get; private set; } = [];

    internal bool MayRegister => signed.May(Permission.RegisterCases);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ReadCases, cancel);
        var query = new WorklistQuery([.. Agencies.Select(agency => agency.Id)])
        {
            Bucket = Bucket,
            HandlerId = Mine ? signed.Id : null,
            SectionId = Section,
            Text = (Q ?? "").Trim(),
            Letters = Wait == "letters" ? [LetterStatus.Submitted, LetterStatus.Reviewed, LetterStatus.Signed] : [],
        };
        Counts = await worklist.CountsAsync(query, cancel);
        Pager = new Pager(PageNumber, await worklist.CountAsync(query, cancel), Worklist.Size);
        Rows = await worklist.RowsAsync(query, Pager.Skip, cancel);
        if (Agencies.Count == 1)
        {
            Sections = await Choices.SectionsAsync(db, Agencies[0].Id, cancel);
            Handlers = signed.May(Permission.HandleCases, Agencies[0])
                ? await Choices.HandlersAsync(db, Agencies[0].Id, BeijingDate.Today(time), cancel) : [];
        }
    }

    /// <summary>Gives several cases to one handler. A case or a person that this officer has no say over is not found.</summary>
    public async Task<IActionResult> OnPostAssignAsync(CancellationToken cancel)
    {
        var rows = await db.Applications.Where(row => Chosen.Contains(row.Id)).ToListAsync(cancel);
        var agencies = (await signed.AgenciesAsync(db, Permission.HandleCases, cancel)).Select(agency => agency.Id).ToHashSet();
        if (rows.Count != Chosen.Distinct().Count() || rows.Exists(row => !agencies.Contains(row.AgencyId)) || Handler is not { } handler)
        {
            return NotFound();
        }

        foreach (var agency in rows.Select(row => row.AgencyId).Distinct())
        {
            var known = await Choices.HandlersAsync(db, agency, BeijingDate.Today(time), cancel);
            if (known.All(one => one.Value != handler.ToString()))
            {
                return NotFound();
            }
        }

        foreach (var row in rows.Where(row => row.HandlerId != handler))
        {
            row.HandlerId = handler;
            row.Revision++;
            db.Record("application.assign", $"application:{row.Id}", row.AgencyId);
        }

        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = $"已指定承办人：{rows.Count} 件";
        return Redirect("/office/applications");
    }
}
