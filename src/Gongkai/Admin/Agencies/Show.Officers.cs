using Gongkai.Data.Agencies;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>An information officer as the form names one.</summary>
internal sealed class OfficerForm
{
    public long? PersonId { get; set; }

    public long? SectionId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>The information officers (信息员) of the organ's sections, each for a time.</summary>
internal sealed partial class ShowModel
{
    [BindProperty]
    public OfficerForm Officer { get; set; } = new();

    internal bool OfficerWrong => ModelState.Any(entry => entry.Key.StartsWith("Officer.", StringComparison.Ordinal) && entry.Value?.Errors.Count > 0);

    public async Task<IActionResult> OnPostAddOfficerAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        var problems = await OfficerProblemsAsync(cancel);
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            return await RefusedAsync(problems, cancel);
        }

        db.InformationOfficers.Add(new InformationOfficer
        {
            AgencyId = id,
            PersonId = Officer.PersonId!.Value,
            SectionId = Officer.SectionId!.Value,
            From = Officer.From ?? Today,
            Until = Officer.Until,
        });
        return await SavedAsync("officer.add", $"person:{Officer.PersonId}", "已新增信息员。", cancel);
    }

    public async Task<IActionResult> OnPostEndOfficerAsync(long id, long officer, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)
            || await db.InformationOfficers.SingleOrDefaultAsync(own => own.Id == officer && own.AgencyId == id, cancel) is not { } found)
        {
            return NotFound();
        }

        found.Until = Today;
        return await SavedAsync("officer.end", $"person:{found.PersonId}", "已登记卸任，今天是最后一天。", cancel);
    }

    private async Task<List<Problem>> OfficerProblemsAsync(CancellationToken cancel)
    {
        var problems = new List<Problem>();
        if (!await db.People.AnyAsync(person => person.Id == Officer.PersonId && person.AgencyId == Agency.Id && person.DisabledAt == null, cancel))
        {
            problems.Add(AgencyProblems.Of("officer.person", "Officer.PersonId", "没有选择人员，或所选人员不属于本机关。", "请从列表中选择。"));
        }

        if (!await db.Sections.AnyAsync(section => section.Id == Officer.SectionId && section.AgencyId == Agency.Id && section.ClosedOn == null, cancel))
        {
            problems.Add(AgencyProblems.Of("officer.section", "Officer.SectionId", "没有选择内设机构，或所选机构不属于本机关。", "请从列表中选择。"));
        }

        if (Officer.Until < (Officer.From ?? Today))
        {
            problems.Add(AgencyProblems.Of("officer.until", "Officer.Until", $"截止日 {Officer.Until:yyyy-MM-dd} 早于开始日。", "请改填不早于开始日的日期，长期的留空。"));
        }

        return problems;
    }
}
