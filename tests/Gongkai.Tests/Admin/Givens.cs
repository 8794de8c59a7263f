using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Admin;

/// <summary>What the tests of organs, people and sign-in start from.</summary>
internal static class Givens
{
    internal static Task GivenSetting(this TestSite site, string name, string value) => site.InDb(async db =>
    {
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.AgencyId == 0 && setting.Name == name) is { } kept)
        {
            kept.Value = value;
        }
        else
        {
            db.Settings.Add(new Setting { Name = name, Value = value });
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Somebody with a role of the three for one organ and what is below it only.</summary>
    internal static async Task<Person> GivenAdministratorOf(this TestSite site, Role role, Agency agency)
    {
        var person = await site.GivenPerson([], agency);
        await site.InDb(db =>
        {
            db.RoleGrants.Add(new RoleGrant { PersonId = person.Id, Role = role, AgencyId = agency.Id, Subtree = true, From = new DateOnly(2020, 1, 1) });
            return db.SaveChangesAsync();
        });
        return person;
    }

    /// <summary>Lets the person have an authenticator; the answer is its secret.</summary>
    internal static async Task<byte[]> GivenSecondFactor(this TestSite site, Person person)
    {
        var secret = Totp.NewSecret();
        await site.Change(person.Id, known =>
        {
            known.TwoFactorEnabled = true;
            known.SealedAuthenticatorKey = site.Services.GetRequiredService<Vault>().Seal(Convert.ToBase64String(secret));
        });
        return secret;
    }

    internal static Task Change(this TestSite site, long person, Action<Person> change) => site.InDb(async db =>
    {
        change(await db.People.SingleAsync(known => known.Id == person));
        return await db.SaveChangesAsync();
    });

    internal static Task<Person> Find(this TestSite site, long person) => site.InDb(db => db.People.AsNoTracking().SingleAsync(known => known.Id == person));

    internal static Task<Agency> FindAgency(this TestSite site, long agency) =>
        site.InDb(db => db.Agencies.AsNoTracking().SingleAsync(known => known.Id == agency));

    internal static Task<List<AuditRecord>> Audit(this TestSite site, string action, string? subject = null) => site.InDb(db =>
        db.AuditRecords.AsNoTracking().Where(record => record.Action == action && (subject == null || record.Subject == subject)).ToListAsync());

    internal static async Task<Visitor> System(this TestSite site) => await site.SignedInAs(await site.GivenPerson(Role.SystemAdministrator, null));

    internal static async Task<Visitor> Security(this TestSite site) => await site.SignedInAs(await site.GivenPerson(Role.SecurityAdministrator, null));

    internal static async Task<Visitor> Auditor(this TestSite site) => await site.SignedInAs(await site.GivenPerson(Role.AuditAdministrator, null));

    /// <summary>The link shown on a page, from its path on.</summary>
    internal static string LinkIn(this Shown shown) => new Uri(shown.Page.QuerySelectorAll(".code").Select(code => code.TextContent)
        .First(text => text.Contains("code=", StringComparison.Ordinal))).PathAndQuery;
}
