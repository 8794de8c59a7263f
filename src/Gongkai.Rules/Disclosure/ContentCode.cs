namespace Gongkai.Rules.Disclosure;

/// <summary>The level of an organ, as arts. 20 and 21 distinguish it.</summary>
[Flags]
public enum AgencyLevels
{
    /// <summary>No level.</summary>
    None = 0,

    /// <summary>Departments of the State Council (国务院部门).</summary>
    Central = 1,

    /// <summary>Provinces, autonomous regions, municipalities (省级).</summary>
    Province = 2,

    /// <summary>Cities with districts (设区的市).</summary>
    City = 4,

    /// <summary>Counties, county-level cities, districts (县级).</summary>
    County = 8,

    /// <summary>Townships and towns (乡镇).</summary>
    Township = 16,

    /// <summary>Every organ.</summary>
    All = Central | Province | City | County | Township,
}

/// <summary>One kind of information that must be published actively, with the wording of the Regulation.</summary>
/// <remarks>Example: <c>A20.07</c> 财政预算、决算信息, every level, 条例第二十条第七项.</remarks>
/// <param name="Code">Stable: <c>A20.01</c>…<c>A20.15</c>, <c>A21.C1</c>… (cities and counties), <c>A21.T1</c>…
/// (townships).</param>
/// <param name="Wording">The Regulation's words.</param>
/// <param name="Levels">The organs it applies to.</param>
/// <param name="Law">The article and item.</param>
public sealed record ContentCode(string Code, string Wording, AgencyLevels Levels, string Law)
{
    /// <summary>Whether an organ of this level has to publish it. Example: A21.T3 for a county → false.</summary>
    /// <param name="level">One level.</param>
    /// <returns>True when it applies.</returns>
    public bool AppliesTo(AgencyLevels level) => (Levels & level) != AgencyLevels.None;
}
