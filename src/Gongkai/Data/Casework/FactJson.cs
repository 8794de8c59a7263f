using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;

namespace Gongkai.Data.Casework;

/// <summary>Facts of an application to rows and back: the one place. Stored names are never changed.</summary>
internal static class FactJson
{
    /// <summary>An earlier fact did not happen: it was recorded by mistake.</summary>
    internal const string Struck = "struck";

    /// <summary>A remark that moves no clock: assigned, split, forwarded.</summary>
    internal const string Noted = "noted";

    private static readonly (string Kind, Type Type, string Name)[] Rows =
    [
        ("submitted", typeof(Submitted), "提交申请"),
        ("arrived", typeof(Arrived), "收到"),
        ("confirmed", typeof(Confirmed), "双方确认"),
        ("correction-requested", typeof(CorrectionRequested), "告知补正"),
        ("correction-received", typeof(CorrectionReceived), "收到补正"),
        ("third-party-consulted", typeof(ThirdPartyConsulted), "征求第三方意见"),
        ("third-party-answered", typeof(ThirdPartyAnswered), "第三方答复"),
        ("agency-consulted", typeof(AgencyConsulted), "征求机关意见"),
        ("agency-answered", typeof(AgencyAnswered), "机关答复"),
        ("extended", typeof(Extended), "延长答复期限"),
        ("reasons-requested", typeof(ReasonsRequested), "要求说明理由"),
        ("reasons-received", typeof(ReasonsReceived), "收到理由"),
        ("delayed", typeof(Delayed), "延迟答复"),
        ("fee-notified", typeof(FeeNotified), "通知缴费"),
        ("fee-paid", typeof(FeePaid), "缴费"),
        ("replied", typeof(Replied), "答复送达"),
        ("withdrawn", typeof(Withdrawn), "撤回申请"),
    ];

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new DaysConverter() },
    };

    private static readonly Dictionary<string, Type> ByKind = Rows.ToDictionary(row => row.Kind, row => row.Type);
    private static readonly Dictionary<Type, string> ByType = Rows.ToDictionary(row => row.Type, row => row.Kind);

    internal static string KindOf(ApplicationEvent fact) => ByType[fact.GetType()];

    internal static string Write(ApplicationEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    /// <summary>Null for what is no event of the clock.</summary>
    internal static ApplicationEvent? Read(string kind, string payload) => kind is Struck or Noted
        ? null
        : (ApplicationEvent?)JsonSerializer.Deserialize(
            payload, ByKind.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"Fact kind {kind} is unknown."), Json)
            ?? throw new InvalidOperationException($"A fact of kind {kind} is empty.");

    /// <summary>What the kind is called on a page.</summary>
    internal static string NameOf(string kind) => kind switch
    {
        Struck => "更正记录",
        Noted => "记事",
        _ => Rows.First(row => row.Kind == kind).Name,
    };

    private sealed class DaysConverter : JsonConverter<WorkingDays>
    {
        public override WorkingDays Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, WorkingDays value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Count);
    }
}
