using Microsoft.AspNetCore.Http.Extensions;

namespace Gongkai.Api.Answers;

/// <summary>How many rows an answer holds, and where the next ones are.</summary>
internal static class Paging
{
    internal const int Most = 200;
    internal const int Usual = 50;

    internal static int Size(int? limit) => Math.Clamp(limit ?? Usual, 1, Most);

    /// <summary>The same question, from another place on.</summary>
    internal static string Next(HttpRequest request, string cursor)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query.Where(field => field.Key != "cursor"))
        {
            query.Add(name, values.OfType<string>());
        }

        query.Add("cursor", cursor);
        return $"{request.Path}{query}";
    }
}
