namespace Gongkai.Rules.Applications;

/// <summary>What the applicant is (申请人情况): column C1–C6 of table 3. The applicant counts, not the agent.</summary>
/// <remarks>Example: a lawyer applying for a client is entered in the client's class; a law firm in its own name is
/// <see cref="LegalService"/>.</remarks>
public enum ApplicantClass
{
    /// <summary>自然人 (C1).</summary>
    NaturalPerson = 1,

    /// <summary>商业企业 (C2).</summary>
    Business = 2,

    /// <summary>科研机构 (C3).</summary>
    Research = 3,

    /// <summary>社会公益组织 (C4).</summary>
    PublicWelfare = 4,

    /// <summary>法律服务机构 (C5).</summary>
    LegalService = 5,

    /// <summary>其他 (C6).</summary>
    OtherOrganisation = 6,
}
