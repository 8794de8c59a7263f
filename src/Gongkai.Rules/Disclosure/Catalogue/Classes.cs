namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>The lists from which catalogue metadata is chosen. An organ may have its own; these are the defaults.</summary>
/// <remarks>Example: <c>Classes.Forms</c> holds 通知 and 会议纪要.</remarks>
public static class Classes
{
    /// <summary>体裁分类: the kinds of official document.</summary>
    /// <remarks>Source: 党政机关公文处理工作条例, of its fifteen kinds those in use by administrative organs. Example: the first
    /// is 命令.</remarks>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "命令", "决定", "公告", "通告", "通知", "通报", "议案", "报告", "请示", "批复", "意见", "函", "会议纪要", "其他",
    ];

    /// <summary>主题分类, first level.</summary>
    /// <remarks>Source: the topic classes of the State Council's own document catalogue; from memory, an administrator may change
    /// them. Example: 科技、教育.</remarks>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "国务院组织机构", "综合政务", "国民经济管理、国有资产监管", "财政、金融、审计", "国土资源、能源", "农业、林业、水利", "工业、交通", "商贸、海关、旅游",
        "市场监管、安全生产监管", "城乡建设、环境保护", "科技、教育", "文化、广电、新闻出版", "卫生、体育", "人口与计划生育、妇女儿童工作", "劳动、人事、监察",
        "公安、安全、司法", "民政、扶贫、救灾", "民族、宗教", "对外事务", "港澳台侨工作", "国防", "其他",
    ];

    /// <summary>公开对象: the two of the local catalogues (国办发〔2019〕54号).</summary>
    public static IReadOnlyList<string> Audiences { get; } = ["全社会", "特定群体"];

    /// <summary>公开渠道和载体 of the local catalogues (国办发〔2019〕54号); 条例 art. 23 besides.</summary>
    public static IReadOnlyList<string> Channels { get; } =
    [
        "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心", "便民服务站", "入户/现场",
        "社区/企事业单位/村公示栏（电子屏）", "精准推送", "其他",
    ];
}
