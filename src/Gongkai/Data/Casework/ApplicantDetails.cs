namespace Gongkai.Data.Casework;

/// <summary>Who applies: kept only sealed, shown only masked or to whoever may see it, which is recorded.</summary>
internal sealed record ApplicantDetails
{
    /// <summary>姓名或者名称.</summary>
    public string Name { get; init; } = "";

    /// <summary>身份证明: what kind of paper, as 居民身份证 or 统一社会信用代码.</summary>
    public string IdentityKind { get; init; } = "";

    public string IdentityNumber { get; init; } = "";

    /// <summary>Of an organisation: 法定代表人.</summary>
    public string Representative { get; init; } = "";

    /// <summary>Of an organisation: 联系人.</summary>
    public string ContactPerson { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Fax { get; init; } = "";

    public string Address { get; init; } = "";

    public string PostCode { get; init; } = "";

    /// <summary>代理人, where one acts for the applicant.</summary>
    public string AgentName { get; init; } = "";

    public string AgentIdentityNumber { get; init; } = "";

    public string AgentContact { get; init; } = "";

    /// <summary>条例第四十三条: which help is asked for.</summary>
    public string Help { get; init; } = "";

    /// <summary>Whether there is any way to reach the applicant.</summary>
    internal bool Reachable => (Phone + Email + Fax + Address + AgentContact).Trim().Length > 0;

    /// <summary>Of an application whose term of keeping is over.</summary>
    internal static ApplicantDetails Anonymous { get; } = new() { Name = "（已匿名）" };

    public override string ToString() => "（申请人信息）"; // never by accident in a log
}

/// <summary>A third party that is consulted: kept only sealed.</summary>
internal sealed record PartyDetails
{
    public string Name { get; init; } = "";

    public string ContactPerson { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>The grounds it gave with its opinion.</summary>
    public string Reasons { get; init; } = "";

    public override string ToString() => "（第三方信息）";
}
