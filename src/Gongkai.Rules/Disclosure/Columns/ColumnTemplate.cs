using static Gongkai.Rules.Disclosure.AgencyLevels;

namespace Gongkai.Rules.Disclosure.Columns;

/// <summary>The columns a new organ begins with: the daily ones, and the platform of four parts with the content of arts. 20
/// and 21.</summary>
/// <remarks>
/// Source: 国办公开办函〔2019〕61号 for the four parts; 条例 arts. 20, 21. Names of daily columns are usual ones and may be changed.
/// Example: <c>ColumnTemplate.For(AgencyLevels.County, AgencyKind.Department)</c> has <c>projects</c>, not <c>rural-land</c>.
/// </remarks>
public static class ColumnTemplate
{
    private const string Platform = "国办公开办函〔2019〕61号";
    private const AgencyLevels Local = City | County;
    private static readonly UpdatePeriod Yearly = new(0, 12);

    /// <summary>Every column, parents before children, in the order of the page.</summary>
    public static IReadOnlyList<ColumnNode> All { get; } =
    [
        Daily("news", "工作动态", "news"),
        Daily("notices", "通知公告", "notices"),
        Daily("policy", "政策法规", "policy", "A20.01"),
        Daily("interpretation", "政策解读", "interpretation"),
        Daily("business", "业务资讯", "news") with { OwnGap = new UpdatePeriod(0, 6) },
        new("disclosure", null, "政府信息公开", null, []) { Heading = true, ForEnterprises = true, Law = "条例第二十四条" },
        Part("guide", "政府信息公开指南", "guide", "条例第十二条") with { ForEnterprises = true },
        Part("system", "政府信息公开制度", null, Platform),
        Part("legal-content", "法定主动公开内容", null, Platform) with { Heading = true, ForEnterprises = true },
        .. Article20(),
        .. Article21(),
        Part("annual-reports", "政府信息公开年报", null, "条例第五十条") with { OwnGap = Yearly },
    ];

    /// <summary>The columns of an organ.</summary>
    /// <param name="level">Its one level.</param>
    /// <param name="kind">What kind of organ it is.</param>
    /// <returns>In order, parents before children; no column whose parent is not among them.</returns>
    public static IReadOnlyList<ColumnNode> For(AgencyLevels level, AgencyKind kind) =>
        For(level, kind == AgencyKind.PublicEnterprise);

    /// <summary>The columns of an organ.</summary>
    /// <param name="level">Its one level.</param>
    /// <param name="publicEnterprise">Whether it is a public enterprise (条例 art. 55): only columns that fit one.</param>
    /// <returns>As above. Example: a township has <c>rural-land</c>, a county does not.</returns>
    public static IReadOnlyList<ColumnNode> For(AgencyLevels level, bool publicEnterprise) =>
        [.. All.Where(node => (node.Levels & level) != None && (!publicEnterprise || node.ForEnterprises))];

    /// <summary>The column of a key.</summary>
    /// <param name="key">As in <see cref="ColumnNode.Key"/>.</param>
    /// <returns>Null for an unknown one.</returns>
    public static ColumnNode? Find(string key) => All.FirstOrDefault(node => node.Key == key);

    private static ColumnNode[] Article20() =>
    [
        Legal("rules", "规章和规范性文件", "policy", "A20.01"),
        Legal("functions", "机构职能", "functions", "A20.02") with { ForEnterprises = true },
        Legal("leaders", "领导信息", "leaders", "A20.02") with { ForEnterprises = true },
        Legal("plans", "规划信息", null, "A20.03") with { OwnGap = Yearly },
        Legal("statistics", "统计信息", "statistics", "A20.04"),
        Legal("licences", "行政许可和对外管理服务", null, "A20.05"),
        Legal("penalties", "行政处罚和行政强制", null, "A20.06"),
        Legal("budget", "财政预决算", null, "A20.07") with { OwnGap = Yearly, ForEnterprises = true },
        Legal("fees", "行政事业性收费", null, "A20.08") with { OwnGap = Yearly, ForEnterprises = true },
        Legal("procurement", "政府集中采购", null, "A20.09") with { ForEnterprises = true },
        Legal("projects", "重大建设项目", null, "A20.10"),
        Legal("livelihood", "民生保障", null, "A20.11"),
        Legal("emergency", "应急管理", null, "A20.12") with { ForEnterprises = true },
        Legal("supervision", "监督检查", null, "A20.13"),
        Legal("personnel", "公务员招考和人事信息", null, "A20.14") with { ForEnterprises = true },
        Legal("other-legal", "其他法定公开信息", null, "A20.15"),
    ];

    private static ColumnNode[] Article21() =>
    [
        Legal("municipal-works", "市政建设", null, "A21.C1") with { Levels = Local },
        Legal("public-services", "公共服务", null, "A21.C2") with { Levels = Local },
        Legal("public-welfare", "公益事业", null, "A21.C3") with { Levels = Local },
        Legal("expropriation", "土地和房屋征收", null, "A21.C4", "A21.C5") with { Levels = Local },
        Legal("public-security", "治安管理", null, "A21.C6") with { Levels = Local },
        Legal("social-assistance", "社会救助", null, "A21.C7", "A21.T8") with { Levels = Local | Township },
        Legal("farm-subsidies", "农业农村政策和涉农补贴", null, "A21.T1") with { Levels = Township },
        Legal("water-works", "农田水利工程", null, "A21.T2") with { Levels = Township },
        Legal("rural-land", "农村土地和宅基地", null, "A21.T3", "A21.T4") with { Levels = Township },
        Legal("rural-expropriation", "农村土地和房屋征收", null, "A21.T5", "A21.T6") with { Levels = Township },
        Legal("fund-raising", "筹资筹劳", null, "A21.T7") with { Levels = Township },
    ];

    private static ColumnNode Daily(string key, string name, string type, params string[] content) =>
        new(key, null, name, type, content) { ForEnterprises = key is "news" or "notices" or "business", Law = "条例第二十三条" };

    private static ColumnNode Part(string key, string name, string? type, string law) =>
        new(key, "disclosure", name, type, []) { Law = law };

    private static ColumnNode Legal(string key, string name, string? type, params string[] content) =>
        new(key, "legal-content", name, type, content) { Law = ContentCatalogue.Find(content[0])!.Law };
}
