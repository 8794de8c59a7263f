namespace Gongkai.Rules.Remedies;

/// <summary>What kind of organ a reply comes from; it decides who reconsiders it and which court hears it (law §5.3).</summary>
/// <remarks>Example: a district science bureau is <see cref="LocalDepartment"/>, the district people's government
/// <see cref="LocalGovernment"/>.</remarks>
public enum AgencyRank
{
    /// <summary>县级以上地方人民政府工作部门.</summary>
    LocalDepartment,

    /// <summary>乡镇人民政府、街道办事处 and other organs below a county government.</summary>
    Township,

    /// <summary>县级以上地方人民政府 below the province.</summary>
    LocalGovernment,

    /// <summary>省、自治区、直辖市人民政府.</summary>
    ProvincialGovernment,

    /// <summary>国务院部门.</summary>
    StateCouncilDepartment,

    /// <summary>海关、金融、外汇管理等垂直领导的行政机关、税务和国家安全机关.</summary>
    VerticalOrgan,

    /// <summary>A justice bureau (司法局) that itself does reconsideration work.</summary>
    JusticeBureau,
}
