using Gongkai.Tests.Web;

namespace Gongkai.Tests.Commands;

/// <summary>Each kind of damage is named; where there is none, so is that.</summary>
public abstract class Verify(TestSite site) : VerifyCase(site)
{
    [Fact]
    public void Finds_nothing_where_nothing_is_wrong()
    {
        var run = Site.Command("verify", "--json");

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.True(run.Json.GetProperty("inOrder").GetBoolean());
        Assert.Equal(1, run.Json.GetProperty("files").GetInt32());
        Assert.Equal(1, run.Json.GetProperty("publications").GetInt32());
        Assert.True(run.Json.GetProperty("auditRecords").GetInt32() >= 5);
        Assert.Equal(0, run.Json.GetProperty("problems").GetArrayLength());
        Assert.EndsWith("核对完成：完好一致。\n", Site.Command("verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_a_column_that_counts_wrong()
    {
        await Site.Execute("UPDATE column_figures SET items = items + 5");

        Finds("verify.column-figure", "记着 6 条公开信息，实际有 1 条");
    }

    [Fact]
    public async Task Tells_a_publication_that_nobody_published()
    {
        await WithoutGuards();
        await Site.Execute("UPDATE item_events SET kind = 'drafted'");

        Finds("verify.publication-without-event", "示例通知");
    }

    [Fact]
    public async Task Tells_a_publication_that_says_something_else_than_its_version()
    {
        await Site.Execute("UPDATE publications SET content_body_html = '<p>改过</p>'");

        Finds("verify.publication-content", $"公开信息 {Publication.ItemId}");
    }

    [Fact]
    public async Task Tells_a_publication_without_its_version()
    {
        await Site.Execute("DELETE FROM item_versions");

        Finds("verify.publication-without-version", "第 1 版");
    }

    [Fact]
    public async Task Tells_a_version_that_is_not_what_was_reviewed()
    {
        await WithoutGuards();
        await Site.Execute("UPDATE item_events SET content_hash = 'other'");

        Finds("verify.version-without-event", "第 1 版");
    }

    [Fact]
    public async Task Tells_a_version_that_was_changed()
    {
        await Site.Execute("UPDATE item_versions SET content_hash = 'other'");

        Finds("verify.version-content", "第 1 版");
    }

    [Fact]
    public void Without_an_installation_says_where_it_looked()
    {
        using var empty = new Folder();

        var run = Run.Words(["verify", "--data", empty.At("none")]);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("没有数据文件夹", run.Err, StringComparison.Ordinal);
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
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection(
            $"Data Source={Site.Options.SqliteFile};Foreign Keys=False");
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
