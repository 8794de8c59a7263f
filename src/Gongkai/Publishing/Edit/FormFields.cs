using System.Text.Json;
using Gongkai.Data.Audit;

namespace Gongkai.Publishing.Edit;

/// <summary>The fields of a form as they were sent or kept: names may come several times.</summary>
internal sealed class FormFields(IEnumerable<KeyValuePair<string, string>> fields)
{
    private readonly ILookup<string, string> _fields = fields.ToLookup(field => field.Key, field => Plain(field.Value));

    internal string this[string name] => _fields[name].FirstOrDefault() ?? "";

    internal IReadOnlyList<string> All(string name) => [.. _fields[name]];

    internal static FormFields Of(IFormCollection form) =>
        new(form.SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? ""))));

    internal static FormFields FromJson(string json) =>
        new(JsonSerializer.Deserialize<string[][]>(json, AuditChain.Json)!.Select(pair => KeyValuePair.Create(pair[0], pair[1])));

    /// <summary>Everything the person wrote; tokens are no words of theirs.</summary>
    internal string ToJson() => JsonSerializer.Serialize(
        _fields.Where(group => !group.Key.StartsWith('_')).SelectMany(group => group.Select(value => new[] { group.Key, value })),
        AuditChain.Json);

    /// <summary>No database keeps the character 0, and nobody types it.</summary>
    private static string Plain(string text) => text.Contains('\0') ? text.Replace("\0", "") : text;
}
