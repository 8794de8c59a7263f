using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gongkai.Tests.Api;

/// <summary>The document that the site serves, as something answers can be held against.</summary>
internal sealed class Contract(JsonNode document)
{
    private readonly HashSet<(string Operation, string Status)> _seen = [];

    internal IEnumerable<string> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (string)operation.Value!["operationId"]!;

    internal IEnumerable<string> Answered => _seen.Where(seen => seen.Status[0] == '2').Select(seen => seen.Operation).Distinct();

    internal IEnumerable<JsonNode> AllOperations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select operation.Value!;

    /// <summary>
    /// Every answer below the root must be of a documented operation, with a documented status and of its form.
    /// </summary>
    internal void Hold(string method, string address, Got got)
    {
        var path = address.Split('?')[0];
        var operation = document["paths"]!.AsObject()
            .Where(known => Regex.IsMatch(path, "^" + Regex.Replace(known.Key, "\\{[^}]+\\}", "[^/]+") + "$"))
            .OrderBy(known => known.Key.Count(letter => letter == '{'))
            .Select(known => known.Value![method.ToLowerInvariant()]).FirstOrDefault(known => known is not null);
        Assert.True(operation is not null, $"{method} {path} is not documented");
        var name = (string)operation["operationId"]!;
        var status = ((int)got.Status).ToString();
        var response = operation["responses"]![status];
        Assert.True(response is not null, $"{name}: {status} is not documented: {got.Text}");
        var media = got.Headers["Content-Type"].Split(';')[0];
        var schema = response["content"]?[media]?["schema"];
        Assert.True(schema is not null, $"{name}: {status} in {media} is not documented");
        Assert.Empty(Faults(got.Json, schema, "$").Select(fault => $"{name} {status} {fault}"));
        _seen.Add((name, status));
    }

    internal IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at)
    {
        if (schema["$ref"] is { } reference)
        {
            return Faults(value, Resolve((string)reference!), at);
        }

        foreach (var one in new[] { "oneOf", "anyOf" })
        {
            if (schema[one] is JsonArray choices)
            {
                return choices.Any(choice => !Faults(value, choice!, at).Any()) ? [] : [$"{at}: fits no choice"];
            }
        }

        var types = schema["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!).ToArray(),
            { } single => [(string)single!],
            null => null,
        };
        if (types is not null && !types.Any(type => IsOf(value, type)))
        {
            return [$"{at}: {value?.ToJsonString() ?? "null"} is not {string.Join("|", types)}"];
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(known => JsonNode.DeepEquals(known, value)))
        {
            return [$"{at}: {value?.ToJsonString()} is not among {allowed.ToJsonString()}"];
        }

        return value switch
        {
            JsonArray list when schema["items"] is { } items =>
                list.SelectMany((element, index) => Faults(element, items, $"{at}[{index}]")),
            JsonObject map => OfObject(map, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonObject map, JsonNode schema, string at)
    {
        var properties = schema["properties"]?.AsObject();
        var required = schema["required"]?.AsArray().Select(name => (string)name!) ?? [];
        return required.Where(name => !map.ContainsKey(name)).Select(name => $"{at}: without {name}")
            .Concat(map.SelectMany(pair => properties?[pair.Key] is { } known ? Faults(pair.Value, known, $"{at}.{pair.Key}") : [$"{at}: {pair.Key} is not documented"]));
    }

    private JsonNode Resolve(string reference) =>
        reference.Split('/').Skip(1).Aggregate(
            document, (node, part) => node[part] ?? throw new InvalidOperationException($"No {reference}."));

    private static bool IsOf(JsonNode? value, string type) => (type, value) switch
    {
        ("null", null) => true,
        ("object", JsonObject) or ("array", JsonArray) => true,
        ("string", JsonValue text) => text.GetValueKind() == System.Text.Json.JsonValueKind.String,
        ("boolean", JsonValue yes) =>
            yes.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        ("integer", JsonValue number) =>
            number.GetValueKind() == System.Text.Json.JsonValueKind.Number && long.TryParse(number.ToJsonString(), out _),
        ("number", JsonValue number) => number.GetValueKind() == System.Text.Json.JsonValueKind.Number,
        _ => false,
    };
}
