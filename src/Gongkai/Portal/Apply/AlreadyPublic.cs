using Gongkai.Data;
using Gongkai.Data.Search;

namespace Gongkai.Portal.Apply;

/// <summary>What is public already and may be what somebody is about to apply for (条例第三十六条第一项).</summary>
internal sealed class AlreadyPublic(PublicRecords records, Searcher searcher)
{
    private const int Most = 5;
    private const int MostWords = 4;

    /// <summary>Where a description falls apart into words that a title may hold; among them what an applicant says of applying.</summary>
    private static readonly string[] Seams =
    [
        " ", "，", "。", "、", "；", "的", "和", "及", "与", "《", "》", "（", "）", "年", "关于", "我想", "想要", "需要", "申请", "获取", "提供", "查询",
        "请问", "全文", "复印件",
    ];

    /// <summary>The best finds for what is wanted; titles are asked first, then the longest words of the description.</summary>
    internal async Task<IReadOnlyList<PublicItem>> LikeAsync(string wanted, CancellationToken cancel)
    {
        foreach (var words in Tries(PlainText.Of(wanted)))
        {
            var answer = await searcher.SearchAsync(new SearchRequest(SearchQuery.Of(words)), cancel);
            if (answer.Page.Count > 0)
            {
                var ids = answer.Page.Take(Most).Select(item => item.Id).ToList();
                var lines = await PublicItems.LinesAsync(records.PublicationsWith(ids), records, cancel);
                return [.. lines.OrderBy(line => ids.IndexOf(line.Id))];
            }
        }

        return [];
    }

    /// <summary>All of it, then fewer and fewer of its words.</summary>
    private static IEnumerable<string> Tries(string wanted)
    {
        yield return wanted;
        var words = wanted.Split(Seams, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1).OrderByDescending(word => word.Length).Take(MostWords).ToList();
        for (var count = words.Count; count > 0; count--)
        {
            yield return string.Join(' ', words.Take(count));
        }
    }
}
