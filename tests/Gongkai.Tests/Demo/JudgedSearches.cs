using Gongkai.Data.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Demo;

/// <summary>
/// A judged set: what a reader of the demo district types, and what must stand first. Both databases must answer alike, hit by
/// hit.
/// </summary>
public sealed class JudgedSearches(SqliteDemo sqlite, PostgresDemo postgres) : IClassFixture<SqliteDemo>, IClassFixture<PostgresDemo>
{
    [Theory]
    // Document numbers, however they are spelt.
    [InlineData("示科〔2019〕1号", "示例区科学技术局关于印发2019年科技工作要点的通知")]
    [InlineData("示科[2019]1号", "示例区科学技术局关于印发2019年科技工作要点的通知")]
    [InlineData("示科（２０１９） 第1号", "示例区科学技术局关于印发2019年科技工作要点的通知")]
    [InlineData("示政办【2019】01号", "示例区人民政府办公室关于印发2019年工作要点的通知")]
    [InlineData("示财〔2019〕1", "示例区财政局关于印发2019年工作要点的通知")]
    [InlineData("009900152/2019-00008", "示例区科学技术局关于印发2019年科技工作要点的通知")]
    // Words of titles.
    [InlineData("示例区财政局关于印发2019年工作要点的通知", "示例区财政局关于印发2019年工作要点的通知")]
    [InlineData("财政局 2019年 工作要点", "示例区财政局关于印发2019年工作要点的通知")]
    [InlineData("经济运行 2020年1月", "示例区2020年1月经济运行主要指标通报")]
    [InlineData("粮食局 2019年工作要点", "示例区粮食局关于印发2019年工作要点的通知")]
    [InlineData("“垃圾分类专场” 职业技术学校", "科普大篷车进示例区职业技术学校：垃圾分类专场")]
    // Phrases of the text.
    [InlineData("推进书院路综合管廊工程 应急管理局2020年工作要点", "示例区应急管理局关于印发2020年工作要点的通知")]
    [InlineData("预案由疾病预防控制科负责解释 2020年突发事件", "示例区卫生健康局关于印发2020年突发事件应急预案的通知")]
    [InlineData("河湖管理科 2020年突发事件应急预案", "示例区水利局关于印发2020年突发事件应急预案的通知")]
    // Attachments: a heading and figures of a table.
    [InlineData("高端装备产值 28.57", "示例区2020年1月经济运行主要指标通报")]
    [InlineData("会议经费 水利局 2020年部门预算", "示例区水利局2020年部门预算公开")]
    public async Task Have_the_expected_first_hit_on_both(string typed, string? first)
    {
        var (one, other) = (await TitlesOn(sqlite, typed), await TitlesOn(postgres, typed));

        Assert.Equal(one, other);
        Assert.Equal(first, one is [var best, ..] ? best : null);
    }

    [Theory]
    [InlineData("科技")]
    [InlineData("公示")]
    [InlineData("应急 预案")]
    [InlineData("人民政府")]
    [InlineData("年")]
    [InlineData("社区 志愿服务")]
    [InlineData("2020")]
    [InlineData("第3批")]
    public async Task Have_the_same_hits_in_the_same_order_on_both(string typed)
    {
        foreach (var newestFirst in new[] { false, true })
        {
            var one = await TitlesOn(sqlite, typed, request => request with { NewestFirst = newestFirst });

            Assert.NotEmpty(one);
            Assert.Equal(one, await TitlesOn(postgres, typed, request => request with { NewestFirst = newestFirst }));
        }
    }

    [Fact]
    public async Task Keep_to_an_organ_its_columns_a_kind_and_days()
    {
        foreach (var demo in new DemoFixture[] { sqlite, postgres })
        {
            var found = await PageOn(demo, "/search?q=" + Uri.EscapeDataString("工作要点") + "&organ=czj&from=2020-01-01&to=2020-12-31");
            Assert.Contains("示例区财政局关于印发2020年工作要点的通知", found);
            Assert.All(found, title => Assert.Contains("财政局", title, StringComparison.Ordinal));

            var kinds = await PageOn(demo, "/search?q=" + Uri.EscapeDataString("管理办法") + "&kind=normative");
            Assert.NotEmpty(kinds);
            var ended = await PageOn(demo, "/search?q=" + Uri.EscapeDataString("示例区") + "&validity=ended");
            Assert.NotEmpty(ended);
            Assert.Empty(await PageOn(demo, "/search?q=" + Uri.EscapeDataString("示例区") + "&form=" + Uri.EscapeDataString("没有这种")));
        }
    }

    [Theory]
    [InlineData("科际局", "科技局")]
    [InlineData("kejiju", "科技局")]
    [InlineData("财正局 工作要点", "财政局 工作要点")]
    [InlineData("应急预暗", "应急预案")]
    [InlineData("shehuijiuzhu", "社会救助")]
    public async Task Offer_what_sounds_alike_where_nothing_is_found(string typed, string instead)
    {
        foreach (var demo in new DemoFixture[] { sqlite, postgres })
        {
            using var reader = demo.Site.Anybody();
            var shown = await reader.GetAsync($"/search?q={Uri.EscapeDataString(typed)}");

            Assert.Equal(instead, shown.Page.QuerySelector(".search-instead a")?.TextContent);
        }
    }

    [Theory]
    [InlineData("kejij", "科技局")]
    [InlineData("kjj", "科技局")]
    [InlineData("科技", "科技局")]
    [InlineData("caizhengju", "财政局")]
    public async Task Suggest_words_by_characters_pinyin_and_first_letters(string typed, string word)
    {
        using var reader = sqlite.Site.Anybody();

        var answer = await reader.Client.GetStringAsync(new Uri($"/search/suggest?q={Uri.EscapeDataString(typed)}", UriKind.Relative));

        Assert.Contains(word, System.Text.Json.JsonSerializer.Deserialize<string[]>(answer)!);
    }

    private static async Task<IReadOnlyList<string>> PageOn(DemoFixture demo, string path)
    {
        using var reader = demo.Site.Anybody();
        return [.. (await reader.GetAsync(path)).Page.QuerySelectorAll(".result h2 a").Select(link => link.TextContent)];
    }

    private static async Task<IReadOnlyList<string>> TitlesOn(
        DemoFixture demo, string typed, Func<SearchRequest, SearchRequest>? change = null)
    {
        await using var scope = demo.Site.Services.CreateAsyncScope();
        var request = new SearchRequest(SearchQuery.Of(typed));
        var answer = await scope.ServiceProvider.GetRequiredService<Searcher>()
            .SearchAsync(change?.Invoke(request) ?? request, CancellationToken.None);
        return [.. answer.Page.Select(item => item.Title)];
    }
}
