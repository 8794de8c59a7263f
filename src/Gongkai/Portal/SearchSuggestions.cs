using Gongkai.Data.Search;

namespace Gongkai.Portal;

/// <summary>What the search field offers while one types: <c>/search/suggest?q=</c>, an array of texts.</summary>
internal static class SearchSuggestions
{
    internal static void MapSearchSuggestions(this WebApplication app) => app.MapGet("/search/suggest", SendAsync);

    private static async Task<IResult> SendAsync(HttpRequest request, Suggester suggester, CancellationToken cancel) =>
        Results.Json(await suggester.BeginningAsync(PlainText.Of(request.Query["q"].ToString()), cancel));
}
