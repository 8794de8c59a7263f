using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Letters;
using Gongkai.Tests.Data.Casework;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Letter = Gongkai.Data.Casework.Letter;

namespace Gongkai.Tests.Casework.Papers;

/// <summary>A case with a letter, in an organ that has said what its letters need.</summary>
internal sealed record LetterCase(Agency Agency, Person Officer, Application Application, long LetterId)
{
    internal string Path => $"/office/applications/{Application.Id}/letters/{LetterId}";
}

internal static class LetterGivens
{
    /// <summary>“Does not exist”, with one fruitless search in the file.</summary>
    internal static async Task<LetterCase> GivenLetter(this TestSite site, OutcomeCode outcome = OutcomeCode.U1, string fields = "{}")
    {
        var agency = await site.GivenAgency();
        var officer = await site.GivenPerson(Role.DisclosureOfficer, agency);
        var application = (await site.Receive(site.Form(agency))).Application;
        var letter = await site.InDb(async db =>
        {
            db.SearchRecords.Add(new SearchRecord
            {
                ApplicationId = application.Id,
                Place = "档案室2015至2020年文书档案",
                Method = "系统检索并查阅目录",
                Words = "示例河道",
                On = BeijingDate.Today(site.Time),
                By = "经办人",
                Result = "没有检索到所申请公开的信息。",
                PersonId = officer.Id,
            });
            var row = db.Letters.Add(new Letter
            {
                ApplicationId = application.Id,
                Kind = Outcome.Of(outcome).Letter,
                Outcome = outcome,
                Fields = fields,
                DraftedById = officer.Id,
            }).Entity;
            await db.SaveChangesAsync();
            return row.Id;
        });
        await site.GivenLetterSettings(agency.Id);
        return new LetterCase(agency, officer, application, letter);
    }

    /// <summary>Contact in the guide, and where remedies lead.</summary>
    internal static async Task GivenLetterSettings(this TestSite site, long agencyId)
    {
        await site.InDb(async db =>
        {
            var kept = await db.Agencies.SingleAsync(known => known.Id == agencyId);
            (kept.Contact.Office, kept.Contact.Phone, kept.Contact.Address) = ("示例办公室", "010-0000 0006", "示例区示例路6号");
            return await db.SaveChangesAsync();
        });
        await site.GivenSettings(agencyId, new LetterSettings { ReconsiderationOrgan = "示例区人民政府", Court = "示例区人民法院" });
    }

    internal static Task<int> GivenSettings(this TestSite site, long agencyId, LetterSettings settings) => site.In<LetterBook, int>(async (book, db) =>
    {
        await book.WriteAsync(agencyId, settings, CancellationToken.None);
        return await db.SaveChangesAsync();
    });

    /// <summary>Signs as the program does: all in one transaction, or nothing.</summary>
    internal static Task<IReadOnlyList<Problem>> Sign(this TestSite site, LetterCase given) => site.In<LetterPapers, IReadOnlyList<Problem>>(async (papers, db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var application = await db.Applications.SingleAsync(row => row.Id == given.Application.Id);
        var letter = await db.Letters.SingleAsync(row => row.Id == given.LetterId);
        var problems = await papers.SignAsync(application, letter, BeijingDate.Today(site.Time), given.Officer.Id, CancellationToken.None);
        if (problems.Count == 0)
        {
            letter.Status = LetterStatus.Signed;
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return problems;
    });

    internal static Task<Letter> Find(this TestSite site, LetterCase given) =>
        site.InDb(db => db.Letters.AsNoTracking().SingleAsync(row => row.Id == given.LetterId));

    internal static async Task<T> In<TService, T>(this TestSite site, Func<TService, Gongkai.Data.GongkaiDb, Task<T>> act)
        where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>(), scope.ServiceProvider.GetRequiredService<Gongkai.Data.GongkaiDb>());
    }
}
