using System.Globalization;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Publishing.Desk;

/// <summary>What a list is narrowed to, as the address says it; what is no value narrows nothing.</summary>
internal sealed record ListFilter
{
    internal long? Agency { get; init; }

    internal long? Column { get; init; }

    internal string Stage { get; init; } = "";

    internal string Waits { get; init; } = "";

    internal ItemKind? Kind { get; init; }

    internal string Words { get; init; } = "";

    internal DateOnly? From { get; init; }

    internal DateOnly? Until { get; init; }

    internal int Page { get; init; } = 1;

    internal static ListFilter Of(IQueryCollection query) => new()
    {
        Agency = Id(query["agency"]),
        Column = Id(query["column"]),
        Stage = Enum.GetNames<ReviewStage>().Contains(query["stage"].ToString()) ? query["stage"].ToString() : "",
        Waits = query["waits"].ToString(),
        Kind = Enum.GetNames<ItemKind>().Contains(query["kind"].ToString()) ? Enum.Parse<ItemKind>(query["kind"].ToString()) : null,
        Words = query["q"].ToString().Replace("\0", "").Trim(),
        From = Day(query["from"]),
        Until = Day(query["until"]),
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
    };

    /// <summary>The same list on another page.</summary>
    internal string Address(int page, string? handler = null)
    {
        (string Name, string Value)[] parts =
        [
            ("agency", Agency?.ToString() ?? ""), ("column", Column?.ToString() ?? ""), ("stage", Stage), ("waits", Waits),
            ("kind", Kind?.ToString() ?? ""), ("q", Words), ("from", Publishing.Words.Day(From)), ("until", Publishing.Words.Day(Until)),
            ("page", page > 1 ? page.ToString() : ""), ("handler", handler ?? ""),
        ];
        var query = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return query.Length > 0 ? "/office/items?" + query : "/office/items";
    }

    private static long? Id(string? text) => long.TryParse(text, out var id) ? id : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day : null;
}
