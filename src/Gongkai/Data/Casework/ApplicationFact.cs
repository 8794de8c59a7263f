namespace Gongkai.Data.Casework;

/// <summary>
/// What happened to an application: only ever added, the database refuses the rest. A fact that was recorded wrongly, or before all of it
/// was known, is replaced by a later one that names it.
/// </summary>
internal sealed class ApplicationFact
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    /// <summary>From 1 up: facts of one day keep this order.</summary>
    public int Sequence { get; init; }

    /// <summary>One of <see cref="FactJson"/>: an event of the clock, or <see cref="FactJson.Struck"/>, <see cref="FactJson.Noted"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The Beijing day it happened.</summary>
    public DateOnly On { get; init; }

    /// <summary>The event as JSON; holds no personal data, third parties stand under their alias.</summary>
    public string Payload { get; init; } = "{}";

    /// <summary>The sequence of the fact that this one replaces.</summary>
    public int? Replaces { get; init; }

    public DateTime RecordedAt { get; init; }

    /// <summary>Who recorded it; null for the applicant and for the program.</summary>
    public long? PersonId { get; init; }

    /// <summary>Why, in words.</summary>
    public string Note { get; init; } = "";
}
