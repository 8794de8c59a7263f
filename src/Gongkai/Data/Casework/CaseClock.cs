using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;

namespace Gongkai.Data.Casework;

/// <summary>Brings the cached columns of an application in step with its facts.</summary>
internal static class CaseClock
{
    /// <summary>Writes what the clock shows at the end of the day. What can be stored can be read: a refusal is a fault of the program.</summary>
    internal static ClockResult Apply(Application application, ApplicationRecord record, DateOnly today, WorkCalendar calendar)
    {
        if (!ReplyClock.Read(record, today, calendar).Ok(out var clock))
        {
            throw new InvalidOperationException($"The facts of application {application.Id} give no clock.");
        }

        application.SubmittedOn = record.Events.OfType<Submitted>().First().On;
        application.ArrivedOn = record.Events.OfType<Arrived>().FirstOrDefault()?.On;
        application.ConfirmedOn = record.Events.OfType<Confirmed>().FirstOrDefault()?.On;
        (application.ReceivedOn, application.Stage, application.Bucket) = (clock.ReceivedOn, clock.Stage, clock.Bucket);
        (application.DueOn, application.CorrectionDue, application.FeeDue) = (clock.DueOn, clock.CorrectionDue, clock.FeePaymentDue);
        (application.ClosesOn, application.Outcome, application.ClosedOn) = (clock.ClosesOn, clock.Outcome, clock.ClosedOn);
        (application.InTime, application.ClockOn, application.CalendarVersion) = (clock.InTime, today, calendar.Version);
        return clock;
    }
}
