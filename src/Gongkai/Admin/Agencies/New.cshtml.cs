using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Columns;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

[Needs(Permission.ManageAgencies)]
internal sealed class NewModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Parent { get; set; }

    [BindProperty]
    public AgencyForm Form { get; set; } = new();

    internal IEnumerable<(string Value, string Text)> ParentOptions { get; private set; } = [];

    private AgencyScope Scope => new(db, signed);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        await LoadAsync(cancel);
        (Name, Slug) = (Name?.Trim() ?? "", Slug?.Trim() ?? "");
        var parent = await Scope.FindAsync(Parent, cancel);
        List<Problem> problems = [.. Form.Problems(Name, null), .. AgencyProblems.Slug(Slug), .. ParentProblems(parent)];
        if (await db.Agencies.AnyAsync(agency => agency.Slug == Slug, cancel))
        {
            problems.Add(AgencyProblems.SlugTaken(Slug));
        }

        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return this.PageWith(problems);
        }

        var agency = new Agency { Name = Name, ShortName = "", Slug = Slug };
        Form.WriteTo(agency);
        db.Record("agency.create", $"agency:{Slug}", parent?.Id);
        await AgencyTree.AddAsync(db, agency, parent, cancel);
        db.Record("agency.place", $"agency:{agency.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        db.Record("agency.columns", $"agency:{agency.Id}", agency.Id);
        await ColumnsFromTemplate.AddAsync(db, agency, cancel);
        await transaction.CommitAsync(cancel);
        TempData["Flash"] = $"已新增{agency.Name}。";
        return RedirectToPage("Show", new { id = agency.Id });
    }

    private IEnumerable<Problem> ParentProblems(Agency? parent)
    {
        if (parent is null && (Parent is not null || !Scope.Everywhere))
        {
            yield return AgencyProblems.Of("agency.parent", "Parent", "没有选择上级机关，或所选机关不归您管理。", "请从列表中选择。");
        }
        else if (parent is not null && !parent.ExistsOn(BeijingDate.Today(time)))
        {
            yield return AgencyProblems.Of("agency.parent-ended", "Parent", $"{parent.Name}已经撤销。", "请选择现存的机关。");
        }
        else if (parent?.Path.Length > AgencyTree.LongestPath)
        {
            yield return AgencyProblems.Of("agency.parent-deep", "Parent", "机构的层级太深。", "请选择更上一级的机关。");
        }
    }

    private async Task LoadAsync(CancellationToken cancel) => ParentOptions =
    [
        Scope.Everywhere ? ("", "（无上级）") : ("", "请选择"),
        .. (await Scope.AllAsync(cancel)).Where(agency => agency.ExistsOn(BeijingDate.Today(time))).Select(agency => (agency.Id.ToString(), agency.Name)),
    ];
}
