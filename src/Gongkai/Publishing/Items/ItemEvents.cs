using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Publishing.Items;

/// <summary>Facts of an item to rows and back.</summary>
internal static class ItemEvents
{
    internal static ItemEventRow ToRow(ItemEvent fact) => new()
    {
        Kind = fact.Kind,
        At = fact.At.UtcDateTime,
        PersonId = fact.PersonId,
        ContentHash = fact.ContentHash,
        Details = JsonSerializer.Serialize(fact, fact.GetType(), AuditChain.Json),
    };

    internal static ItemEvent FromRow(ItemEventRow row) =>
        (ItemEvent)(JsonSerializer.Deserialize(
            row.Details, ItemEventKinds.TypeOf(row.Kind) ?? throw new InvalidOperationException($"Event kind {row.Kind} is unknown."),
            AuditChain.Json) ?? throw new InvalidOperationException($"Event {row.Id} is empty."));
}
