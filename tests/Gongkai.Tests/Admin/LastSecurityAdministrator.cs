using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Admin;

/// <summary>On a site of its own: who is the last depends on everybody else.</summary>
public abstract class LastSecurityAdministrator(TestSite site)
{
    [Fact]
    public async Task Stays_whoever_asks()
    {
        var agency = await site.GivenAgency();
        var last = await site.GivenPerson(Role.SecurityAdministrator, null);
        // They manage people of the organ only by a grant that starts no sooner than it ends: the last one is the other.
        var helper = await site.GivenAdministratorOf(Role.SecurityAdministrator, agency);
        using var asking = await site.SignedInAs(helper);
        await site.InDb(async db =>
        {
            (await db.People.SingleAsync(person => person.Id == last.Id)).AgencyId = agency.Id;
            return await db.SaveChangesAsync();
        });
        await site.Change(helper.Id, person => person.PasswordHash = null); // signed in, and never again

        foreach (var handler in new[] { "Disable", "Reset" })
        {
            (await asking.PostFromAsync("/office/people/new", $"/office/people/{last.Id}?handler={handler}")).Shows("最后一位能登录的安全管理员");
        }

        var grant = await site.InDb(db => db.RoleGrants.SingleAsync(given => given.PersonId == last.Id));
        (await asking.PostFromAsync("/office/people/new", $"/office/people/{last.Id}?handler=EndGrant", ("grant", grant.Id.ToString())))
            .Shows("最后一位能登录的安全管理员");
        Assert.Null((await site.Find(last.Id)).DisabledAt);
    }
}

public sealed class LastSecurityAdministratorOnSqlite(SqliteSite site) : LastSecurityAdministrator(site), IClassFixture<SqliteSite>;

public sealed class LastSecurityAdministratorOnPostgres(PostgresSite site) : LastSecurityAdministrator(site), IClassFixture<PostgresSite>;
