using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Shell;
using Gongkai.Tests.Casework.Papers;
using Gongkai.Tests.Data.Casework;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Casework;

/// <summary>An organ that handles applications, with a browser of each of its people.</summary>
internal sealed record Bureau(
    TestSite Site, Agency Agency, Section Section, Person OfficerPerson, Visitor Officer, Visitor Head, Visitor Reviewer, Visitor Signer) : IDisposable
{
    internal static async Task<Bureau> Of(TestSite site)
    {
        var agency = await site.GivenAgency();
        var section = await site.InDb(async db =>
        {
            var made = new Section { AgencyId = agency.Id, Name = "示例科" };
            db.Sections.Add(made);
            await db.SaveChangesAsync();
            return made;
        });
        await site.GivenLetterSettings(agency.Id);
        var officer = await site.GivenPerson(Role.DisclosureOfficer, agency);
        return new Bureau(site, agency, section, officer, await site.SignedInAs(officer),
            await site.SignedInAs(Role.DisclosureHead, agency), await site.SignedInAs(Role.SecondReviewer, agency),
            await site.SignedInAs(Role.FinalReviewer, agency));
    }

    internal DateOnly Today => BeijingDate.Today(Site.Time);

    /// <summary>Received in person today, unless said otherwise.</summary>
    internal async Task<Application> Case(Func<IntakeForm, IntakeForm>? change = null)
    {
        var form = Site.Form(Agency);
        return (await Site.Receive(change is null ? form : change(form))).Application;
    }

    internal Task<Application> CaseOf(DateOnly received) => Case(form => form with { Days = new ReceiptDays(Channel.InPerson, received, null, null) });

    /// <summary>The case as it is stored now.</summary>
    internal Task<Application> Now(Application of) => Site.InDb(db => db.Applications.AsNoTracking().SingleAsync(row => row.Id == of.Id));

    internal Task<List<ApplicationFact>> Facts(Application of) => Site.InDb(db => db.ApplicationFacts.AsNoTracking()
        .Where(row => row.ApplicationId == of.Id).OrderBy(row => row.Sequence).ToListAsync());

    /// <summary>Opens the form of a verb and sends it.</summary>
    internal async Task<Shown> Act(Visitor who, Application of, string verb, params (string Name, string Value)[] fields)
    {
        Assert.Equal(Agency.Id, of.AgencyId);
        var path = $"/office/applications/{of.Id}/act/{verb}";
        return await Send(who, path, path, fields);
    }

    /// <summary>Opens a page and sends its form with what the page put into it.</summary>
    internal static async Task<Shown> Send(Visitor who, string page, string path, params (string Name, string Value)[] fields)
    {
        var shown = await who.GetAsync(page);
        var hidden = new[] { "Revision", "FormKey" }.Select(name => (name,
            shown.Page.QuerySelector($"input[name={name}]")?.GetAttribute("value") ?? "0"));
        return await who.PostFromAsync(page, path, [.. hidden, .. fields]);
    }

    internal async Task<Shown> Decide(Application of, string outcome, params (string Name, string Value)[] fields)
    {
        var path = $"/office/applications/{of.Id}/decide/{outcome}";
        return await Send(Officer, path, path, fields);
    }

    internal async Task<Letter> Letter(Application of) => await Site.InDb(db => db.Letters.AsNoTracking()
        .Where(row => row.ApplicationId == of.Id).OrderByDescending(row => row.Id).FirstAsync());

    internal async Task<Shown> Step(Visitor who, Application of, string step, params (string Name, string Value)[] fields)
    {
        var page = $"/office/applications/{of.Id}/letters/{(await Letter(of)).Id}";
        return await Send(who, page, $"{page}?handler={step}", fields);
    }

    /// <summary>Fills in what the letter still lacks.</summary>
    internal async Task Write(Application of, params (string Name, string Text)[] fields)
    {
        var letter = await Letter(of);
        Ok(await Officer.PostAsync($"/office/applications/{of.Id}/letters/{letter.Id}/text",
            [("Seen", letter.Revision.ToString()), .. fields.Select(field => ($"Fields[{field.Name}]", field.Text))]));
    }

    /// <summary>From a draft to the service by post today.</summary>
    internal async Task Serve(Application of)
    {
        Ok(await Step(Officer, of, "Submit"));
        Ok(await Step(Reviewer, of, "Review"));
        Ok(await Step(Signer, of, "Sign"));
        Ok(await Step(Officer, of, "Serve", ("Way", "Post"), ("On", Day(Today)), ("Proof", "示例单号 0001")));
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    internal static void Ok(Shown shown) => Assert.True(shown.Redirected, shown.Page.QuerySelector(".error-summary")?.TextContent ?? shown.Text);

    public void Dispose()
    {
        Officer.Dispose();
        Head.Dispose();
        Reviewer.Dispose();
        Signer.Dispose();
    }
}
