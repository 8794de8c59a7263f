using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Data.Audit;
using Gongkai.Rules.Applications;

namespace Gongkai.Reporting.Compiling;

/// <summary>A fact of an application as one line, for its hash: kind and every value.</summary>
internal static class FactText
{
    private static readonly JsonSerializerOptions Options = new(AuditChain.Json) { Converters = { new JsonStringEnumConverter() } };

    internal static string Of(ApplicationEvent fact) => fact.GetType().Name + JsonSerializer.Serialize(fact, fact.GetType(), Options);
}
