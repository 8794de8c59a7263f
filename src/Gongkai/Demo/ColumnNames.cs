namespace Gongkai.Demo;

/// <summary>The keys of the columns (栏目) the demo publishes in, with what follows from them.</summary>
internal static class ColumnNames
{
    private static readonly Dictionary<string, (string Name, DemoKind Kind, string Form, string? Topic)> All = new()
    {
        ["news"] = ("工作动态", DemoKind.News, "其他", null),
        ["notices"] = ("通知公告", DemoKind.Notice, "公告", null),
        ["policy"] = ("政策文件", DemoKind.OtherDocument, "通知", null),
        ["functions"] = ("机构职能", DemoKind.Page, "其他", "综合政务"),
        ["leaders"] = ("领导信息", DemoKind.Page, "其他", "综合政务"),
        ["business"] = ("业务资讯", DemoKind.News, "其他", null),
        ["interpretation"] = ("政策解读", DemoKind.News, "其他", null),
        ["budget"] = ("财政预决算", DemoKind.Data, "报告", "财政、金融、审计"),
        ["plans"] = ("规划计划", DemoKind.OtherDocument, "通知", null),
        ["statistics"] = ("统计信息", DemoKind.Data, "报告", "国民经济管理、国有资产监管"),
        ["personnel"] = ("人事信息", DemoKind.Notice, "公告", "劳动、人事、监察"),
        ["licences"] = ("行政许可", DemoKind.Data, "公告", null),
        ["penalties"] = ("行政处罚", DemoKind.Data, "公告", null),
        ["fees"] = ("行政事业性收费", DemoKind.Data, "公告", "财政、金融、审计"),
        ["procurement"] = ("政府集中采购", DemoKind.Data, "公告", "财政、金融、审计"),
        ["emergency"] = ("应急管理", DemoKind.Notice, "公告", null),
        ["guide"] = ("政府信息公开指南", DemoKind.Page, "其他", "综合政务"),
        ["rules"] = ("政府信息公开制度", DemoKind.OtherDocument, "通知", "综合政务"),
        ["catalogue"] = ("法定主动公开目录", DemoKind.Page, "其他", "综合政务"),
        ["projects"] = ("重大建设项目", DemoKind.Data, "公告", null),
        ["livelihood"] = ("教育医疗社保就业", DemoKind.Data, "公告", null),
        ["supervision"] = ("监督检查", DemoKind.Data, "通报", null),
        ["rural-land"] = ("农村土地", DemoKind.Data, "公告", "农业、林业、水利"),
        ["farm-subsidies"] = ("涉农补贴", DemoKind.Data, "公告", "农业、林业、水利"),
    };

    private static readonly string[] OfficeMatters =
        ["functions", "leaders", "budget", "plans", "personnel", "procurement", "guide", "rules", "catalogue"];

    internal static IEnumerable<string> Keys => All.Keys;

    /// <summary>Whether the organ's office writes what stands in the column, not one of its specialised sections.</summary>
    internal static bool IsOfficeMatter(string column) => OfficeMatters.Contains(column);

    internal static string NameOf(string column) => All[column].Name;

    internal static DemoKind KindOf(string column) => All[column].Kind;

    internal static string FormOf(string column) => All[column].Form;

    internal static string? TopicOf(string column) => All[column].Topic;
}
