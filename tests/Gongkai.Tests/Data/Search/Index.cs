using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Data.Search;
using Gongkai.Documents.Writing;
using Gongkai.Tests.Portal;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Data.Search;

/// <summary>The index says what is public, in the same transaction, whoever changes it.</summary>
public abstract class Index(TestSite site) : IAsyncLifetime
{
    private Column _column = null!;

    public async ValueTask InitializeAsync() => _column = await site.GivenColumn(await site.GivenAgency(), "news", "工作动态", "news");

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Finds_title_text_numbers_and_keywords_of_what_is_published()
    {
        var id = await site.GivenPublished(
            _column,
            item => (item.Title, item.DocumentNumber, item.Keywords, item.Summary) = ("关于琥珀收藏的通告", "示琥发〔2026〕18号", "松脂化石", "概述里的玳瑁"),
            row => (row.BodyText, row.IndexNumber) = ("正文说到了翡翠。\n第二段讲到绿松石", "009988776/2026-00018"));

        foreach (var typed in new[] { "琥珀", "翡翠", "绿松石", "松脂化石", "玳瑁", "示琥发[2026]18号", "009988776/2026-00018", "琥", "琥珀 翡翠" })
        {
            Assert.Equal([id], await Found(typed));
        }

        Assert.Empty(await Found("琥翡"));
        Assert.Empty(await Found("翡")); // a single character is looked for in titles alone
    }

    [Fact]
    public async Task Follows_every_change_of_what_is_public()
    {
        var id = await site.GivenPublished(_column, item => item.Title = "石榴文化节");
        await site.GivenAmended(id, "改题", content => content.Title = "枇杷文化节");

        Assert.Empty(await Found("石榴"));
        Assert.Equal([id], await Found("枇杷"));

        await site.InDb(async db =>
        {
            (await db.Publications.SingleAsync(row => row.ItemId == id)).PublishedAt = new DateTime(1969, 5, 1, 0, 0, 0, DateTimeKind.Utc);
            return await db.SaveChangesAsync();
        });
        Assert.Equal([id], await Found("枇杷"));

        await site.GivenWithdrawn(id, "撤下");
        Assert.Empty(await Found("枇杷"));
    }

