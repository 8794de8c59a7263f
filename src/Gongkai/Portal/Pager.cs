using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Portal;

/// <summary>Which page of a list is shown, and the way to the others.</summary>
internal sealed record Pager(int Number, int Total, int Size)
{
    private const int Reach = 2;

    /// <summary>The address of the list without its page.</summary>
    internal required string Address { get; init; }

    /// <summary>An empty list has one page.</summary>
    internal int Pages => Math.Max(1, (Total + Size - 1) / Size);

    internal int Skip => (Number - 1) * Size;

    /// <summary>The pager of a request; null when there is no such page, which is answered by 404.</summary>
    internal static Pager? Of(HttpRequest request, int total, int size = PublicItems.PageSize)
    {
        if (NumberOf(request) is not { } number)
        {
            return null;
        }

        var address = request.Query.Where(pair =>
            pair.Key != "page" && pair.Value.Count == 1 && !string.IsNullOrEmpty(pair.Value))
            .Aggregate(request.Path.Value!, (path, pair) => QueryHelpers.AddQueryString(path, pair.Key, pair.Value!));
        var pager = new Pager(number, total, size) { Address = address };
        return number <= pager.Pages ? pager : null;
    }

    internal string Href(int page) =>
        page == 1 ? Address : $"{Address}{(Address.Contains('?') ? '&' : '?')}page={page}";

    /// <summary>
    /// The numbers shown; null is a gap. First, last and the neighbours always are, and no gap hides a single page.
    /// </summary>
    internal IEnumerable<int?> Shown()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Pages)
            .Where(page => page == 1 || page == Pages || Math.Abs(page - Number) <= Reach))
        {
            if (page - before == 2)
            {
                yield return page - 1;
            }
            else if (page - before > 2)
            {
                yield return null;
            }

            yield return before = page;
        }
    }

    /// <summary>Only plain digits without a leading zero are a page: one address for one page.</summary>
    private static int? NumberOf(HttpRequest request) => request.Query["page"] switch
    {
        { Count: 0 } => 1,
        [{ } text] when text.Length is > 0 and < 7 && text[0] != '0'
            && int.TryParse(text, NumberStyles.None, null, out var number) => number,
        _ => null,
    };
}
