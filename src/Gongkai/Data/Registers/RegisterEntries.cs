using Gongkai.Rules.Registers;
using Gongkai.Rules.Remedies;

namespace Gongkai.Data.Registers;

/// <summary>What every register keeps of each entry.</summary>
internal interface IRegisterEntry
{
    long Id { get; }

    long AgencyId { get; }

    long RecordedById { get; set; }

    DateTime RecordedAt { get; set; }
}

/// <summary>How an act ended a document.</summary>
internal enum DocumentEnd
{
    /// <summary>废止.</summary>
    Abolished,

    /// <summary>宣布失效.</summary>
    DeclaredLapsed,
}

/// <summary>
/// A rule or normative document that is not published on this platform. Those that are need no entry: the register shows them, and the
/// report counts them, by the rows of their publications.
/// </summary>
internal sealed class DocumentEntry : IRegisterEntry
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public NormativeKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>文号; unique in the organ.</summary>
    public required string Number { get; set; }

    /// <summary>统一登记编号.</summary>
    public string RegisterNumber { get; set; } = "";

    public DateOnly IssuedOn { get; set; }

    public DateOnly? PublishedOn { get; set; }

    /// <summary>The last day in force, included.</summary>
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The first day on which an act has ended it.</summary>
    public DateOnly? EndedOn { get; set; }

    public DocumentEnd? EndedBy { get; set; }

    /// <summary>The act, as its title and number.</summary>
    public string EndBasis { get; set; } = "";

    /// <summary>文号 of the document it replaces: the chain of revisions.</summary>
    public string Replaces { get; set; } = "";

    public long RecordedById { get; set; }

    public DateTime RecordedAt { get; set; }
}

/// <summary>A fee taken in or a procurement.</summary>
internal sealed class PaymentEntry : IRegisterEntry
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public PaymentKind Kind { get; init; }

    public required string Name { get; set; }

    public DateOnly On { get; set; }

    /// <summary>In 元.</summary>
    public decimal Yuan { get; set; }

    /// <summary>Who paid, or who was paid.</summary>
    public string Party { get; set; } = "";

    public long RecordedById { get; set; }

    public DateTime RecordedAt { get; set; }
}

/// <summary>A figure of table 2 that the organ keeps elsewhere, with its source.</summary>
internal sealed class YearlyFigureEntry
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public int Year { get; init; }

    /// <summary>A code of table 2 in the edition of the year.</summary>
    public required string Cell { get; init; }

    public decimal Value { get; set; }

    /// <summary>元 or 万元 for an amount.</summary>
    public string? Unit { get; set; }

    public required string Source { get; set; }

    public long RecordedById { get; set; }

    public DateTime RecordedAt { get; set; }
}

/// <summary>A reconsideration or suit, from which table 4 is compiled.</summary>
internal sealed class ProceedingEntry : IRegisterEntry
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    /// <summary>案号; unique in the organ.</summary>
    public required string Number { get; set; }

    public ProceedingKind Kind { get; set; }

    /// <summary>登记编号 of the application; empty where it is not known.</summary>
    public string Application { get; set; } = "";

    /// <summary>The organ or court that decides.</summary>
    public string Forum { get; set; } = "";

    public DateOnly FiledOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public ProceedingResult? Result { get; set; }

    public long RecordedById { get; set; }

    public DateTime RecordedAt { get; set; }
}
