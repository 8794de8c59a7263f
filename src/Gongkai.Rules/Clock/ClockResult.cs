using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Clock;

/// <summary>One step of the working, as it would be printed into a case file.</summary>
/// <remarks>Example: 2024-09-14 · “双方确认之日为收到之日。” · 条例第三十一条第三项.</remarks>
/// <param name="On">The day of the fact.</param>
/// <param name="Says">What it does to the clock, in Chinese.</param>
/// <param name="Law">The article.</param>
public readonly record struct ClockStep(DateOnly On, string Says, string Law);

/// <summary>A consultation and its own period.</summary>
/// <param name="Party">Whom.</param>
/// <param name="DueOn">Last day for the opinion: the 15th working day after its receipt; null when the receipt is not
/// recorded.</param>
/// <param name="AnsweredOn">When the opinion arrived; null when it has not.</param>
/// <param name="Silence">What silence means.</param>
public sealed record ConsultationState(string Party, DateOnly? DueOn, DateOnly? AnsweredOn, Silence Silence);

/// <summary>The clock of one application on one day, with its working.</summary>
/// <remarks>Example: received 2024-09-14, as of 2024-09-24: due 2024-10-18, 5 working days used, 15 left, in progress.</remarks>
public sealed record ClockResult
{
    /// <summary>The end of this day is meant.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>收到之日 (art. 31); null while not confirmed.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The regime of the receipt day.</summary>
    public required Regime Regime { get; init; }

    /// <summary>Day zero of the running period: receipt, correction or payment; null before receipt.</summary>
    public DateOnly? StartOn { get; init; }

    /// <summary>Last day for a correction notice (art. 30); null before receipt and under R2007.</summary>
    public DateOnly? CorrectionNoticeDue { get; init; }

    /// <summary>Last day on which a reply is in time, that day included; null while confirmation, correction or payment is
    /// awaited.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whether any day given here may still be moved by next year's holiday notice (暂定).</summary>
    public bool Provisional { get; init; }

    /// <summary>Where it is.</summary>
    public required Stage Stage { get; init; }

    /// <summary>What it asks of the officer.</summary>
    public required Bucket Bucket { get; init; }

    /// <summary>Working days not counted because of consultations.</summary>
    public int ExcludedWorkingDays { get; init; }

    /// <summary>Working days of the period used up.</summary>
    public int UsedWorkingDays { get; init; }

    /// <summary>Working days in (as-of, due]; negative when late; null without due day and for closed cases.</summary>
    public int? RemainingWorkingDays { get; init; }

    /// <summary>Once replied: whether the service day is on or before the due day.</summary>
    public bool? InTime { get; init; }

    /// <summary>Working days in (due, service day]; null until replied.</summary>
    public int? LateWorkingDays { get; init; }

    /// <summary>All consultations begun by the as-of day.</summary>
    public IReadOnlyList<ConsultationState> Consultations { get; init; } = [];

    /// <summary>Last day of the payment period while payment is awaited, or after it lapsed.</summary>
    public DateOnly? FeePaymentDue { get; init; }

    /// <summary>Last day of the correction period while a correction is awaited, or after it lapsed.</summary>
    public DateOnly? CorrectionDue { get; init; }

    /// <summary>While correction or payment is awaited or after the lapse: O1 or O2.</summary>
    public OutcomeCode? ClosesAs { get; init; }

    /// <summary>The first working day after the last day: from then on it is closed.</summary>
    public DateOnly? ClosesOn { get; init; }

    /// <summary>How it ended; null while open.</summary>
    public OutcomeCode? Outcome { get; init; }

    /// <summary>The day it was closed, which decides the report year; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The remedy of the reply; null while there is none.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>What was wrong with acts of the organ or the input.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The working, step by step.</summary>
    public IReadOnlyList<ClockStep> Explanation { get; init; } = [];
}
