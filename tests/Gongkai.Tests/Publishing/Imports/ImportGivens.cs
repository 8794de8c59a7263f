using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Imports;

internal static class ImportGivens
{
    private static readonly Role[] Reviewers = [Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer];

    internal static (string, string)[] Order(Office office) =>
    [
        ("Source", "示例旧网站"), ("Decision", "迁移 2019 年以前的通知和动态"), ("Reviewer-first", office.The(Role.FirstReviewer).Id.ToString()),
        ("Reviewer-second", office.The(Role.SecondReviewer).Id.ToString()), ("Reviewer-final", office.The(Role.FinalReviewer).Id.ToString()),
    ];

    /// <summary>The same for the command line.</summary>
    internal static string[] Words(Office office) =>
    [
        "--source", "示例旧网站", "--decision", "迁移 2019 年以前的通知和动态", "--by", office.The(Role.DisclosureHead).UserName, "--reviewers",
        $"first={office.The(Role.FirstReviewer).UserName},second={office.The(Role.SecondReviewer).UserName},final={office.The(Role.FinalReviewer).UserName}",
    ];

    /// <summary>Until the office's batches wait for people or are done: the site may be at one of the jobs itself.</summary>
    internal static async Task RunImports(this TestSite site, Office office)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            await site.RunJobs();
            if (!await site.InDb(db => db.ImportPlans.AnyAsync(plan => plan.AgencyId == office.Agency.Id
                && (plan.State == ImportPlanState.Checking || plan.State == ImportPlanState.Running))))
            {
                return;
            }

            await Task.Delay(100);
            if (tries % 20 == 19 && !await site.InDb(db => db.Jobs.AnyAsync(job => job.DoneAt == null && job.LeasedUntil > site.Time.GetUtcNow().UtcDateTime)))
            {
                site.Time.Move(TimeSpan.FromMinutes(10)); // two who did it at once: one was put off
            }
        }

        Assert.Fail("The batches do not come to an end.");
    }

    internal static async Task Confirm(this TestSite site, Office office, long plan)
    {
        foreach (var role in Reviewers)
        {
            using var reviewer = await site.SignedInAs(office.The(role));
            var confirmed = await reviewer.PostFromAsync($"/office/imports/{plan}", $"/office/imports/{plan}?handler=Confirm");
            Assert.True(confirmed.Redirected, confirmed.Text);
        }
    }

    internal static Task<ImportPlan> PlanOf(this TestSite site, Office office) => site.InDb(db => db.ImportPlans.AsNoTracking()
        .Where(plan => plan.AgencyId == office.Agency.Id).OrderByDescending(plan => plan.Id).FirstAsync());
}
