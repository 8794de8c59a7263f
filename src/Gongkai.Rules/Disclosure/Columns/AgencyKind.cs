namespace Gongkai.Rules.Disclosure.Columns;

/// <summary>What kind of organ it is, as far as disclosure law distinguishes.</summary>
/// <remarks>Example: a hospital of the district is a <see cref="PublicEnterprise"/> (条例 art. 55).</remarks>
public enum AgencyKind
{
    /// <summary>人民政府.</summary>
    Government,

    /// <summary>政府信息公开工作主管部门.</summary>
    CompetentOffice,

    /// <summary>政府部门.</summary>
    Department,

    /// <summary>派出机构 that acts in its own name.</summary>
    DispatchedAgency,

    /// <summary>乡镇人民政府 (and 街道办事处).</summary>
    Township,

    /// <summary>公共企事业单位.</summary>
    PublicEnterprise,

    /// <summary>法律、法规授权的具有管理公共事务职能的组织.</summary>
    AuthorisedOrganisation,
}

/// <summary>The facts of a kind of organ.</summary>
/// <remarks>Example: <c>AgencyKinds.Of(AgencyKind.PublicEnterprise).UnderRegulation</c> is false: rules of its sector
/// apply.</remarks>
/// <param name="Kind">The kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="UnderRegulation">Whether the Regulation itself applies, with its periods and annual report.</param>
/// <param name="Supervises">Whether it supervises the disclosure of the organs below it.</param>
/// <param name="Law">The article.</param>
public sealed record AgencyKindFacts(AgencyKind Kind, string Name, bool UnderRegulation, bool Supervises, string Law);

/// <summary>The table of kinds of organ.</summary>
/// <remarks>Example: seven rows.</remarks>
public static class AgencyKinds
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<AgencyKindFacts> All { get; } =
    [
        new(AgencyKind.Government, "人民政府", true, true, "条例第三条"),
        new(AgencyKind.CompetentOffice, "政府信息公开工作主管部门", true, true, "条例第三条"),
        new(AgencyKind.Department, "政府部门", true, false, "条例第十条"),
        new(AgencyKind.DispatchedAgency, "派出机构", true, false, "条例第十条"),
        new(AgencyKind.Township, "乡镇人民政府（街道办事处）", true, false, "条例第二十一条"),
        new(AgencyKind.PublicEnterprise, "公共企事业单位", false, false, "条例第五十五条"),
        new(AgencyKind.AuthorisedOrganisation, "法律、法规授权的组织", true, false, "条例第五十四条"),
    ];

    /// <summary>The facts of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its row.</returns>
    public static AgencyKindFacts Of(AgencyKind kind) => All.First(row => row.Kind == kind);
}
