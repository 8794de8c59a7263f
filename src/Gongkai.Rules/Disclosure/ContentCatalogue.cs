namespace Gongkai.Rules.Disclosure;

/// <summary>What must be published actively: 条例 art. 20 for every organ, art. 21 besides by level, and the 26 fields for the
/// local level.</summary>
/// <remarks>Example: <c>ContentCatalogue.For(AgencyLevels.Township)</c> holds A20.01…A20.15 and the eight kinds of
/// A21.T.</remarks>
public static class ContentCatalogue
{
    private static readonly string[] Numerals =
        ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

    private static readonly string[] Article20 =
    [
        "行政法规、规章和规范性文件",
        "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名",
        "国民经济和社会发展规划、专项规划、区域规划及相关政策",
        "国民经济和社会发展统计信息",
        "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
        "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
        "财政预算、决算信息",
        "行政事业性收费项目及其依据、标准",
        "政府集中采购项目的目录、标准及实施情况",
        "重大建设项目的批准和实施情况",
        "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况",
        "突发公共事件的应急预案、预警信息及应对情况",
        "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况",
        "公务员招考的职位、名额、报考条件等事项以及录用结果",
        "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息",
    ];

    private static readonly string[] Article21Local =
        ["市政建设", "公共服务", "公益事业", "土地征收", "房屋征收", "治安管理", "社会救助"];

    private static readonly string[] Article21Township =
    [
        "贯彻落实农业农村政策", "农田水利工程建设运营", "农村土地承包经营权流转", "宅基地使用情况审核", "土地征收", "房屋征收", "筹资筹劳",
        "社会救助",
    ];

    /// <summary>All kinds: fifteen of art. 20, seven of art. 21 for cities and counties, eight of art. 21 for
    /// townships.</summary>
    public static IReadOnlyList<ContentCode> All { get; } =
    [
        .. Article20.Select((wording, at) => new ContentCode(
            $"A20.{at + 1:D2}", wording, AgencyLevels.All, $"条例第二十条第{Numerals[at]}项")),
        .. Article21Local.Select((wording, at) => new ContentCode(
            $"A21.C{at + 1}", wording, AgencyLevels.City | AgencyLevels.County, "条例第二十一条")),
        .. Article21Township.Select((wording, at) => new ContentCode(
            $"A21.T{at + 1}", wording, AgencyLevels.Township, "条例第二十一条")),
    ];

    /// <summary>The 26 fields for which the local level publishes standard catalogues (基层政务公开标准目录), in the usual order.</summary>
    /// <remarks>Source: 国办发〔2019〕54号; the list is from memory and can be changed by an administrator. Example: the first is
    /// 国土空间规划.</remarks>
    public static IReadOnlyList<string> LocalFields { get; } =
    [
        "国土空间规划", "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "征地补偿", "国有土地上房屋征收与补偿", "保障性住房",
        "农村危房改造", "生态环境", "公共文化服务", "公共法律服务", "扶贫", "救灾", "食品药品监管", "城市综合执法", "就业", "社会保险", "社会救助",
        "养老服务", "户籍管理", "涉农补贴", "义务教育", "卫生健康", "市政服务",
    ];

    /// <summary>The checklist of an organ: what applies to its level.</summary>
    /// <param name="level">One level.</param>
    /// <returns>In the order of <see cref="All"/>.</returns>
    public static IReadOnlyList<ContentCode> For(AgencyLevels level) => [.. All.Where(kind => kind.AppliesTo(level))];

    /// <summary>The kind of a code. Example: <c>A20.07</c>.</summary>
    /// <param name="code">As in <see cref="ContentCode.Code"/>.</param>
    /// <returns>Null for an unknown code.</returns>
    public static ContentCode? Find(string code) => All.FirstOrDefault(kind => kind.Code == code);
}
