using System.ComponentModel;

namespace Gongkai.Api.Catalogue;

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

[Description("公开过的版本，新的在前")]
internal sealed class VersionList
{
    [Description("版本")]
    public required IReadOnlyList<VersionLine> Versions { get; init; }
}
