using System.ComponentModel;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Api.Catalogue;

[Description("一页信息")]
internal sealed class ItemList
{
    [Description("信息，不含正文")]
    public required IReadOnlyList<ItemLine> Items { get; init; }

    [Description("下一页的地址，原样使用；没有下一页时为 null")]
    public required string? Next { get; init; }
}

[Description("公开信息的目录元数据")]
internal abstract class ItemFacts
{
    [Description("编号，永不改变")]
    public required long Id { get; init; }

    [Description("索引号，永不改变")]
    public required string IndexNumber { get; init; }

    [Description("标题")]
    public required string Title { get; init; }

    [Description("内容概述")]
    public required string Summary { get; init; }

    [Description("发文字号")]
    public required string? DocumentNumber { get; init; }

    [Description("信息类型")]
    public required ItemKind Kind { get; init; }

    [Description("发布机构在网址中的名称")]
    public required string Organ { get; init; }

    [Description("发布机构全称")]
    public required string OrganName { get; init; }

    [Description("栏目在网址中的名称")]
    public required string Column { get; init; }

    [Description("栏目名称")]
    public required string ColumnName { get; init; }

    [Description("主题分类")]
    public required string TopicClass { get; init; }

    [Description("体裁分类")]
    public required string FormClass { get; init; }

    [Description("生成日期")]
    public required DateOnly? FormedOn { get; init; }

    [Description("施行日期")]
    public required DateOnly? EffectiveOn { get; init; }

    [Description("有效期的最后一天")]
    public required DateOnly? ExpiresOn { get; init; }

    [Description("有效性，按今天计")]
    public required ValidityCode Validity { get; init; }

    [Description("首次公开的时间；迁移的信息为原网站的发布时间")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Description("现在的版本公开的时间")]
    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("迁移的时间；不是迁移来的为 null")]
    public required DateTimeOffset? ImportedAt { get; init; }

    [Description("是否应急发布、正在补办审核")]
    public required bool Urgent { get; init; }

    [Description("版本号")]
    public required int Version { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }

    [Description("网页地址")]
    public required string Page { get; init; }
}

[Description("列表中的一条公开信息")]
internal sealed class ItemLine : ItemFacts;

[Description("一条公开信息，含全部目录元数据、正文、附件、版本和关联")]
internal sealed class ItemWhole : ItemFacts
{
    [Description("责任科室")]
    public required string? Section { get; init; }

    [Description("服务对象")]
    public required string Audience { get; init; }

    [Description("关键词")]
    public required string Keywords { get; init; }

    [Description("来源")]
    public required string Source { get; init; }

    [Description("作者")]
    public required string Author { get; init; }

    [Description("语种")]
    public required string Language { get; init; }

    [Description("信息来源：made 自行制作，made-jointly 牵头制作，from-citizens 从公民等获取，from-other-agency 从其他机关获取")]
    public required Origin Origin { get; init; }

    [Description("公开属性")]
    public required Openness Openness { get; init; }

    [Description("限时公开的最后一天；长期公开为 null")]
    public required DateOnly? OpenUntil { get; init; }

    [Description("其他公开渠道")]
    public required IReadOnlyList<string> Channels { get; init; }

    [Description("政策文件不配解读的理由")]
    public required string? NoInterpretationReason { get; init; }

    [Description("使有效性改变的文件的编号")]
    public required long? ChangedBy { get; init; }

    [Description("正文，已净化的 HTML；其中以 / 开头的地址相对于本站")]
    public required string BodyHtml { get; init; }

    [Description("正文，纯文本，段落以换行分隔")]
    public required string BodyText { get; init; }

    [Description("附件和图片")]
    public required IReadOnlyList<FileTold> Files { get; init; }

    [Description("全部公开过的版本，新的在前")]
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    [Description("与其他公开信息的关联")]
    public required IReadOnlyList<TieTold> Ties { get; init; }
}

[Description("有效性")]
internal enum ValidityCode
{
    /// <summary>No document: news and notices have none.</summary>
    None,
    NotYetInForce,
    InForce,
    Amended,
    Lapsed,
    Abolished,
}
