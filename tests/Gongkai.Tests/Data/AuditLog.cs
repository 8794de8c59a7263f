using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Agencies;
using Gongkai.Data.Settings;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Data;

/// <summary>Every save is recorded, in a chain, and nobody changes the log.</summary>
public abstract class AuditLog(TestSite site)
{
    [Fact]
    public async Task Tells_who_changed_what_from_what_to_what()
    {
        var agency = await site.GivenAgency();

        await site.InDb(async db =>
        {
            db.Actor = new Actor(null, "示例人", "127.0.0.9");
            db.Attach(agency);
            agency.ShortName = "新名";
            db.Record("agency.rename", $"agency:{agency.Id}", agency.Id);
            return await db.SaveChangesAsync();
        });

        var last = await site.InDb(db => db.AuditRecords.SingleAsync(record => record.Subject == $"agency:{agency.Id}"));
        Assert.Equal(("示例人", "127.0.0.9", "agency.rename", agency.Id), (last.Actor, last.Address, last.Action, last.AgencyId));
        Assert.Contains("\"ShortName\":[\"第", last.Changes, StringComparison.Ordinal);
        Assert.Contains("\"新名\"]", last.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_one_unbroken_chain_under_many_writers()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(at => site.InDb(async db =>
        {
            db.Settings.Add(new Setting { Name = $"chain-{at}-{Guid.NewGuid():N}", Value = "1" });
            return await db.SaveChangesAsync();
        })));

        var records = await site.InDb(db => db.AuditRecords.AsNoTracking().OrderBy(record => record.Sequence).ToListAsync());
        var previous = AuditChain.Origin;
        foreach (var record in records)
        {
            Assert.Equal(previous, record.PreviousHash);
            Assert.Equal(AuditChain.HashOf(record), record.Hash);
            previous = record.Hash;
        }
    }

    [Fact]
    public async Task Leaves_passwords_out()
    {
        var person = await site.GivenPerson(Gongkai.Data.People.Role.Editor, await site.GivenAgency());

        var records = await site.InDb(db => db.AuditRecords.AsNoTracking().Select(record => record.Changes).ToListAsync());

        Assert.DoesNotContain(records, changes => changes.Contains(person.PasswordHash!, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("UPDATE audit_records SET actor = 'x'")]
    [InlineData("DELETE FROM audit_records")]
    public async Task Refuses_to_be_changed(string sql)
    {
        await site.GivenAgency();

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => site.InDb(db => db.Database.ExecuteSqlRawAsync(sql)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_with_the_change_or_not_at_all()
    {
        var before = await site.InDb(db => db.AuditRecords.CountAsync());

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => site.InDb(async db =>
        {
            db.Sections.Add(new Section { AgencyId = -1, Name = "无此机构" });
            return await db.SaveChangesAsync();
        }));

        Assert.Equal(before, await site.InDb(db => db.AuditRecords.CountAsync()));
    }
}

public sealed class AuditLogOnSqlite(SqliteSite site) : AuditLog(site), IClassFixture<SqliteSite>;

public sealed class AuditLogOnPostgres(PostgresSite site) : AuditLog(site), IClassFixture<PostgresSite>;
