using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Imports;

/// <summary>The list of an old portal, who decides about it, and the first look through it.</summary>
[Needs(Permission.ImportItems)]
internal sealed class UploadModel(GongkaiDb db, ImportPlans plans, OrganSettings settings, Signed signed) : PageModel
{
    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal Agency? Agency { get; private set; }

    internal string Source { get; private set; } = "";

    internal string Decision { get; private set; } = "";

    internal IReadOnlyList<(ReviewStep Step, IReadOnlyList<(long Id, string Name)> People, string Chosen)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(new FormFields([]), cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var fields = FormFields.Of(Request.Form);
        if (!await LoadAsync(fields, cancel) || Agency is not { } agency)
        {
            return NotFound();
        }

        if (Request.Form.Files.GetFile("File") is not { } file)
        {
            return this.PageWith(ImportProblems.NoFile());
        }

        var reviewers = Steps.Where(step => long.TryParse(step.Chosen, out _)).ToDictionary(step => step.Step.Code, step => long.Parse(step.Chosen));
        var prepared = await plans.PrepareAsync(new ImportOrder(agency, Source, Decision, reviewers), file, cancel);
        if (!prepared.Ok(out var plan))
        {
            return this.PageWith(prepared.Problems);
        }

        TempData["Flash"] = "试查完成。请核对结果，等待审核人确认。";
        return Redirect($"/office/imports/{plan.Id}");
    }

    private async Task<bool> LoadAsync(FormFields fields, CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ImportItems, cancel);
        var asked = Request.Query["agency"].ToString();
        Agency = asked.Length == 0 ? Agencies.Count > 0 ? Agencies[0] : null : Agencies.FirstOrDefault(agency => agency.Id.ToString() == asked);
        if (Agency is not { } chosen)
        {
            return false;
        }

        (Source, Decision) = (fields["Source"].Trim(), fields["Decision"].Trim());
        var steps = new List<(ReviewStep, IReadOnlyList<(long, string)>, string)>();
        foreach (var step in (await settings.LatticeAsync(chosen.Id, cancel)).Steps)
        {
            steps.Add((step, await plans.ReviewersAsync(chosen, step, cancel), fields["Reviewer-" + step.Code]));
        }

        Steps = steps;
        return true;
    }
}
