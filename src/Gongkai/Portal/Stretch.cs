using System.Globalization;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>
/// A stretch of a list, newest first: at most a thousand publications are ever counted or passed over for a page, however long
/// the list is. What is older begins a stretch of its own, from <c>?before=</c> on.
/// </summary>
internal static class Stretch
{
    internal const int Longest = 1000;
    internal const string Name = "before";

    /// <summary>How many there are, up to one more than a stretch holds.</summary>
    internal static Task<int> BoundedCountAsync(this IQueryable<Publication> items, CancellationToken cancel) =>
        items.Select(item => item.ItemId).Take(Longest + 1).CountAsync(cancel);

    /// <summary>What is older than the address says; null for an address that says nothing readable.</summary>
    internal static IQueryable<Publication>? In(this IQueryable<Publication> items, HttpRequest request)
    {
        if (request.Query[Name] is not { Count: > 0 } given)
        {
            return items;
        }

        if (given is not [{ } text] || text.Split('-') is not [{ } ticks, { } id] || Number(ticks) is not { } at
            || Number(id) is not { } last || at > DateTime.MaxValue.Ticks)
        {
            return null;
        }

        var from = new DateTime(at, DateTimeKind.Utc);
        return items.Where(item => item.PublishedAt <= from && (item.PublishedAt < from || item.ItemId < last));
    }

    /// <summary>Where the stretch after a publication begins.</summary>
    internal static string After(DateTime publishedAt, long id) => $"{publishedAt.Ticks}-{id}";

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
