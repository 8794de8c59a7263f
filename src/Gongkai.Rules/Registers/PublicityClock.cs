using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Registers;

/// <summary>The clocks of decisions that are published one by one (双公示).</summary>
/// <remarks>Example: decided Mon 2024-03-04, to be public by Wed 2024-03-13.</remarks>
public static class PublicityClock
{
    private static readonly WorkingDays ToPublish = new(7);
    private static readonly WorkingDays ToWithdraw = new(3);

    /// <summary>The last day on which a licence or a penalty becomes public in time.</summary>
    /// <param name="decidedOn">The day of the decision, itself not counted.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>An inclusive end, seven working days later.</returns>
    /// <remarks>Source: law §2.8 (双公示). Example: decided 2024-03-04, due 2024-03-13.</remarks>
    public static DateOnly PublishBy(DateOnly decidedOn, WorkCalendar calendar) => calendar.LastDay(decidedOn, ToPublish);

    /// <summary>The last day on which a published penalty that was changed, revoked or held unlawful has to be withdrawn.</summary>
    /// <param name="changedOn">The day of the change, itself not counted.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>An inclusive end, three working days later.</returns>
    /// <remarks>Source: 行政处罚法 art. 48. Example: revoked Fri 2024-03-08, withdrawn by Wed 2024-03-13.</remarks>
    public static DateOnly WithdrawBy(DateOnly changedOn, WorkCalendar calendar) => calendar.LastDay(changedOn, ToWithdraw);
}
