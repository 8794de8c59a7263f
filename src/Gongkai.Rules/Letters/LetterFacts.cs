using Gongkai.Rules.Applications;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Letters;

/// <summary>What an organ says of itself in its letters.</summary>
/// <remarks>Example: <c>new LetterOrgan("示例区科技局") { Court = "示例区人民法院" }</c>; what is null or empty is missing and named when
/// a letter needs it.</remarks>
/// <param name="Name">机关署名.</param>
public sealed record LetterOrgan(string Name)
{
    /// <summary>机关标志; null: the name.</summary>
    public string? Heading { get; init; }

    /// <summary>承办机构: the 政府信息公开工作机构.</summary>
    public string? Unit { get; init; }

    /// <summary>Where it is reached.</summary>
    public string? Address { get; init; }

    /// <summary>邮政编码.</summary>
    public string? Postcode { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>办公时间.</summary>
    public string? Hours { get; init; }

    /// <summary>Who reconsiders its replies (行政复议法第二十四条).</summary>
    public string? ReconsiderationOrgan { get; init; }

    /// <summary>The court with jurisdiction.</summary>
    public string? Court { get; init; }

    /// <summary>The internet channel for reconsideration, to be named in what is served online (行政复议法第二十二条).</summary>
    public string? ReconsiderationUrl { get; init; }
}

/// <summary>A person or organisation a letter is about or goes to.</summary>
/// <remarks>Example: a company is 你单位, a natural person 您.</remarks>
/// <param name="Name">Name.</param>
/// <param name="IsPerson">A natural person.</param>
public sealed record LetterParty(string Name, bool IsPerson)
{
    /// <summary>Identity document, as the forms show it; null outside forms.</summary>
    public string? Identity { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Agent (代理人).</summary>
    public string? Agent { get; init; }
}

/// <summary>What is known of the application.</summary>
/// <remarks>Example: number, the four dates of law §2.2, what was asked for, and what happened on the way.</remarks>
public sealed record LetterCase
{
    /// <summary>申请编号.</summary>
    public string? Number { get; init; }

    /// <summary>申请渠道.</summary>
    public Channel? Channel { get; init; }

    /// <summary>申请人类别.</summary>
    public ApplicantClass? Class { get; init; }

    /// <summary>提交日期.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>到达日期.</summary>
    public DateOnly? ArrivedOn { get; init; }

    /// <summary>确认日期.</summary>
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>收到之日 (条例第三十一条).</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The last day for the reply as it stands.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>申请内容, quoted.</summary>
    public string? Wanted { get; init; }

    /// <summary>获取方式: 邮寄 …</summary>
    public string? Way { get; init; }

    /// <summary>载体形式: 纸质 …</summary>
    public string? Carrier { get; init; }

    /// <summary>Help asked for (条例第四十三条).</summary>
    public string? Help { get; init; }

    /// <summary>查询码.</summary>
    public string? QueryCode { get; init; }

    /// <summary>When a correction was asked for.</summary>
    public DateOnly? CorrectionOn { get; init; }

    /// <summary>When the correction came in.</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>When others were first asked for their opinion.</summary>
    public DateOnly? ConsultedOn { get; init; }

    /// <summary>The day to which the period was extended.</summary>
    public DateOnly? ExtendedTo { get; init; }
}

/// <summary>Everything a letter can show. What a letter shows comes from here and nowhere else.</summary>
/// <remarks>Example: for a draft <see cref="Number"/> is null: it is given when the letter is signed.</remarks>
public sealed record LetterFacts
{
    /// <summary>The organ that writes.</summary>
    public required LetterOrgan Organ { get; init; }

    /// <summary>The applicant; null for a form printed empty.</summary>
    public LetterParty? Applicant { get; init; }

    /// <summary>Whom it goes to where that is not the applicant: third party, organ, section.</summary>
    public LetterParty? Addressee { get; init; }

    /// <summary>The application.</summary>
    public LetterCase Case { get; init; } = new();

    /// <summary>For P3: the grounds N1–N7 of what is withheld.</summary>
    public IReadOnlyList<OutcomeCode> Grounds { get; init; } = [];

    /// <summary>文号; null until signed.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>成文日期; decides the remedy too.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Served through the internet: the online channel for reconsideration must be named (行政复议法第二十二条).</summary>
    public bool ServedOnline { get; init; }

    /// <summary>Names of what is enclosed, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>What the officer wrote, by field; days as YYYY-MM-DD.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();
}
