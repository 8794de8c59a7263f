using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Imports;

/// <summary>The list of an old portal, who decides about it, and the first look through it.</summary>
[Needs(Permission.ImportItems)]
internal sealed class UploadModel(
    GongkaiDb db, ImportPlans plans, ImportOrders orders, OrganSettings settings, Signed signed, SiteOptions options, TimeProvider time) : PageModel
{
    private const long LargestMap = 1 << 20;

    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal Agency? Agency { get; private set; }

    internal string Source { get; private set; } = "";

    internal string Decision { get; private set; } = "";

    internal string SiteRoot { get; private set; } = "";

    internal long LargestMegabytes => options.LargestUpload >> 20;

    internal IReadOnlyList<(ReviewStep Step, IReadOnlyList<(long Id, string Name)> People, string Chosen)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(new FormFields([]), cancel)
        ? Page() : NotFound();

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

        var reviewers = Steps.Where(step => long.TryParse(step.Chosen, out _))
            .ToDictionary(step => step.Step.Code, step => long.Parse(step.Chosen));
        if (ImportOrder.RootOf(SiteRoot) is not { } root)
        {
            return this.PageWith(ImportProblems.SiteRoot(SiteRoot));
        }

        var map = await MapAsync(agency, cancel);
        if (!map.Ok(out var columns))
        {
            return this.PageWith(map.Problems);
        }

        var order = new ImportOrder(agency, Source, Decision, reviewers, signed.Id) { SiteRoot = root, Columns = columns };
        var uploaded = await plans.UploadAsync(order, file, cancel);
        if (!uploaded.Ok(out var plan))
        {
            return this.PageWith(uploaded.Problems);
        }

        TempData["Flash"] = "文件已收到，正在试查。试查完成后请核对结果，等待审核人确认。";
        return Redirect($"/office/imports/{plan.Id}");
    }

    private async Task<Checked<IReadOnlyDictionary<string, string>>> MapAsync(Agency agency, CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("Columns") is not { Length: > 0 } file)
        {
            return new Dictionary<string, string>();
        }

        if (file.Length > LargestMap)
        {
            return ImportProblems.TooLarge(LargestMap) with { Field = "Columns" };
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        var open = await FormChoices.OpenColumnsAsync(db, agency.Id, BeijingDate.Today(time), cancel);
        return OldColumns.ReadMap(memory.ToArray(), file.FileName, open);
    }

    private async Task<bool> LoadAsync(FormFields fields, CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ImportItems, cancel);
        var asked = Request.Query["agency"].ToString();
        Agency = asked.Length == 0 ? Agencies.Count > 0 ? Agencies[0] : null : Agencies
            .FirstOrDefault(agency => agency.Id.ToString() == asked);
        if (Agency is not { } chosen)
        {
            return false;
        }

        (Source, Decision, SiteRoot) = (fields["Source"].Trim(), fields["Decision"].Trim(), fields["SiteRoot"].Trim());
        var steps = new List<(ReviewStep, IReadOnlyList<(long, string)>, string)>();
        foreach (var step in (await settings.LatticeAsync(chosen.Id, cancel)).Steps)
        {
            steps.Add((step, await orders.ReviewersAsync(chosen, step, cancel), fields["Reviewer-" + step.Code]));
        }

        Steps = steps;
        return true;
    }
}
