using System.ComponentModel;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Api.Work;

[Description("信息的内容。修改时须写出全部内容：没有写的项目变为空")]
internal abstract class ItemFields
{
    [Description("栏目在网址中的名称")]
    public required string Column { get; init; }

    [Description("标题，不超过 300 字")]
    public required string Title { get; init; }

    [Description("责任科室名称")]
    public string? Section { get; init; }

    [Description("内容概述")]
    public string Summary { get; init; } = "";

    [Description("正文 HTML，保存时净化；图片须先上传到本条信息")]
    public string BodyHtml { get; init; } = "";

    [Description("信息类型")]
    public ItemKind Kind { get; init; }

    [Description("发文字号")]
    public string? DocumentNumber { get; init; }

    [Description("信息来源")]
    public Origin Origin { get; init; }

    [Description("政策文件不配解读的理由")]
    public string? NoInterpretationReason { get; init; }

    [Description("生成日期")]
    public DateOnly? FormedOn { get; init; }

    [Description("施行日期")]
    public DateOnly? EffectiveOn { get; init; }

    [Description("有效期的最后一天")]
    public DateOnly? ExpiresOn { get; init; }

    [Description("主题分类")]
    public string TopicClass { get; init; } = "";

    [Description("体裁分类")]
    public string FormClass { get; init; } = "";

    [Description("公开对象")]
    public string Audience { get; init; } = "";

    [Description("关键词")]
    public string Keywords { get; init; } = "";

    [Description("来源")]
    public string Source { get; init; } = "";

    [Description("作者")]
    public string Author { get; init; } = "";

    [Description("公开属性")]
    public Openness Openness { get; init; }

    [Description("不公开依据的编码，例如 G16.1")]
    public string? OpennessGround { get; init; }

    [Description("依据的种类")]
    public string? OpennessGroundKind { get; init; }

    [Description("不公开理由")]
    public string? OpennessReason { get; init; }

    [Description("已查明没有规定要求公开（条例第十六条）")]
    public bool NoOrderToOpen { get; init; }

    [Description("限时公开的最后一天；长期公开不写")]
    public DateOnly? OpenUntil { get; init; }

    [Description("其他公开渠道")]
    public IReadOnlyList<string> Channels { get; init; } = [];

    [Description("附件的顺序、名称和替代文字，列出的才保留；不写则附件不变")]
    public IReadOnlyList<FileInput>? Files { get; init; }
}

[Description("新的信息")]
internal sealed class NewItem : ItemFields
{
    [Description("机关在网址中的名称；须为密钥所属的机关")]
    public required string Organ { get; init; }
}

[Description("信息的内容。修改时须写出全部内容：没有写的项目变为空")]
internal sealed class WorkContent : ItemFields;

[Description("已上传到本条信息的文件")]
internal sealed class FileInput
{
    [Description("上传时返回的 sha256")]
    public required string Sha256 { get; init; }

    [Description("文件名，扩展名不变")]
    public required string Name { get; init; }

    [Description("图片的替代文字")]
    public string AltText { get; init; } = "";
}