    [Fact]
    public async Task Knows_nothing_of_what_was_rolled_back()
    {
        var id = await site.GivenPublished(_column, item => item.Title = "荔枝采摘");
        await site.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Publications.SingleAsync(row => row.ItemId == id)).Content.Title = "龙眼采摘";
            await db.SaveChangesAsync();
            Assert.Single(await db.Search.NewestAsync(db, new Match([Phrase.Of("龙眼")], []), Span.All, 5, CancellationToken.None));
            await transaction.RollbackAsync();
            return 0;
        });

        Assert.Empty(await Found("龙眼"));
        Assert.Equal([id], await Found("荔枝"));
    }

    [Fact]
    public async Task Leaves_out_what_is_past_its_last_open_day()
    {
        var today = DateOnly.FromDateTime(site.Time.GetUtcNow().AddHours(8).Date);
        var open = await site.GivenPublished(_column, item => (item.Title, item.OpenUntil) = ("芍药花期通报", today));
        await site.GivenPublished(_column, item => (item.Title, item.OpenUntil) = ("芍药花期旧报", today.AddDays(-1)));

        Assert.Equal([open], await Found("芍药花期"));
        Assert.Equal([open], await Found("芍药花期", newestFirst: true));
    }

    [Fact]
    public async Task Reads_what_is_shown_in_a_file_that_came_without_its_text()
    {
        var bytes = PlainFiles.Docx("附表", ["水杉保护名录如下", "其他内容"]);
        var file = await site.InDb(async db =>
        {
            var store = site.Services.GetRequiredService<Gongkai.Shell.Files.FileStore>();
            var kept = (await store.KeepAsync(new MemoryStream(bytes), 1 << 20, CancellationToken.None))!;
            const string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = type });
            await db.SaveChangesAsync();
            return new ItemFile(kept.Hash, "古树附表.docx", kept.Size, type, false, "");
        });
        var id = await site.GivenPublished(_column, item => item.Files = [file]);
        Assert.Equal([id], await Found("古树附表"));
        Assert.Empty(await Found("水杉保护名录"));

        await site.InDb(async db =>
        {
            await FileTexts.EnsureAsync(db, CancellationToken.None);
            return 0;
        });
        await site.RunJobs();

        Assert.Equal([id], await Found("水杉保护名录"));
    }

    [Fact]
    public async Task Is_made_anew_when_its_tokens_are_of_another_version()
    {
        var id = await site.GivenPublished(_column, item => item.Title = "银杏大道改造");
        await site.InDb(async db =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE search_state SET value = 0 WHERE name = 'version'");
            await SearchState.EnsureAsync(db, CancellationToken.None);
            return 0;
        });
        Assert.Empty(await Found("银杏大道"));

        await site.RunJobs();

        Assert.Equal([id], await Found("银杏大道"));
    }

    [Fact]
    public async Task Finds_phrases_at_the_end_of_a_long_text_and_words_that_come_a_thousand_times()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(at => $"第{at}条规定。")) + "末尾提到合欢木";
        var id = await site.GivenPublished(_column, item => item.Title = "长文件", row => row.BodyText = text);

        Assert.Equal([id], await Found("末尾提到合欢木"));
        Assert.Equal([id], await Found("\"第19999条规定 末尾\""));
    }

    [Fact]
    public async Task Takes_whatever_is_typed_as_words()
    {
        foreach (var typed in new[]
        {
            "\"", "*", "a*", "NEAR(a b)", "a AND", "title:", "- a", "^a", "{a}", "'", "\\", "a'b", ":*", "&", "|", "!", "<->", "()", "((",
            "\0", "\ud800", "\udc00\ud800", "=o1", "_政府", "%", new string('(', 10_000), new string('甲', 10_000), "a\"b\"c\"d",
        })
        {
            await Found(typed);
            await Found(typed, newestFirst: true);
        }

        Assert.Empty(await Found("=o1"));
    }

    [Fact]
    public async Task Goes_through_all_pages_in_both_orders_without_gap_or_repeat()
    {
        foreach (var number in Enumerable.Range(1, 47))
        {
            await site.GivenPublished(
                _column, item => item.Title = $"腊梅专报第{number}期", row => row.PublishedAt = row.PublishedAt.AddDays(-number));
        }

        foreach (var newestFirst in new[] { true, false })
        {
            var seen = new List<long>();
            var request = Request("腊梅专报", newestFirst);
            var page = await Search(request);
            for (; ; page = await Search(request with { After = page.Next }))
            {
                seen.AddRange(page.Page.Select(item => item.Id));
                if (page.Next is null)
                {
                    break;
                }
            }

            Assert.Equal(47, seen.Distinct().Count());
            Assert.Equal(47, seen.Count);
            var before = await Search(request with { Before = page.Previous });
            Assert.Equal(seen[20..40], before.Page.Select(item => item.Id));
            Assert.Equal(seen[..20], (await Search(request with { Before = before.Previous })).Page.Select(item => item.Id));
        }
    }

    private static SearchRequest Request(string typed, bool newestFirst = false) =>
        new(SearchQuery.Of(typed)) { NewestFirst = newestFirst };

    private async Task<IReadOnlyList<long>> Found(string typed, bool newestFirst = false) =>
        [.. (await Search(Request(typed, newestFirst))).Page.Select(item => item.Id)];

    private Task<SearchAnswer> Search(SearchRequest request) =>
        InScope(services => services.GetRequiredService<Searcher>().SearchAsync(request, CancellationToken.None));

    private async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}

public sealed class IndexOnSqlite(SqliteSite site) : Index(site), IClassFixture<SqliteSite>;

public sealed class IndexOnPostgres(PostgresSite site) : Index(site), IClassFixture<PostgresSite>;
