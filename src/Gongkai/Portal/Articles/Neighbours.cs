using Gongkai.Data;
using Gongkai.Data.Publishing;

namespace Gongkai.Portal.Articles;

/// <summary>
/// What else stands near an item: the nearest of its column, those on the same topic first. Never more than a few dozen short
/// rows are read.
/// </summary>
internal static class Neighbours
{
    private const int Reach = 30;
    private const int Shown = 5;

    internal static async Task<IReadOnlyList<PublicItem>> OfAsync(
        PublicRecords records, Publication item, IReadOnlyList<RelatedItem> tied, CancellationToken cancel)
    {
        var column = (await records.PublicationsInAsync([item.ColumnId], item.AgencyId, cancel)).Where(other => other.ItemId != item.ItemId);
        var earlier = await column.Where(other => other.PublishedAt <= item.PublishedAt).NewestAsync(records, Reach, cancel);
        var later = await column.Where(other => other.PublishedAt > item.PublishedAt).OrderBy(other => other.PublishedAt)
            .Take(Reach).NewestAsync(records, Reach, cancel);
        var words = Pairs(item.Content.Title);
        return
        [
            .. earlier.Concat(later).Where(other => tied.All(tie => tie.Id != other.Id))
                .OrderByDescending(other => Likeness(words, other.Title))
                .ThenBy(other => (other.PublishedAt - item.PublishedAt).Duration())
                .ThenByDescending(other => other.Id).Take(Shown),
        ];
    }

    /// <summary>How much of two titles is the same, by pairs of characters; small likeness is chance.</summary>
    private static int Likeness(HashSet<string> words, string title)
    {
        var pairs = Pairs(title);
        var same = pairs.Count(words.Contains);
        return same * 4 < Math.Min(words.Count, pairs.Count) ? 0 : same;
    }

    private static HashSet<string> Pairs(string title) =>
        [.. Enumerable.Range(0, Math.Max(0, title.Length - 1)).Select(at => title.Substring(at, 2))
            .Where(pair => pair.All(char.IsLetter))];
}
