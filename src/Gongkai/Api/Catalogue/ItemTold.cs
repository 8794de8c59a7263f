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

[Description("附件或者图片")]
internal sealed class FileTold
{
    [Description("文件名")]
    public required string Name { get; init; }

    [Description("大小，字节")]
    public required long Size { get; init; }

    [Description("内容类型")]
    public required string ContentType { get; init; }

    [Description("内容的 SHA-256，小写十六进制；下载后可以核对")]
    public required string Sha256 { get; init; }

    [Description("是否图片")]
    public required bool Picture { get; init; }

    [Description("图片的替代文字")]
    public required string AltText { get; init; }

    [Description("下载地址；旧版本中已不公开的文件为 null")]
    public required string? Href { get; init; }
}

[Description("版本")]
internal sealed class VersionLine
{
    [Description("版本号，从 1 起")]
    public required int Number { get; init; }

    [Description("公开的时间")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Description("修订说明")]
    public required string Note { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }
}

[Description("一个公开过的版本")]
internal sealed class VersionWhole
{
    [Description("信息的编号")]
    public required long ItemId { get; init; }

    [Description("版本号")]
    public required int Number { get; init; }

    [Description("公开的时间")]
    public required DateTimeOffset PublishedAt { get; init; }

    [Description("修订说明")]
    public required string Note { get; init; }

    [Description("是否现在的版本")]
    public required bool Current { get; init; }

    [Description("标题")]
    public required string Title { get; init; }

    [Description("内容概述")]
    public required string Summary { get; init; }

    [Description("发文字号")]
    public required string? DocumentNumber { get; init; }

    [Description("生成日期")]
    public required DateOnly? FormedOn { get; init; }

    [Description("施行日期")]
    public required DateOnly? EffectiveOn { get; init; }

    [Description("有效期的最后一天")]
    public required DateOnly? ExpiresOn { get; init; }

    [Description("正文，已净化的 HTML")]
    public required string BodyHtml { get; init; }

    [Description("正文，纯文本")]
    public required string BodyText { get; init; }

    [Description("附件和图片")]
    public required IReadOnlyList<FileTold> Files { get; init; }
}

[Description("与另一条公开信息的关联")]
internal sealed class TieTold
{
    [Description("关联：interprets 解读对方，interpreted-by 由对方解读，amends 修改对方，amended-by 被对方修改，abolishes 废止对方，abolished-by 被对方废止，related 相关")]
    public required TieCode Kind { get; init; }

    [Description("对方的编号")]
    public required long Id { get; init; }

    [Description("对方的标题")]
    public required string Title { get; init; }

    [Description("对方的发文字号")]
    public required string? DocumentNumber { get; init; }

    [Description("修改、废止自哪一天起")]
    public required DateOnly? On { get; init; }

    [Description("对方的接口地址")]
    public required string Href { get; init; }
}

internal enum TieCode
{
    Interprets,
    InterpretedBy,
    Amends,
    AmendedBy,
    Abolishes,
    AbolishedBy,
    Related,
}

[Description("公开、更新和撤下，按发生的先后")]
internal sealed class ChangeList
{
    [Description("变化；同一条信息可以出现多次，以最后一次为准")]
    public required IReadOnlyList<ChangeTold> Changes { get; init; }

    [Description("下一次从这里继续；总是有值，没有新变化时不变。请保存")]
    public required string? Cursor { get; init; }

    [Description("是否还有更多，可以立即继续")]
    public required bool More { get; init; }
}

[Description("一次变化")]
internal sealed class ChangeTold
{
    [Description("published：公开或者有了新的版本，请读取；withdrawn：已撤下，请删除")]
    public required ChangeCode Type { get; init; }

    [Description("时间")]
    public required DateTimeOffset At { get; init; }

    [Description("信息的编号")]
    public required long Id { get; init; }

    [Description("发布机构在网址中的名称")]
    public required string Organ { get; init; }

    [Description("撤下的原因；公开和更新为 null")]
    public required string? Reason { get; init; }

    [Description("有效性随之改变的其他信息的编号（被它修改、废止的文件），也请重新读取")]
    public required IReadOnlyList<long> Affects { get; init; }

    [Description("接口地址")]
    public required string Href { get; init; }
}

internal enum ChangeCode
{
    Published,
    Withdrawn,
}

[Description("公开过的版本，新的在前")]
internal sealed class VersionList
{
    [Description("版本")]
    public required IReadOnlyList<VersionLine> Versions { get; init; }
}
