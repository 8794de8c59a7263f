using Gongkai.Rules.Registers;

namespace Gongkai.Data.Registers;

/// <summary>Whom a decision is about.</summary>
internal enum SubjectClass
{
    Organisation,
    IndividualBusiness,
    NaturalPerson,
}

/// <summary>
/// A licence, other service, penalty or coercion, in the fields of 双公示 (law §8.2). Identity numbers of persons are not kept.
/// </summary>
internal sealed class DecisionEntry : IRegisterEntry
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public DecisionKind Kind { get; init; }

    public required string Subject { get; set; }

    public SubjectClass SubjectClass { get; set; }

    /// <summary>统一社会信用代码; empty for a natural person.</summary>
    public string SubjectCode { get; set; } = "";

    public string LegalHead { get; set; } = "";

    public string DocumentName { get; set; } = "";

    /// <summary>决定文书号; unique in the organ and kind.</summary>
    public required string DocumentNumber { get; set; }

    /// <summary>许可类别; for penalties 违法行为类型 and 处罚类别.</summary>
    public string Category { get; set; } = "";

    /// <summary>许可内容, 处罚内容.</summary>
    public required string Content { get; set; }

    /// <summary>违法事实.</summary>
    public string Facts { get; set; } = "";

    /// <summary>处罚依据.</summary>
    public string Basis { get; set; } = "";

    /// <summary>罚款金额, 没收金额, in 万元.</summary>
    public decimal? Fine { get; set; }

    public decimal? Confiscated { get; set; }

    public string CertificateName { get; set; } = "";

    public string CertificateNumber { get; set; } = "";

    public DateOnly DecidedOn { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string Remark { get; set; } = "";

    /// <summary>Whether it is one that becomes public: licences always, penalties with some effect on society (行政处罚法第四十八条).</summary>
    public bool Open { get; set; }

    /// <summary>The first day it was public; null while it is not.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>When the decision was changed, revoked, held unlawful or void.</summary>
    public DateOnly? ChangedOn { get; set; }

    /// <summary>What happened to it, in words that readers see.</summary>
    public string ChangeReason { get; set; } = "";

    public DateOnly? WithdrawnOn { get; set; }

    public long RecordedById { get; set; }

    public DateTime RecordedAt { get; set; }

    internal bool IsPublic => PublishedOn is not null && WithdrawnOn is null;
}
