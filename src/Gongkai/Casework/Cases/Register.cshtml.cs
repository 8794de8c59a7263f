using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Casework.Cases;

/// <summary>A paper into the register: one page for every channel, in under a minute. What looks like a repetition is shown first.</summary>
[Needs(Permission.RegisterCases)]
internal sealed class RegisterModel(
    Intake intake, CaseSecrets secrets, CaseViews views, GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    [BindProperty]
    public RegisterForm Paper { get; set; } = new();

    [BindProperty]
    public string FormKey { get; set; } = "";

    /// <summary>The officer has seen the similar ones.</summary>
    [BindProperty]
    public bool Seen { get; set; }

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal IReadOnlyList<Akin> Akin { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        (FormKey, Paper.SubmittedOn) = (Intake.NewKey(), BeijingDate.Today(time));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FillAsync(cancel);
        if (Agencies.All(agency => agency.Id != Paper.AgencyId) || FormKey.Length is 0 or > 64)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var form = Paper.For(FormKey, signed.Id, BeijingDate.Today(time));
        if (!Seen && await LooksKnownAsync(form, cancel))
        {
            return Page();
        }

        var taken = await intake.ReceiveAsync(form, cancel);
        if (!taken.Ok(out var received))
        {
            return this.PageWith(taken.Problems.Select(problem => problem with { Field = problem.Field is { } field ? $"Paper.{field}" : null }));
        }

        TempData["Flash"] = $"已登记 {received.Application.Number}；申请人查询码 {CaseSecrets.Printed(received.QueryCode)}，请写在回执上，系统不再显示。";
        return Redirect($"/office/applications/{received.Application.Id}");
    }

    private async Task FillAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.RegisterCases, cancel);
        Paper.AgencyId = Paper.AgencyId == 0 && Agencies.Count > 0 ? Agencies[0].Id : Paper.AgencyId;
    }

    private async Task<bool> LooksKnownAsync(IntakeForm form, CancellationToken cancel)
    {
        var title = form.Title.Length > 0 ? form.Title : form.Description;
        Akin = await views.AkinAsync(form.AgencyId, secrets.ApplicantKey(form.Applicant),
            Intake.SubjectKey(title, form.DocumentNumber, form.Description), 0, cancel);
        return Akin.Count > 0;
    }
}
