using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>Whatever is done to the audit log shows.</summary>
public abstract class VerifyAuditLog(TestSite site) : VerifyCase(site)
{
    [Fact]
    public async Task Tells_a_changed_record()
    {
        await WithoutGuards();
        await Site.Execute("UPDATE audit_records SET actor = '别人' WHERE sequence = 2");

        Finds("verify.audit-hash", "第 2 条");
    }

    [Fact]
    public async Task Tells_a_record_cut_out_of_the_middle()
    {
        await WithoutGuards();
        await Site.Execute("DELETE FROM audit_records WHERE sequence = 3");

        Finds("verify.audit-gap", "第 3 至 3 条");
    }

    [Fact]
    public async Task Tells_a_chain_made_anew_from_a_record_on()
    {
        await WithoutGuards();
        await Site.Execute("UPDATE audit_records SET previous_hash = 'x' WHERE sequence = 3");

        Finds("verify.audit-link", "第 3 条");
    }

    [Fact]
    public async Task Tells_a_log_whose_end_was_cut_off()
    {
        await Site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        await WithoutGuards();
        await Site.Execute("DELETE FROM audit_records WHERE sequence = (SELECT MAX(sequence) FROM audit_records)");

        Finds("verify.audit-cut", "末尾的记录被删去了");
    }

    [Fact]
    public async Task Tells_a_log_that_was_written_anew_as_a_whole()
    {
        var head = await Site.InDb(db => db.AuditRecords.MaxAsync(record => record.Sequence));
        new AnchorLog(Site.Options.AnchorsFile).Append(new Anchor(DateTime.UtcNow, head, new string('a', 64)));

        Finds("verify.audit-replaced", $"第 {head} 条");
    }

    [Fact]
    public async Task Tells_that_the_log_is_no_longer_guarded()
    {
        await WithoutGuards();

        Finds("verify.guard-missing", "audit_records");
    }
}

public sealed class VerifyAuditLogOnSqlite() : VerifyAuditLog(new SqliteSite());

public sealed class VerifyAuditLogOnPostgres() : VerifyAuditLog(new PostgresSite());
