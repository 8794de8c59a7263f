using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>The sections of the organ: added, renamed, ordered, closed; one of them is the disclosure office (工作机构).</summary>
internal sealed partial class ShowModel
{
    [BindProperty]
    public string? SectionName { get; set; }

    [BindProperty]
    public string? SectionPhone { get; set; }

    internal bool SectionWrong => ModelState[nameof(SectionName)]?.Errors.Count > 0;

    public async Task<IActionResult> OnPostAddSectionAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var problems = await SectionProblemsAsync(null, cancel);
        if (problems.Count > 0)
        {
            return await RefusedAsync(problems, cancel);
        }

        var last = await db.Sections.Where(section => section.AgencyId == id).MaxAsync(section => (int?)section.Sort, cancel) ?? 0;
        db.Sections.Add(new Section { AgencyId = id, Name = SectionName!.Trim(), Phone = SectionPhone?.Trim() ?? "", Sort = last + 1 });
        return await SavedAsync("section.create", $"agency:{id}", "已新增内设机构。", cancel);
    }

    public Task<IActionResult> OnPostRenameSectionAsync(long id, long section, CancellationToken cancel) => OnSectionAsync(id, section, async found =>
    {
        var problems = await SectionProblemsAsync(found.Id, cancel);
        if (problems.Count > 0)
        {
            return await RefusedAsync(problems, cancel);
        }

        (found.Name, found.Phone) = (SectionName!.Trim(), SectionPhone?.Trim() ?? "");
        return await SavedAsync("section.rename", $"section:{found.Id}", "已经保存。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostUpAsync(long id, long section, CancellationToken cancel) => ShiftAsync(id, section, -1, cancel);

    public Task<IActionResult> OnPostDownAsync(long id, long section, CancellationToken cancel) => ShiftAsync(id, section, 1, cancel);

    public Task<IActionResult> OnPostMarkOfficeAsync(long id, long section, CancellationToken cancel) => OnSectionAsync(id, section, async found =>
    {
        foreach (var other in await db.Sections.Where(other => other.AgencyId == id).ToListAsync(cancel))
        {
            other.IsDisclosureOffice = other.Id == found.Id;
        }

        return await SavedAsync("section.office", $"section:{found.Id}", $"{found.Name}已设为政府信息公开工作机构。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostCloseSectionAsync(long id, long section, CancellationToken cancel) => OnSectionAsync(id, section, async found =>
    {
        if (found.IsDisclosureOffice)
        {
            return await RefusedAsync([new("section.office", Severity.Error, $"{found.Name}是政府信息公开工作机构，不能撤销。", "请先把另一个内设机构设为工作机构。", "条例第四条")], cancel);
        }

        found.ClosedOn = Today;
        return await SavedAsync("section.close", $"section:{found.Id}", $"{found.Name}已经撤销。", cancel);
    }, cancel);

    public Task<IActionResult> OnPostReopenSectionAsync(long id, long section, CancellationToken cancel) => OnSectionAsync(id, section, found =>
    {
        found.ClosedOn = null;
        return SavedAsync("section.reopen", $"section:{found.Id}", $"{found.Name}已经恢复。", cancel);
    }, cancel);

    private Task<IActionResult> ShiftAsync(long id, long section, int by, CancellationToken cancel) => OnSectionAsync(id, section, async found =>
    {
        var all = await db.Sections.Where(other => other.AgencyId == id && other.ClosedOn == null)
            .OrderBy(other => other.Sort).ThenBy(other => other.Id).ToListAsync(cancel);
        var at = all.IndexOf(found);
        if (at < 0 || at + by < 0 || at + by >= all.Count)
        {
            return RedirectToPage(new { id });
        }

        (all[at], all[at + by]) = (all[at + by], all[at]);
        for (var place = 0; place < all.Count; place++)
        {
            all[place].Sort = place + 1;
        }

        return await SavedAsync("section.order", $"agency:{id}", "顺序已经调整。", cancel);
    }, cancel);

    private async Task<IActionResult> OnSectionAsync(long id, long section, Func<Section, Task<IActionResult>> act, CancellationToken cancel) =>
        await FindAsync(id, cancel) && await db.Sections.SingleOrDefaultAsync(own => own.Id == section && own.AgencyId == id, cancel) is { } found
            ? await act(found)
            : NotFound();

    private async Task<IReadOnlyList<Problem>> SectionProblemsAsync(long? self, CancellationToken cancel)
    {
        var (name, phone) = (SectionName?.Trim() ?? "", SectionPhone?.Trim() ?? "");
        var problems = new List<Problem>();
        if (name.Length is 0 or > 60)
        {
            problems.Add(AgencyProblems.Of("section.name", nameof(SectionName), name.Length == 0 ? "没有填写名称。" : $"名称有 {name.Length} 个字。", "请填写不超过 60 个字的名称。"));
        }

        if (phone.Length > 40)
        {
            problems.Add(AgencyProblems.Of("section.phone", nameof(SectionPhone), $"电话有 {phone.Length} 个字。", "请不超过 40 个字。"));
        }

        if (await db.Sections.AnyAsync(other => other.AgencyId == Agency.Id && other.Name == name && other.Id != self && other.ClosedOn == null, cancel))
        {
            problems.Add(AgencyProblems.Of("section.twice", nameof(SectionName), $"本机关已有“{name}”。", "请换一个名称。"));
        }

        return problems;
    }
}
