using System.Text.Json;
using Gongkai.Casework.Desk;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;

namespace Gongkai.Casework.Verbs;

/// <summary>Letters that go with an act: drafted with what its form says.</summary>
internal static class Drafts
{
    internal static Letter Add(VerbTools tools, OpenCase open, string kind, params IReadOnlyList<(string Name, string Text)> fields)
    {
        var letter = new Letter
        {
            ApplicationId = open.Id,
            Kind = kind,
            Fields = JsonSerializer.Serialize(fields.ToDictionary(field => field.Name, field => field.Text), AuditChain.Json),
            DraftedAt = tools.Now,
            DraftedById = open.PersonId,
        };
        tools.Db.Letters.Add(letter);
        return letter;
    }

    internal static IReadOnlyDictionary<string, string> FieldsOf(Letter letter) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(letter.Fields, AuditChain.Json) ?? [];
}
