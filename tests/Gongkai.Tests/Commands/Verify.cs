using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Files;
using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>Each kind of damage is named. Every test has an installation of its own, and the site serves meanwhile.</summary>
public abstract class Verify(TestSite site) : IAsyncLifetime
{
    protected TestSite Site => site;

    private string _hash = "";
    private Publication _publication = null!;

    public async ValueTask InitializeAsync()
    {
        await site.InitializeAsync();
        var agency = await site.GivenAgency();
        _hash = await site.GivenFile("附件内容");
        var item = await site.GivenItem(await site.GivenPerson(Role.Editor, agency), await site.GivenColumn(agency), "示例通知",
            _hash);
        _publication = await site.GivenPublished(item);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Finds_nothing_where_nothing_is_wrong()
    {
        var run = site.Command("verify", "--json");

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.True(run.Json.GetProperty("inOrder").GetBoolean());
        Assert.Equal(1, run.Json.GetProperty("files").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("publications").GetInt32());
        Assert.True(run.Json.GetProperty("auditRecords").GetInt32() >= 5);
        Assert.Equal(0, run.Json.GetProperty("problems").GetArrayLength());
        Assert.EndsWith("核对完成：完好一致。\n", site.Command("verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_column_that_counts_wrong()
    {
        await site.Execute("UPDATE column_figures SET items = items + 5");

        Finds("verify.column-figure", "记着 6 条公开信息，实际有 1 条");
    }

    [Fact]
    public async Task Tells_a_changed_record()
    {
        await WithoutGuards();
        await site.Execute("UPDATE audit_records SET actor = '别人' WHERE sequence = 2");

        Finds("verify.audit-hash", "第 2 条");
    }

    [Fact]
    public async Task Tells_a_record_cut_out_of_the_middle()
    {
        await WithoutGuards();
        await site.Execute("DELETE FROM audit_records WHERE sequence = 3");

        Finds("verify.audit-gap", "第 3 至 3 条");
    }

    [Fact]
    public async Task Tells_a_chain_made_anew_from_a_record_on()
    {
        await WithoutGuards();
        await site.Execute("UPDATE audit_records SET previous_hash = 'x' WHERE sequence = 3");

        Finds("verify.audit-link", "第 3 条");
    }

    [Fact]
    public async Task Tells_a_log_whose_end_was_cut_off()
    {
        await site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        await WithoutGuards();
        await site.Execute("DELETE FROM audit_records WHERE sequence = (SELECT MAX(sequence) FROM audit_records)");

        Finds("verify.audit-cut", "末尾的记录被删去了");
    }

    [Fact]
    public async Task Tells_a_log_that_was_written_anew_as_a_whole()
    {
        var head = await site.InDb(db => db.AuditRecords.MaxAsync(record => record.Sequence));
        new AnchorLog(site.Options.AnchorsFile).Append(new Anchor(DateTime.UtcNow, head, new string('a', 64)));

        Finds("verify.audit-replaced", $"第 {head} 条");
    }

    [Fact]
    public void Tells_a_missing_file()
    {
        File.Delete(Store.PathOf(_hash));

        Finds("verify.file-missing", _hash);
    }

    [Fact]
    public void Tells_a_file_whose_bytes_changed()
    {
        var bytes = File.ReadAllBytes(Store.PathOf(_hash));
        bytes[0] ^= 1;
        File.WriteAllBytes(Store.PathOf(_hash), bytes);

        Finds("verify.file-content", _hash);
    }

    [Fact]
    public void Tells_a_file_of_another_size()
    {
        File.AppendAllText(Store.PathOf(_hash), "x");

        Finds("verify.file-size", _hash);
    }

    [Fact]
    public async Task Tells_an_old_file_without_a_row_but_calls_it_no_error()
    {
        var kept = (await Store.KeepAsync(new MemoryStream([1, 2, 3]), 100, CancellationToken.None))!;
        File.SetLastWriteTimeUtc(Store.PathOf(kept.Hash), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = site.Command("verify");

        Assert.Equal(0, run.Exit);
        Assert.Contains($"提醒  文件 {kept.Hash} 没有登记", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_an_item_that_refers_to_an_unknown_file()
    {
        await site.Execute($"UPDATE items SET content_files = REPLACE(content_files, '{_hash}', '{new string('b', 64)}')");

        Finds("verify.file-unknown", "附件.txt");
    }

    [Fact]
    public async Task Tells_a_file_that_is_public_while_its_item_is_not()
    {
        await site.Execute("DELETE FROM publications");
        await site.Execute("UPDATE file_uses SET public = 1=1");

        Finds("verify.file-public", _hash);
    }

    [Fact]
    public async Task Tells_a_publication_that_nobody_published()
    {
        await WithoutGuards();
        await site.Execute("UPDATE item_events SET kind = 'drafted'");

        Finds("verify.publication-without-event", "示例通知");
    }

    [Fact]
    public async Task Tells_a_publication_that_says_something_else_than_its_version()
    {
        await site.Execute("UPDATE publications SET content_body_html = '<p>改过</p>'");

        Finds("verify.publication-content", $"公开信息 {_publication.ItemId}");
    }

    [Fact]
    public async Task Tells_a_publication_without_its_version()
    {
        await site.Execute("DELETE FROM item_versions");

        Finds("verify.publication-without-version", "第 1 版");
    }

    [Fact]
    public async Task Tells_a_version_that_is_not_what_was_reviewed()
    {
        await WithoutGuards();
        await site.Execute("UPDATE item_events SET content_hash = 'other'");

        Finds("verify.version-without-event", "第 1 版");
    }

    [Fact]
    public async Task Tells_a_version_that_was_changed()
    {
        await site.Execute("UPDATE item_versions SET content_hash = 'other'");

        Finds("verify.version-content", "第 1 版");
    }

    [Fact]
    public async Task Tells_that_the_log_is_no_longer_guarded()
    {
        await WithoutGuards();

        Finds("verify.guard-missing", "audit_records");
    }

    [Fact]
    public void Without_an_installation_says_where_it_looked()
    {
        using var empty = new Folder();

        var run = Run.Words(["verify", "--data", empty.At("none")]);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("没有数据文件夹", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_publication_that_the_search_does_not_find_and_doctor_mends_it()
    {
        await site.Execute("DELETE FROM search_entries");
        Finds("verify.search-missing", "示例通知");
        Assert.Contains("检索索引有 0 条，公开信息有 1 条", site.Command("doctor").Out, StringComparison.Ordinal);

        var run = site.Command("doctor", "--fix");

        Assert.Contains("补齐了 1 条", run.Err, StringComparison.Ordinal);
        Assert.Equal(0, site.Command("verify").Exit);
    }

    [Fact]
    public async Task Tells_a_search_index_that_says_something_else_and_doctor_mends_it()
    {
        await site.Execute("UPDATE publications SET body_text = '改过'");
        Finds("verify.search-differs", "示例通知");

        site.Command("doctor", "--fix");

        Assert.DoesNotContain("检索", site.Command("verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_the_search_still_finds_though_it_is_not_public()
    {
        await site.Execute("DELETE FROM publications");

        Finds("verify.search-extra", $"信息 {_publication.ItemId}");
    }

    private FileStore Store => site.Services.GetRequiredService<FileStore>();

    /// <summary>As somebody who has the database in his hands would do.</summary>
    private async Task WithoutGuards()
    {
        var triggers = await site.InDb(db => Task.FromResult(db.AppendOnlyTriggers));
        foreach (var trigger in triggers)
        {
            var table = trigger[..trigger.IndexOf(site.Options.Database is null ? "_no_" : "_append_only",
                StringComparison.Ordinal)];
            await site.Execute(site.Options.Database is null ? $"DROP TRIGGER {trigger}" : $"DROP TRIGGER {trigger} ON {table}");
        }
    }

    private void Finds(string code, string says)
    {
        var run = site.Command("verify", "--json");

        Assert.Equal(1, run.Exit);
        Assert.False(run.Json.GetProperty("inOrder").GetBoolean());
        Assert.Contains(run.Json.GetProperty("problems").EnumerateArray(), problem =>
            problem.GetProperty("code").GetString() == code && problem.GetProperty("says")
                .GetString()!.Contains(says, StringComparison.Ordinal));
    }
}

public sealed class VerifyOnSqlite() : Verify(new SqliteSite())
{
    [Fact]
    public async Task Tells_a_full_text_index_that_lost_what_it_should_hold_and_doctor_mends_it()
    {
        await Site.Execute("DELETE FROM search");
        Assert.Contains("有 1 条不在全文索引里", Site.Command("verify").Out, StringComparison.Ordinal);

        Site.Command("doctor", "--fix");

        Assert.Equal(0, Site.Command("verify").Exit);
    }

    [Fact]
    public async Task Tells_a_reference_to_nothing()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Site.Options.SqliteFile};Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE columns SET agency_id = 999";
        await command.ExecuteNonQueryAsync();

        var run = Site.Command("verify");

        Assert.Equal(1, run.Exit);
        Assert.Contains("引用了不存在的内容", run.Out, StringComparison.Ordinal);
    }
}

public sealed class VerifyOnPostgres() : Verify(new PostgresSite());
