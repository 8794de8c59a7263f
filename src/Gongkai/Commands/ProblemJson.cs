using System.Text.Json;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>Problems as every verb writes them for programs.</summary>
internal static class ProblemJson
{
    internal static void WriteProblems(this Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
            json.WriteString("says", problem.Says);
            json.WriteString("remedy", problem.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
