using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;

namespace Gongkai.Rules.Remedies;

/// <summary>Who reconsiders a reply, which court hears it first, and until when.</summary>
/// <remarks>Example: for a local department: “本级人民政府”, 行政复议法第二十四条, a basic court.</remarks>
/// <param name="Rank">The organ that replied.</param>
/// <param name="Reconsideration">The reconsideration organ, in words to be replaced by its name.</param>
/// <param name="Court">The court of first instance, in words.</param>
/// <param name="Law">The articles.</param>
public sealed record RemedyPath(AgencyRank Rank, string Reconsideration, string Court, string Law)
{
    private const string Basic = "基层人民法院";
    private const string Intermediate = "中级人民法院";

    /// <summary>One row a rank.</summary>
    public static IReadOnlyList<RemedyPath> All { get; } =
    [
        new(AgencyRank.LocalDepartment, "本级人民政府", Basic, "行政复议法第二十四条、行政诉讼法第十四条"),
        new(AgencyRank.Township, "上一级（县级）人民政府", Basic, "行政复议法第二十四条、行政诉讼法第十四条"),
        new(AgencyRank.LocalGovernment, "上一级人民政府", Intermediate, "行政复议法第二十四条、行政诉讼法第十五条"),
        new(AgencyRank.ProvincialGovernment, "作出答复的省级人民政府", Intermediate, "行政复议法第二十四条、行政诉讼法第十五条"),
        new(AgencyRank.StateCouncilDepartment, "作出答复的国务院部门", Intermediate, "行政复议法第二十五条、行政诉讼法第十五条"),
        new(AgencyRank.VerticalOrgan, "上一级主管部门", Basic, "行政复议法第二十七条、行政诉讼法第十四条"),
        new(AgencyRank.JusticeBureau, "本级人民政府或者上一级司法行政部门", Basic, "行政复议法第二十八条、行政诉讼法第十四条"),
    ];

    /// <summary>The row of a rank.</summary>
    /// <param name="rank">Any.</param>
    /// <returns>Its row; a test holds that every rank has one.</returns>
    public static RemedyPath Of(AgencyRank rank) => All.Single(path => path.Rank == rank);

    /// <summary>The last day for applying for reconsideration of a reply that named the remedy.</summary>
    /// <param name="receivedOn">The day the applicant received the reply; not counted.</param>
    /// <param name="calendar">Rest days: an end on one moves on (民事诉讼法第八十五条).</param>
    /// <returns>The 60th day, inclusive. Example: received 2024-07-02, the 60th day is Saturday 2024-08-31, so Monday
    /// 2024-09-02.</returns>
    /// <remarks>Source: 行政复议法第二十条第一款.</remarks>
    public static DateOnly LastDayToReconsider(DateOnly receivedOn, WorkCalendar calendar) =>
        StatutoryClocks.Reconsideration.LastDay(receivedOn, calendar);

    /// <summary>The last day for reconsideration when the reply did not name right, organ and period.</summary>
    /// <param name="knewContentOn">The day the content of the reply became known; not counted.</param>
    /// <param name="toldOn">The day the remedy became known, from which the 60 days run; null while it is not known.</param>
    /// <param name="decidedOn">The day of the decision: five years are the absolute end.</param>
    /// <param name="calendar">Rest days.</param>
    /// <returns>The earliest of 60 days from being told, one year from knowing the content, five years from the
    /// decision.</returns>
    /// <remarks>Source: 行政复议法第二十条第三款、第二十一条. Example: known 2024-01-02, never told: 2025-01-02.</remarks>
    public static DateOnly LastDayToReconsiderUntold(
        DateOnly knewContentOn, DateOnly? toldOn, DateOnly decidedOn, WorkCalendar calendar)
    {
        var end = Earlier(
            StatutoryClocks.ReconsiderationUntold.LastDay(knewContentOn, calendar),
            StatutoryClocks.ReconsiderationAbsolute.LastDay(decidedOn, calendar));
        return toldOn is { } told ? Earlier(end, StatutoryClocks.Reconsideration.LastDay(told, calendar)) : end;
    }

    /// <summary>The last day for a suit.</summary>
    /// <param name="kind">Directly, or after reconsideration; reconsideration itself is no suit.</param>
    /// <param name="from">For a direct suit the day the reply was received, after reconsideration the day its decision was
    /// received; not counted.</param>
    /// <param name="calendar">Rest days.</param>
    /// <returns>Six months or 15 days, inclusive.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The kind is reconsideration.</exception>
    /// <remarks>Source: 行政诉讼法第四十五条、第四十六条. Example: a direct suit after 2024-08-31 ends on 28 February 2025.</remarks>
    public static DateOnly LastDayToSue(ProceedingKind kind, DateOnly from, WorkCalendar calendar) => kind switch
    {
        ProceedingKind.DirectLitigation => StatutoryClocks.Litigation.LastDay(from, calendar),
        ProceedingKind.LitigationAfterReconsideration => StatutoryClocks.LitigationAfterReconsideration.LastDay(from, calendar),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A reconsideration is no suit."),
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
