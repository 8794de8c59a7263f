using Gongkai.Rules.Reports.Handling;

namespace Gongkai.Data.Reporting;

/// <summary>
/// The annual report of an organ for one year, while it is being made. Open, its figures are computed from the ledger whenever they are
/// shown; submitted, they stand still in <see cref="Frozen"/>.
/// </summary>
internal sealed class AnnualReport
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public int Year { get; init; }

    public ReportState State { get; set; }

    /// <summary>Grows with every act: of two people who act on it at once, the second is told.</summary>
    public int Revision { get; set; }

    public long CreatedById { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Opened again after its last day, and why.</summary>
    public DateOnly? ReopenedOn { get; set; }

    public string ReopenReason { get; set; } = "";

    /// <summary>Who confirmed that there were no applications.</summary>
    public long? ZeroConfirmedById { get; set; }

    public DateTime? SubmittedAt { get; set; }

    public long? SubmittedById { get; set; }

    /// <summary>The report as it was submitted or imported, with the records behind each figure, as JSON.</summary>
    public string? Frozen { get; set; }

    /// <summary>The records it was compiled from with the hash of each, as JSON; and the hash of that list.</summary>
    public string? FrozenCases { get; set; }

    public string? CasesHash { get; set; }

    /// <summary>What the competent office asks for, when it was returned.</summary>
    public string Advice { get; set; } = "";

    /// <summary>Why it is being corrected; readers see it with the new version.</summary>
    public string CorrectionReason { get; set; } = "";

    /// <summary>The newest public version; 0 while there is none.</summary>
    public int Version { get; set; }

    /// <summary>The file it was read from, where it was; the raw text stands beside the data.</summary>
    public string? SourceHash { get; init; }

    public string SourceName { get; init; } = "";

    /// <summary>The report as it was read from the file, raw texts in it, as JSON: what a correction of it begins with.</summary>
    public string? SourceContent { get; init; }

    public List<ReportSection> Sections { get; set; } = [];

    public List<CellCorrection> Corrections { get; set; } = [];

    public List<ReportWaiver> Waivers { get; set; } = [];

    public List<ReportMark> Marks { get; set; } = [];
}

/// <summary>One of the six sections, as its writers left it: figures are names in braces (<see cref="Rules.Reports.Writing.FigureText"/>).</summary>
internal sealed class ReportSection
{
    public long Id { get; set; }

    public long ReportId { get; set; }

    public int Number { get; init; }

    public string Text { get; set; } = "";

    public int Revision { get; set; }

    public long? UpdatedById { get; set; }

    public DateTime? UpdatedAt { get; set; }
}

/// <summary>A figure corrected by hand: the computed one stays beside it.</summary>
internal sealed class CellCorrection
{
    public long Id { get; set; }

    public long ReportId { get; set; }

    public required string Cell { get; init; }

    /// <summary>What the ledger gave when it was corrected.</summary>
    public decimal Computed { get; set; }

    public decimal Value { get; set; }

    public string? Unit { get; set; }

    public required string Reason { get; set; }

    public long PersonId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A soft finding accepted with a reason.</summary>
internal sealed class ReportWaiver
{
    public long Id { get; set; }

    public long ReportId { get; set; }

    public required string Rule { get; init; }

    public string? Cell { get; init; }

    public required string Reason { get; set; }

    public long PersonId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What the competent office marked when it returned the report: a cell, or words of a section.</summary>
internal sealed class ReportMark
{
    public long Id { get; set; }

    public long ReportId { get; set; }

    public string? Cell { get; init; }

    public int? Section { get; init; }

    public string Quote { get; init; } = "";

    public required string Says { get; init; }

    public long PersonId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Set by whoever has dealt with it.</summary>
    public bool Settled { get; set; }
}

/// <summary>What happened to a report. Only ever added.</summary>
internal sealed class ReportEvent
{
    public long Id { get; set; }

    public long ReportId { get; init; }

    /// <summary>As <c>submit</c>, <c>return</c>, <c>accept</c>, <c>publish</c>.</summary>
    public required string Kind { get; init; }

    public DateTime At { get; init; }

    public long PersonId { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>A version that is or was public: only ever added, and all that the portal reads of reports.</summary>
internal sealed class ReportVersion
{
    public long Id { get; set; }

    public long ReportId { get; init; }

    public long AgencyId { get; init; }

    public int Year { get; init; }

    public int Number { get; init; }

    /// <summary>The report as JSON, without the records behind its figures.</summary>
    public required string Content { get; init; }

    public required string ContentHash { get; init; }

    /// <summary>The hash of the list of records it was compiled from; empty for one that came from a file.</summary>
    public string CasesHash { get; init; } = "";

    public DateTime PublishedAt { get; init; }

    public long PublishedById { get; init; }

    /// <summary>Why there is this version.</summary>
    public string Note { get; init; } = "";

    /// <summary>What changed since the one before, one change a line.</summary>
    public string Changes { get; init; } = "";
}
