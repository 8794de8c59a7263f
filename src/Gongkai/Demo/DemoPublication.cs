namespace Gongkai.Demo;

/// <summary>What kind of information it is. A district makes no 规章 (立法法 art. 93), so there is none.</summary>
internal enum DemoKind
{
    News,
    Notice,

    /// <summary>行政规范性文件.</summary>
    NormativeDocument,

    /// <summary>A numbered document that is not normative.</summary>
    OtherDocument,

    /// <summary>Tables and registers.</summary>
    Data,

    /// <summary>Standing pages: functions, leaders, guide, rules of disclosure.</summary>
    Page,
}

/// <summary>Art. 13 and the attribute of every document (公开属性).</summary>
internal enum DemoOpenness
{
    /// <summary>主动公开.</summary>
    Active,

    /// <summary>依申请公开.</summary>
    OnApplication,

    /// <summary>不予公开.</summary>
    Closed,
}

/// <summary>The state of a normative document on the day of the demo.</summary>
internal enum DemoValidityState
{
    /// <summary>Made known but not yet in force (尚未施行).</summary>
    NotYet,

    /// <summary>有效.</summary>
    InForce,

    /// <summary>The term has run out (失效).</summary>
    Expired,

    /// <summary>Ended by a later act (废止).</summary>
    Abolished,
}

/// <summary>From when to when a normative document applies.</summary>
/// <param name="ExpiresOn">The last day of its term.</param>
/// <param name="EndedOn">The first day it no longer applied because a later act ended it.</param>
/// <param name="EndedBy">The key of that act.</param>
internal sealed record DemoValidity(
    DateOnly EffectiveOn, DateOnly ExpiresOn, DateOnly? EndedOn, string? EndedBy, DemoValidityState State);

/// <summary>The kind of file to write.</summary>
internal enum DemoFileKind
{
    Docx,
    Xlsx,
    Pdf,
}

/// <summary>A file to make: a text document has paragraphs, a workbook rows whose first is the head.</summary>
/// <param name="Name">With its ending.</param>
internal sealed record DemoAttachment(
    string Name, DemoFileKind Kind, IReadOnlyList<string> Paragraphs, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A picture to paint. The body shows it as <c>&lt;img src="picture:Name"&gt;</c>; the writer puts the file's address
/// there.</summary>
/// <param name="Alt">The alternative text, also in the body.</param>
/// <param name="Seed">Decides what is painted; see <see cref="Landscape"/>.</param>
internal sealed record DemoPicture(string Name, string Alt, ulong Seed);

/// <summary>A correction after publication, with what stood there before.</summary>
/// <param name="At">UTC.</param>
internal sealed record DemoAmendment(DateTime At, string Reason, string EarlierBody);

/// <summary>A withdrawal.</summary>
/// <param name="At">UTC.</param>
internal sealed record DemoWithdrawal(DateTime At, string Reason);

/// <summary>One published item.</summary>
/// <param name="Key">Stable: organ, year, running number in the year.</param>
/// <param name="Agency">The organ's slug.</param>
/// <param name="Column">The key of the column.</param>
/// <param name="Body">Clean HTML: a sequence of well-formed block elements.</param>
/// <param name="PublishedAt">UTC; in Beijing a working day during office hours.</param>
internal sealed record DemoPublication(
    string Key, string Agency, string Column, DemoKind Kind, string Title, string Summary, string Body, DateOnly FormedOn,
    DateTime PublishedAt)
{
    internal string? DocumentNumber { get; init; }

    /// <summary>信息来源.</summary>
    internal required string Source { get; init; }

    /// <summary>The user name of the editor; of the successor's editor where the organ is gone.</summary>
    internal required string Author { get; init; }

    /// <summary>The name of the responsible section.</summary>
    internal required string Section { get; init; }

    internal required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>主题分类.</summary>
    internal required string Topic { get; init; }

    /// <summary>体裁分类.</summary>
    internal required string Form { get; init; }

    internal DemoOpenness Openness { get; init; } = DemoOpenness.Active;

    internal DemoValidity? Validity { get; init; }

    /// <summary>The key of the document this item interprets.</summary>
    internal string? Interprets { get; init; }

    /// <summary>The key of the interpretation of this document.</summary>
    internal string? InterpretedBy { get; init; }

    internal IReadOnlyList<DemoAttachment> Attachments { get; init; } = [];

    internal IReadOnlyList<DemoPicture> Pictures { get; init; } = [];

    /// <summary>Whether it went out by the emergency path and was completed afterwards.</summary>
    internal bool Emergency { get; init; }

    internal IReadOnlyList<DemoAmendment> Amendments { get; init; } = [];

    internal DemoWithdrawal? Withdrawal { get; init; }

    /// <summary>The day of publication in Beijing.</summary>
    internal DateOnly PublishedOn => DateOnly.FromDateTime(PublishedAt.AddHours(8));
}
