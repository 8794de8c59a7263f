using Gongkai.Data.Agencies;
using Gongkai.Rules.Disclosure;

namespace Gongkai.Shell;

/// <summary>What the kinds and levels of organs are called, in the order of the forms.</summary>
internal static class AgencyNames
{
    internal static IReadOnlyList<(AgencyKind Kind, string Name)> Kinds { get; } =
    [
        (AgencyKind.Government, "人民政府"),
        (AgencyKind.CompetentOffice, "政府信息公开工作主管部门"),
        (AgencyKind.Department, "政府部门"),
        (AgencyKind.DispatchedAgency, "派出机关、派出机构"),
        (AgencyKind.Township, "乡镇人民政府、街道办事处"),
        (AgencyKind.PublicEnterprise, "公共企事业单位（条例第五十五条）"),
        (AgencyKind.AuthorisedOrganisation, "法律、法规授权的组织（条例第五十四条）"),
    ];

    internal static IReadOnlyList<(AgencyLevels Level, string Name)> Levels { get; } =
    [
        (AgencyLevels.Central, "国务院部门"),
        (AgencyLevels.Province, "省级"),
        (AgencyLevels.City, "设区的市级"),
        (AgencyLevels.County, "县级"),
        (AgencyLevels.Township, "乡镇级"),
        (AgencyLevels.None, "不分层级（公共企事业单位）"),
    ];

    internal static string Of(AgencyKind kind) => Kinds.First(known => known.Kind == kind).Name;

    internal static string Of(AgencyLevels level) => Levels.First(known => known.Level == level).Name;
}
