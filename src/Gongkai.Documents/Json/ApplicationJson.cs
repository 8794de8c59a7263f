using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Documents.Json;

/// <summary>One application of the exchange format (interfaces §3) as an <see cref="ApplicationRecord"/>.</summary>
internal static class ApplicationJson
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    internal static ApplicationRecord Read(JsonObjectReader from)
    {
        var number = from.String("number");
        var applicant = Words.Applicants.Optional(from, "applicantClass");
        var events = from.RequiredArray("events").Select(item => Event(new JsonObjectReader(item.Element, item.Place))).ToList();
        var record = new ApplicationRecord(number, applicant, events)
        {
            ReconsiderationOrgan = from.String("reconsiderationOrgan"),
            Court = from.String("court"),
            ReconsiderationUrl = from.String("reconsiderationUrl"),
        };
        from.Done();
        return record;
    }

    private static ApplicationEvent Event(JsonObjectReader from)
    {
        var type = from.RequiredString("type");
        ApplicationEvent fact = type switch
        {
            "submitted" => new Submitted(BeijingDay(from.RequiredInstant("at")), Words.Channels.Optional(from, "channel")),
            "arrived" => new Arrived(from.RequiredDay("on"), Words.Channels.Optional(from, "channel")),
            "confirmed" => new Confirmed(from.RequiredDay("on")),
            "correction-requested" => new CorrectionRequested(
                from.RequiredDay("on"), from.Day("receivedOn"), Days(from) ?? ReplyClock.DefaultCorrectionPeriod),
            "correction-received" => new CorrectionReceived(from.RequiredDay("on"), from.Bool("justified") ?? false),
            "third-party-consulted" => new ThirdPartyConsulted(
                from.RequiredString("party"), from.RequiredDay("sentOn"), from.Day("receivedOn")),
            "third-party-answered" => new ThirdPartyAnswered(
                from.RequiredString("party"), from.RequiredDay("on"), Words.ThirdPartyOpinions.Required(from, "answer")),
            "agency-consulted" => new AgencyConsulted(
                from.RequiredString("agency"), from.RequiredDay("sentOn"), from.Day("receivedOn")),
            "agency-answered" => new AgencyAnswered(
                from.RequiredString("agency"), from.RequiredDay("on"), Words.AgencyOpinions.Required(from, "answer")),
            "extended" => new Extended(
                from.RequiredDay("approvedOn"), from.String("approver") == "head", from.Day("notifiedOn"),
                Days(from) ?? throw JsonNames.Missing(from.Place, "workingDays")),
            "reasons-requested" => new ReasonsRequested(from.RequiredDay("on")),
            "reasons-received" => new ReasonsReceived(from.RequiredDay("on")),
            "delayed" => new Delayed(from.RequiredDay("notifiedOn"), from.RequiredDay("until")),
            "fee-notified" => new FeeNotified(from.RequiredDay("on"), from.Day("receivedOn")),
            "fee-paid" => new FeePaid(from.RequiredDay("on"), from.Bool("justified") ?? false),
            "replied" => Reply(from),
            "withdrawn" => new Withdrawn(from.RequiredDay("on")),
            _ => throw UnknownType(from, type),
        };
        from.Done();
        return fact;
    }

    private static Replied Reply(JsonObjectReader from)
    {
        var way = Words.ServiceWays.Required(from, "service");
        return new Replied(
            from.RequiredDay("servedOn"),
            Outcome(from, "outcome", from.RequiredString("outcome")),
            from.Day("documentDate"),
            way,
            [.. from.Strings("grounds").Select(ground => Outcome(from, "grounds", ground))],
            from.Bool("servedOnline") ?? way == ServiceWay.Electronic);
    }

    private static OutcomeCode Outcome(JsonObjectReader from, string name, string text) =>
        Enum.TryParse<OutcomeCode>(text, out var code) && code.ToString() == text
            ? code
            : throw new InputException(
                $"{JsonNames.At(from.PlaceOf(name))}的“{text}”不是处理结果代码。",
                $"请填写 {string.Join(" ", Enum.GetNames<OutcomeCode>())} 之一。", "json.value");

    private static WorkingDays? Days(JsonObjectReader from) => from.Int("workingDays") switch
    {
        null => null,
        >= 0 and <= 1000 and var days => new WorkingDays(days),
        var days => throw new InputException(
            $"{JsonNames.At(from.PlaceOf("workingDays"))}的 {days} 不是可用的工作日数。", "请填写 0 至 1000 的整数。", "json.value"),
    };

    private static InputException UnknownType(JsonObjectReader from, string type) =>
        new(
            $"{JsonNames.At(from.PlaceOf("type"))}的“{type}”不是可用的事件类型。",
            "请填写：submitted、arrived、confirmed、correction-requested、correction-received、third-party-consulted、third-party-answered、"
            + "agency-consulted、agency-answered、extended、reasons-requested、reasons-received、delayed、fee-notified、fee-paid、"
            + "replied、withdrawn。",
            "json.value");

    /// <summary>The day in Beijing: an application sent at 23:40 in London came in the next morning.</summary>
    private static DateOnly BeijingDay(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Beijing).DateTime);
}
