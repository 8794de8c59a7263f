using System.Globalization;
using Gongkai.Data.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Portal;

/// <summary>What the address of a search says; an empty text narrows nothing. All of it works without script.</summary>
internal sealed record SearchFilters(
    string Query, string Organ, string Column, string Kind, string Form, string Validity, string From, string To, bool NewestFirst)
{
    /// <summary>What a filter that names nothing there is is looked for by: nothing has it.</summary>
    private static readonly string[] Nothing = ["=x"];

    internal static IReadOnlyList<(string Code, string Name, IReadOnlyList<string> States)> Validities { get; } =
    [
        ("in-force", "现行有效（含已修改）", ["有效", "已修改"]),
        ("not-yet", "尚未施行", ["尚未施行"]),
        ("ended", "已失效或废止", Ranking.EndedNames),
    ];

    /// <summary>How many filters are set.</summary>
    internal int Chosen => new[] { Organ, Column, Kind, Form, Validity, From, To }.Count(text => text.Length > 0);

    internal static SearchFilters Of(IQueryCollection query) => new(
        PlainText.Of(query["q"].ToString()), PlainText.Of(query["organ"].ToString()), PlainText.Of(query["column"].ToString()),
        PlainText.Of(query["kind"].ToString()), PlainText.Of(query["form"].ToString()), PlainText.Of(query["validity"].ToString()),
        PlainText.Of(query["from"].ToString()), PlainText.Of(query["to"].ToString()), query["order"] == "newest");

    internal static SearchFilters Everywhere(string query) => new(query, "", "", "", "", "", "", "", false);

    /// <param name="organ">The organ named, where there is one of this name.</param>
    /// <param name="columns">Of that organ.</param>
    internal SearchRequest Request(OrganName? organ, ColumnTree? columns) => new(SearchQuery.Of(Query))
    {
        Facets = [.. Facets(organ, columns)],
        From = Day(From),
        To = Day(To),
        NewestFirst = NewestFirst,
    };

    /// <summary>The address of this search, from its first page.</summary>
    internal string Href()
    {
        (string Name, string Value)[] fields =
        [
            ("q", Query), ("organ", Organ), ("column", Column), ("kind", Kind), ("form", Form), ("validity", Validity),
            ("from", From), ("to", To), ("order", NewestFirst ? "newest" : ""),
        ];
        return fields.Where(field => field.Value.Length > 0)
            .Aggregate("/search", (path, field) => QueryHelpers.AddQueryString(path, field.Name, field.Value));
    }

    private IEnumerable<IReadOnlyList<string>> Facets(OrganName? organ, ColumnTree? columns)
    {
        if (Organ.Length > 0)
        {
            yield return organ is null ? Nothing : [SearchTokens.Agency(organ.Id)];
        }

        // The columns below are asked for here, so that nothing has to be indexed anew when one of them moves.
        if (Column.Length > 0 && Organ.Length > 0)
        {
            yield return columns?.Find(Column) is { } column
                ? [.. columns.IdsUnder(column).Select(SearchTokens.Column)] : Nothing;
        }

        if (Kind.Length > 0)
        {
            var row = KindNames.All.FirstOrDefault(row => row.Code == Kind);
            yield return row.Code is null ? Nothing : [SearchTokens.Kind(row.Kind)];
        }

        if (Form.Length > 0)
        {
            yield return [SearchTokens.Form(Form)];
        }

        if (Validity.Length > 0)
        {
            yield return Validities.FirstOrDefault(row => row.Code == Validity).States?.Select(SearchTokens.Validity).ToList()
                ?? [.. Nothing];
        }
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
