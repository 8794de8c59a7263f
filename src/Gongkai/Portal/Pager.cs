using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Portal;

/// <summary>Which page of a list is shown, and the way to the others.</summary>
internal sealed record Pager(int Number, int Total, int Size)
{
    private const int Reach = 2;

    /// <summary>Where the next stretch of the list begins; null when the list ends within this one.</summary>
    internal string? Before { get; init; }

    /// <summary>The address of the list without its page.</summary>
    internal required string Address { get; init; }

    /// <summary>More than are counted.</summary>
    internal bool Endless => Total > Stretch.Longest;

    /// <summary>How many, in words.</summary>
    internal string TotalShown => Endless ? $"{Stretch.Longest:N0} 条以上" : $"{Total} 条";

    /// <summary>An empty list has one page.</summary>
    internal int Pages => Math.Max(1, (Math.Min(Total, Stretch.Longest) + Size - 1) / Size);

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

    /// <summary>The pager with the way to the next stretch, where its last page was read and there is more.</summary>
    internal Pager Ending(DateTime publishedAt, long id) =>
        Endless && Number == Pages ? this with { Before = Stretch.After(publishedAt, id) } : this;

    /// <summary>The address of the next stretch.</summary>
    internal string EarlierHref
    {
        get
        {
            var (path, query) = Address.Split('?', 2) is [var one, var two] ? (one, QueryHelpers.ParseQuery(two)) : (Address, []);
            query[Stretch.Name] = Before;
            return query.Aggregate(path, (all, pair) => QueryHelpers.AddQueryString(all, pair.Key, pair.Value.ToString()));
        }
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
