using Gongkai.Tests.Web;

namespace Gongkai.Tests.Commands;

/// <summary>The search finds what is public, as it is, and nothing else; doctor mends it.</summary>
public abstract class VerifySearch(TestSite site) : VerifyCase(site)
{
    [Fact]
    public async Task Tells_a_publication_that_the_search_does_not_find_and_doctor_mends_it()
    {
        await Site.Execute("DELETE FROM search_entries");
        Finds("verify.search-missing", "示例通知");
        Assert.Contains("检索索引有 0 条，公开信息有 1 条", Site.Command("doctor").Out, StringComparison.Ordinal);

        var run = Site.Command("doctor", "--fix");

        Assert.Contains("补齐了 1 条", run.Err, StringComparison.Ordinal);
        Assert.Equal(0, Site.Command("verify").Exit);
    }

    [Fact]
    public async Task Tells_a_search_index_that_says_something_else_and_doctor_mends_it()
    {
        await Site.Execute("UPDATE publications SET body_text = '改过'");
        Finds("verify.search-differs", "示例通知");

        Site.Command("doctor", "--fix");

        Assert.DoesNotContain("检索", Site.Command("verify").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_the_search_still_finds_though_it_is_not_public()
    {
        await Site.Execute("DELETE FROM publications");

        Finds("verify.search-extra", $"信息 {Publication.ItemId}");
    }
}

public sealed class VerifySearchOnSqlite() : VerifySearch(new SqliteSite());

public sealed class VerifySearchOnPostgres() : VerifySearch(new PostgresSite());
