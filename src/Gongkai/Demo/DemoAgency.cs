using Gongkai.Rules.Disclosure;

namespace Gongkai.Demo;

/// <summary>What an organ of the demo district is.</summary>
internal enum DemoAgencyKind
{
    /// <summary>The people's government of the district (区人民政府).</summary>
    Government,

    /// <summary>Its office, the competent office of disclosure (主管部门).</summary>
    Office,

    /// <summary>A department of the government (工作部门).</summary>
    Bureau,

    /// <summary>A dispatched organ (派出机关): a sub-district office.</summary>
    Dispatched,

    /// <summary>The people's government of a town.</summary>
    Town,

    /// <summary>A public enterprise of art. 55.</summary>
    Enterprise,
}

/// <summary>A section (科室) of an organ.</summary>
/// <param name="DisclosureOffice">Whether it is the organ's disclosure office (政府信息公开工作机构, art. 4).</param>
internal sealed record DemoSection(string Name, string Phone, bool DisclosureOffice);

/// <summary>An organ of the demo district, past or present.</summary>
/// <param name="Slug">In addresses; unique.</param>
/// <param name="ShortName">As colleagues call it: 区科技局.</param>
/// <param name="We">As it calls itself in its texts: 我局.</param>
/// <param name="Word">The word of its document numbers (机关代字): 示科.</param>
/// <param name="Level">For arts. 20 and 21; none for a public enterprise, whose list is its sector's (art. 55).</param>
/// <param name="DissolvedOn">The first day it no longer exists; null while it does.</param>
/// <param name="Successor">The slug of the organ that took over its duties; null while it exists.</param>
/// <param name="Parent">The slug of the organ above it; null for the government.</param>
/// <param name="Topic">The topic class (主题分类) of most of what it publishes.</param>
internal sealed record DemoAgency(
    string Slug, string Name, string ShortName, string We, DemoAgencyKind Kind, AgencyLevels Level, string Word,
    DateOnly EstablishedOn, DateOnly? DissolvedOn, string? Successor, string? Parent, string Topic)
{
    internal required string CreditCode { get; init; }

    /// <summary>The ten digits of the site (网站标识码).</summary>
    internal required string SiteCode { get; init; }

    internal required string Address { get; init; }

    internal required string OfficeHours { get; init; }

    internal required string Phone { get; init; }

    internal required string Fax { get; init; }

    internal required string Mail { get; init; }

    internal required string PostCode { get; init; }

    internal required string HeadTitle { get; init; }

    internal required string HeadName { get; init; }

    internal required IReadOnlyList<DemoSection> Sections { get; init; }

    internal DemoSection DisclosureOffice => Sections.First(section => section.DisclosureOffice);

    internal bool ExistsOn(DateOnly day) => day >= EstablishedOn && (DissolvedOn is not { } end || day < end);
}
