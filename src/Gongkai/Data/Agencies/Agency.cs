using Gongkai.Rules.Disclosure;

namespace Gongkai.Data.Agencies;

/// <summary>An organ (行政机关) in the tree of organs. Its <see cref="Path"/> decides who sees it: a role reaches a subtree.</summary>
internal sealed class Agency
{
    public long Id { get; set; }

    public long? ParentId { get; set; }

    /// <summary>“/1/4/”: the ids from the root down to this organ. A subtree is a prefix.</summary>
    public string Path { get; set; } = "";

    public required string Name { get; set; }

    public required string ShortName { get; set; }

    /// <summary>The organ's part of every address: lower-case letters, digits, hyphens; never changed, never given again.</summary>
    public required string Slug { get; init; }

    public AgencyKind Kind { get; set; }

    public AgencyLevels Level { get; set; }

    /// <summary>统一社会信用代码; the index number's first part is taken from it.</summary>
    public string? CreditCode { get; set; }

    /// <summary>机关代字 of its document numbers, as 示科.</summary>
    public string? DocumentWord { get; set; }

    public string? SiteCode { get; set; }

    public DateOnly? EstablishedOn { get; set; }

    /// <summary>The first day on which it is no more; its publications stay readable.</summary>
    public DateOnly? DissolvedOn { get; set; }

    public int Sort { get; set; }

    /// <summary>What art. 12 wants in the guide (指南), besides the text itself.</summary>
    public AgencyContact Contact { get; set; } = new();

    public bool ExistsOn(DateOnly day) => !(EstablishedOn > day) && !(DissolvedOn <= day);

    public bool Holds(Agency other) => other.Path.StartsWith(Path, StringComparison.Ordinal);
}

/// <summary>How the public reaches the organ's disclosure office (政府信息公开工作机构).</summary>
internal sealed class AgencyContact
{
    public string Office { get; set; } = "";

    public string Head { get; set; } = "";

    public string Address { get; set; } = "";

    public string PostCode { get; set; } = "";

    public string Hours { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    public string Email { get; set; } = "";

    public string Website { get; set; } = "";
}

internal enum AgencyChangeKind
{
    Renamed,
    Merged,
    Split,
    Moved,
    Dissolved,
}

/// <summary>A change of the organ itself: renamed, merged into a successor, split from a predecessor.</summary>
internal sealed class AgencyChange
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public AgencyChangeKind Kind { get; set; }

    public DateOnly On { get; set; }

    /// <summary>Renamed: the name until then. Moved: the name of the organ above until then.</summary>
    public string? OldName { get; set; }

    /// <summary>Merged or split: the organ that follows.</summary>
    public long? SuccessorId { get; set; }

    /// <summary>The decision it rests on.</summary>
    public string Basis { get; set; } = "";
}

/// <summary>A section (业务科室) of an organ.</summary>
internal sealed class Section
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public required string Name { get; set; }

    public string Phone { get; set; } = "";

    public int Sort { get; set; }

    /// <summary>The 工作机构 of art. 4.</summary>
    public bool IsDisclosureOffice { get; set; }

    public DateOnly? ClosedOn { get; set; }
}

/// <summary>An information officer (信息员) of a section, for a time.</summary>
internal sealed class InformationOfficer
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public long SectionId { get; set; }

    public long PersonId { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; set; }
}
