using Gongkai.Rules.Applications;

namespace Gongkai.Data.Casework;

internal enum CaseFileKind
{
    /// <summary>身份证明.</summary>
    Identity,

    /// <summary>随申请提交的材料.</summary>
    Submitted,

    /// <summary>补正材料.</summary>
    Correction,

    /// <summary>第三方或者机关的意见.</summary>
    Opinion,

    /// <summary>提供给申请人的信息.</summary>
    Provided,

    /// <summary>签发的文书.</summary>
    Letter,

    /// <summary>送达凭证.</summary>
    Service,

    Other,
}

/// <summary>A paper of a case. Every one of them lies sealed in the store: its bytes there tell nothing without the keys.</summary>
internal sealed class ApplicationFile
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    public CaseFileKind Kind { get; init; }

    /// <summary>The name under which it is saved; sealed, for it may be somebody's.</summary>
    public required string SealedName { get; set; }

    /// <summary>The name of the sealed file in the store.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of what was sealed: proves the paper.</summary>
    public required string ContentHash { get; init; }

    public long Size { get; init; }

    public required string ContentType { get; init; }

    public DateTime AddedAt { get; init; }

    /// <summary>Null for the applicant and for third parties.</summary>
    public long? AddedById { get; init; }
}

internal enum ConsultationKind
{
    /// <summary>条例第三十二条.</summary>
    ThirdParty,

    /// <summary>条例第三十四条: an organ that made the information together with this one.</summary>
    CoMaker,
}

/// <summary>A consultation. Its days and its answer are facts of the case under <see cref="Alias"/>; here stands whom, about what.</summary>
internal sealed class Consultation
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    public ConsultationKind Kind { get; init; }

    /// <summary>The party's name in the facts: “第三方1” for a third party, the organ's own name for a co-maker.</summary>
    public required string Alias { get; init; }

    /// <summary><see cref="PartyDetails"/>.</summary>
    public required string SealedParty { get; set; }

    /// <summary>Which information it is asked about; says nothing of the applicant.</summary>
    public required string Subject { get; init; }

    /// <summary>Hash of the private link's token; null where none was given out.</summary>
    public string? TokenHash { get; set; }

    public DateTime? TokenExpiresAt { get; set; }

    /// <summary>A cache of the fact.</summary>
    public DateOnly SentOn { get; init; }

    /// <summary>A cache of the fact.</summary>
    public DateOnly? ReceivedOn { get; set; }

    /// <summary>A cache of the fact.</summary>
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>A cache of the fact.</summary>
    public Opinion? Answer { get; set; }
}

/// <summary>检索记录: without one nobody may answer that the information does not exist (条例第三十六条第四项).</summary>
internal sealed class SearchRecord
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    /// <summary>范围、地点.</summary>
    public required string Place { get; init; }

    /// <summary>方式.</summary>
    public required string Method { get; init; }

    /// <summary>关键词.</summary>
    public required string Words { get; init; }

    public DateOnly On { get; init; }

    /// <summary>Who searched, as the letter may say it.</summary>
    public required string By { get; init; }

    public bool Found { get; init; }

    /// <summary>结果 in words.</summary>
    public required string Result { get; init; }

    public DateTime RecordedAt { get; init; }

    public long PersonId { get; init; }
}

internal enum CoHandlingState
{
    Asked,
    Accepted,

    /// <summary>Sent back with a reason: not this section's affair.</summary>
    Returned,
    Answered,
}

/// <summary>协办: a section is asked for its part, with an internal due day.</summary>
internal sealed class CoHandling
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    public long SectionId { get; init; }

    public required string Task { get; init; }

    public DateOnly DueOn { get; init; }

    public CoHandlingState State { get; set; }

    public DateTime AskedAt { get; init; }

    public long AskedById { get; init; }

    public DateTime? MovedAt { get; set; }

    public long? MovedById { get; set; }

    /// <summary>The section's answer, or why it sends it back.</summary>
    public string Answer { get; set; } = "";

    public int Revision { get; set; }
}
