namespace Gongkai.Documents.Html;

/// <summary>What the page of an article says of it; texts that are not there are empty.</summary>
/// <remarks>Example: <c>&lt;meta name="PubDate" content="2020年08月02日"&gt;</c> gives the midnight of 2 August 2020.</remarks>
/// <param name="Title">One line; empty when the page has none.</param>
/// <param name="PublishedAt">In Beijing; midnight when only the day is known; null when the page names none.</param>
/// <param name="BodyHtml">The body as it stands there, not cleaned; empty when none was found.</param>
public sealed record OldArticle(string Title, DateTime? PublishedAt, string BodyHtml)
{
    /// <summary>The column's name as the META tags have it. Example: 通知公告.</summary>
    public string ColumnName { get; init; } = "";

    /// <summary>The kind of column. Example: 政策文件.</summary>
    public string ColumnType { get; init; } = "";

    /// <summary>Where the text comes from. Example: 示例区科技局.</summary>
    public string Source { get; init; } = "";

    /// <summary>As written there. Example: 科技，活动周.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>What the page says of itself; often of the whole site.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>索引号 of the old portal. Example: 000014349/2017-00110.</summary>
    public string IndexNumber { get; init; } = "";

    /// <summary>文号. Example: 示科发〔2019〕4号.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>成文日期.</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>失效日期, the last day in force.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>有效性 in the page's words. Example: 有效.</summary>
    public string Validity { get; init; } = "";

    /// <summary>主题分类.</summary>
    public string TopicClass { get; init; } = "";

    /// <summary>体裁分类.</summary>
    public string FormClass { get; init; } = "";

    /// <summary>Pictures and links of the body and attachments beside it, each address once, in order.</summary>
    public IReadOnlyList<OldLink> Links { get; init; } = [];
}

/// <summary>What a link of an old page is for.</summary>
/// <remarks>Example: an <c>img</c> of the body is a <see cref="Picture"/>.</remarks>
public enum OldLinkKind
{
    /// <summary>A picture of the body.</summary>
    Picture,

    /// <summary>A link or an embedded file in the body.</summary>
    InBody,

    /// <summary>A file offered beside the body.</summary>
    Beside,
}

/// <summary>A link of an old page.</summary>
/// <remarks>Example: <c>new OldLink("./P020200802.pdf", "附件：名单", OldLinkKind.Beside)</c>.</remarks>
/// <param name="Address">As written.</param>
/// <param name="Text">Its words, or the alternative text of the picture; one line.</param>
/// <param name="Kind">What it is for.</param>
public sealed record OldLink(string Address, string Text, OldLinkKind Kind);
