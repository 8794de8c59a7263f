using Gongkai.Casework.Desk;
using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Casework.Cases;

/// <summary>The case: where it stands and why, what may be done now, everything that happened.</summary>
[Needs(Permission.ReadCases)]
internal sealed class ShowModel(CaseDesk desk, CaseViews views, GongkaiDb db, CaseSecrets secrets) : CasePage(desk)
{
    internal CaseView View { get; private set; } = null!;

    internal ApplicantDetails Applicant { get; private set; } = null!;

    internal bool Unmasked { get; private set; }

    /// <summary>Only what this person may do; what the rules do not allow now says why.</summary>
    internal IReadOnlyList<(string Group, IReadOnlyList<Offer> Offers)> Offers { get; private set; } = [];

    internal string PartyOf(Consultation asked) => Unmasked ? secrets.Party(asked).Name : MaskedApplicant.Name(secrets.Party(asked).Name);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) ? await ShowAsync(unmasked: false, cancel) : NotFound();

    /// <summary>The applicant unmasked, once: who looked is recorded.</summary>
    public async Task<IActionResult> OnPostSeeAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.SeeApplicants))
        {
            return Forbidden();
        }

        db.Record("application.see", $"application:{id}", Open.Row.AgencyId);
        await db.SaveChangesAsync(cancel);
        return await ShowAsync(unmasked: true, cancel);
    }

    private async Task<IActionResult> ShowAsync(bool unmasked, CancellationToken cancel)
    {
        Unmasked = unmasked;
        View = await views.OfAsync(Open, cancel);
        var details = secrets.Applicant(Open.Row);
        Applicant = unmasked ? details : MaskedApplicant.Of(details);
        Offers = [.. VerbTable.Groups.Select(group => (group.Group, (IReadOnlyList<Offer>)[.. group.Verbs.Where(verb => May(verb.Needs))
            .Select(verb => new Offer(verb, verb.Bar(Open)))])).Where(group => group.Item2.Count > 0)];
        return Page();
    }
}
