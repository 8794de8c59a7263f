using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>The steps of review of an organ: its own, or those that hold above it; and those of the installation, by who sets the site.</summary>
[Needs(Permission.ManageColumns, Permission.ManageSettings)]
internal sealed class LatticeModel(GongkaiDb db, Signed signed, OrganSettings settings) : PageModel
{
    internal const string Installation = "0";
    private const string InReview = nameof(ReviewStage.InReview);

    [BindProperty(SupportsGet = true, Name = "agency")]
    public string? Slug { get; set; }

    [BindProperty]
    public List<StepRow> Steps { get; set; } = [];

    [BindProperty]
    public int? MinimumPersons { get; set; }

    [BindProperty]
    public string? SecrecyBefore { get; set; }

    [BindProperty]
    public List<string> Urgent { get; set; } = [];

    [BindProperty]
    public int? CompletionDays { get; set; }

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal bool MayForAll => signed.MayEverywhere(Permission.ManageSettings);

    /// <summary>0 is the installation.</summary>
    internal long AgencyId { get; private set; }

    internal string Where { get; private set; } = "";

    /// <summary>Where the lattice comes from, in words; null when it is the organ's own.</summary>
    internal string? InheritedFrom { get; private set; }

    internal int Running { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var lattice = await settings.LatticeAsync(AgencyId, cancel);
        Steps = [.. lattice.Steps.Select(step => new StepRow { Code = step.Code, Name = step.Name, Role = step.Role })];
        (MinimumPersons, SecrecyBefore, CompletionDays) = (lattice.MinimumPersons, lattice.SecrecyBefore, lattice.CompletionDays);
        Urgent = [.. lattice.UrgentRoles];
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        var read = LatticeForm.Read(Steps, MinimumPersons ?? 0, SecrecyBefore ?? "", Urgent, CompletionDays ?? 0);
        if (!read.Ok(out var lattice))
        {
            ModelState.Add(read.Problems);
            return Shown();
        }

        await settings.WriteAsync(AgencyId, OrganSettings.LatticeName, lattice, cancel);
        return await SavedAsync("lattice.change", "审核流程已保存，今后送审的信息按它办理。", cancel);
    }

    public async Task<IActionResult> OnPostInheritAsync(CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        await settings.ClearAsync(AgencyId, OrganSettings.LatticeName, cancel);
        return await SavedAsync("lattice.inherit", "已改为沿用上级的审核流程。", cancel);
    }

    private async Task<IActionResult> SavedAsync(string action, string says, CancellationToken cancel)
    {
        db.Record(action, AgencyId == 0 ? "settings" : $"agency:{AgencyId}", AgencyId == 0 ? null : AgencyId);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = says;
        return Redirect($"/office/lattice?agency={Slug}");
    }

    private PageResult Shown()
    {
        while (Steps.Count < LatticeForm.MostSteps)
        {
            Steps.Add(new StepRow());
        }

        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ManageColumns, cancel);
        Slug ??= Agencies.FirstOrDefault(agency => agency.Id == signed.Person!.AgencyId)?.Slug
            ?? (Agencies.Count > 0 ? Agencies[0].Slug : Installation);
        var asked = Agencies.FirstOrDefault(agency => agency.Slug == Slug);
        if (asked is null && (Slug != Installation || !MayForAll))
        {
            return false;
        }

        (AgencyId, Where) = (asked?.Id ?? 0, asked?.Name ?? "全部机关");
        Running = await db.Items.CountAsync(item =>
            (asked == null || item.AgencyId == AgencyId) && item.Stage == InReview, cancel);
        var (_, from) = await settings.LatticeFromAsync(AgencyId, cancel);
        InheritedFrom = from == AgencyId ? null : from switch
        {
            null => "系统默认的三审流程",
            0 => "全站设置",
            _ => await db.Agencies.Where(agency => agency.Id == from).Select(agency => agency.Name).SingleAsync(cancel),
        };
        return true;
    }
}
