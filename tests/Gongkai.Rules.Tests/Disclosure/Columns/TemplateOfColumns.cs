using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;

namespace Gongkai.Rules.Tests.Disclosure.Columns;

/// <summary>国办公开办函〔2019〕61号; 条例 arts. 3, 10, 20, 21, 54, 55.</summary>
public sealed class TemplateOfColumns
{
    public static TheoryData<AgencyLevels> Levels =>
        [AgencyLevels.Central, AgencyLevels.Province, AgencyLevels.City, AgencyLevels.County, AgencyLevels.Township];

    [Fact]
    public void Has_keys_that_stand_once_and_fit_an_address()
    {
        Assert.Equal(ColumnTemplate.All.Count, ColumnTemplate.All.Select(node => node.Key).Distinct().Count());
        Assert.All(ColumnTemplate.All, node => Assert.Matches("^[a-z][a-z0-9-]*[a-z0-9]$", node.Key));
        Assert.All(ColumnTemplate.All, node => Assert.NotEmpty(node.Law));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Is_a_tree_with_parents_first_for_every_organ(AgencyLevels level)
    {
        foreach (var kind in Enum.GetValues<AgencyKind>())
        {
            HashSet<string> seen = [];
            foreach (var node in ColumnTemplate.For(level, kind))
            {
                Assert.True(node.ParentKey is null || seen.Contains(node.ParentKey), node.Key);
                Assert.True(node.ParentKey is null || ColumnTemplate.Find(node.ParentKey)!.Heading, node.Key);
                seen.Add(node.Key);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void Has_a_place_for_everything_that_must_be_published_and_nothing_else(AgencyLevels level)
    {
        var nodes = ColumnTemplate.For(level, AgencyKind.Department);
        var due = ContentCatalogue.For(level).Select(kind => kind.Code).ToHashSet();

        Assert.Subset(nodes.SelectMany(node => node.ContentCodes).ToHashSet(), due);
        Assert.All(nodes.Where(node => node.ContentCodes.Count > 0), node => Assert.Contains(node.ContentCodes, due.Contains));
    }

    [Fact]
    public void Names_only_types_and_contents_that_exist() => Assert.All(ColumnTemplate.All, node =>
    {
        Assert.True(node.TypeCode is null || ColumnTypes.Find(node.TypeCode) is not null, node.Key);
        Assert.All(node.ContentCodes, code => Assert.NotNull(ContentCatalogue.Find(code)));
    });

    [Fact]
    public void Holds_the_four_parts_by_name_and_the_columns_of_daily_work()
    {
        Assert.Equal(["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报"],
            ColumnTemplate.All.Where(node => node.ParentKey == "disclosure").Select(node => node.Name));
        Assert.Equal(["工作动态", "通知公告", "政策法规", "政策解读", "业务资讯"],
            ColumnTemplate.All.Where(node => node is { ParentKey: null, Heading: false }).Select(node => node.Name));
        Assert.Equal("机构职能", ColumnTemplate.Find("functions")?.Name);
    }

    [Theory]
    [InlineData("news", "2 周")]
    [InlineData("business", "6 个月")] // its own, not that of its type
    [InlineData("notices", "6 个月")]
    [InlineData("statistics", "3 个月")]
    [InlineData("annual-reports", "12 个月")]
    [InlineData("guide", null)]
    [InlineData("legal-content", null)]
    public void Gives_each_column_its_longest_gap(string key, string? gap) =>
        Assert.Equal(gap, ColumnTemplate.Find(key)!.LongestGap?.ToString());

    [Fact]
    public void Differs_by_level_and_for_public_enterprises()
    {
        var county = Keys(AgencyLevels.County, AgencyKind.Department);
        var town = Keys(AgencyLevels.Township, AgencyKind.Township);
        var hospital = Keys(AgencyLevels.County, AgencyKind.PublicEnterprise);

        Assert.Contains("municipal-works", county);
        Assert.DoesNotContain("rural-land", county);
        Assert.Contains("rural-land", town);
        Assert.Contains("farm-subsidies", town);
        Assert.DoesNotContain("municipal-works", town);
        Assert.DoesNotContain("penalties", hospital); // it punishes nobody
        Assert.DoesNotContain("annual-reports", hospital); // not under art. 49
        Assert.Contains("fees", hospital);
        Assert.Equal(hospital, ColumnTemplate.For(AgencyLevels.County, publicEnterprise: true).Select(node => node.Key));
    }

    [Fact]
    public void Knows_every_kind_of_organ_with_its_article()
    {
        Assert.Equal(Enum.GetValues<AgencyKind>(), AgencyKinds.All.Select(row => row.Kind));
        Assert.Equal((false, "条例第五十五条"),
            (AgencyKinds.Of(AgencyKind.PublicEnterprise).UnderRegulation, AgencyKinds.Of(AgencyKind.PublicEnterprise).Law));
        Assert.Equal([AgencyKind.Government, AgencyKind.CompetentOffice], AgencyKinds.All.Where(row => row.Supervises)
            .Select(row => row.Kind));
    }

    private static string[] Keys(AgencyLevels level, AgencyKind kind) =>
        [.. ColumnTemplate.For(level, kind).Select(node => node.Key)];
}

/// <summary>条例 art. 12.</summary>
public sealed class ElementsOfTheGuide
{
    [Fact]
    public void Are_named_one_by_one_when_missing()
    {
        var given = RequiredElements.Guide.ToDictionary(element => element, _ => "示例");
        Assert.Empty(GuideElements.Check(given));

        given["传真号码"] = " ";
        given.Remove("办公时间");
        var problems = GuideElements.Check(given);

        Assert.Equal(["办公时间", "传真号码"], problems.Select(problem => problem.Field));
        Assert.Equal(("guide.missing-element", "公开指南没有写明“办公时间”。", "条例第十二条"),
            (problems[0].Code, problems[0].Says, problems[0].Law));
        Assert.Equal(9, GuideElements.Check(new Dictionary<string, string>()).Count);
    }

    [Fact]
    public void Of_a_catalogue_entry_are_four()
    {
        var entry = new Dictionary<string, string> { ["索引"] = "000014349/2017-00110", ["名称"] = "某项通知" };

        Assert.Equal(["内容概述", "生成日期"], GuideElements.CheckEntry(entry).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData("2023-09-25", false)]
    [InlineData("2023-09-24", true)]
    public void Are_read_through_again_every_twelve_months(string reviewed, bool stale) =>
        Assert.Equal(stale, GuideElements.Stale(Calendar.Days.Day(reviewed), Calendar.Days.Day("2024-09-25")) is not null);
}
