using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;

namespace Gongkai.Shell;

/// <summary>What the kinds and levels of organs are called, in the order of the forms.</summary>
internal static class AgencyNames
{
    internal static IReadOnlyList<(AgencyKind Kind, string Name)> Kinds { get; } =
        [.. AgencyKinds.All.Select(facts => (facts.Kind, facts.Name))];

    internal static IReadOnlyList<(AgencyLevels Level, string Name)> Levels { get; } =
    [
        (AgencyLevels.Central, "国务院部门"),
        (AgencyLevels.Province, "省级"),
        (AgencyLevels.City, "设区的市级"),
        (AgencyLevels.County, "县级"),
        (AgencyLevels.Township, "乡镇级"),
        (AgencyLevels.None, "不分层级（公共企事业单位）"),
    ];

    internal static string Of(AgencyKind kind) => AgencyKinds.Of(kind).Name;

    internal static string Of(AgencyLevels level) => Levels.First(known => known.Level == level).Name;
}
