using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>What is public is found, and nothing else: the search index says of each item what it was made of.</summary>
internal sealed class SearchCheck(Findings findings)
{
    private const string Mend = "请运行 gongkai doctor --fix 把检索索引补齐；平台不必停。";
    private bool? _making;

    /// <summary>Of the publications above an item, in the order of their numbers.</summary>
    /// <param name="upTo">The last item these publications reach to.</param>
    internal async Task RunAsync(
        GongkaiDb db, long above, long upTo, IReadOnlyList<Publication> some, CancellationToken cancel)
    {
        if (_making ??= await db.Jobs.AnyAsync(job => job.Kind == SearchRebuild.Name && job.DoneAt == null, cancel))
        {
            if (above == 0)
            {
                findings.Warn("verify.search-making", "检索索引正在重建，这次没有核对。", "请等后台任务做完后再核对。");
            }

            return;
        }

        var entries = (await SearchStore.EntriesAsync(db, above, upTo, cancel)).ToDictionary(entry => entry.ItemId);
        var texts = await FileTexts.OfAsync(db, some, cancel);
        foreach (var publication in some)
        {
            Compare(publication, entries.GetValueOrDefault(publication.ItemId), texts);
        }

        foreach (var itemId in entries.Keys.Except(some.Select(publication => publication.ItemId)))
        {
            findings.Error("verify.search-extra", $"信息 {itemId} 没有公开，检索索引里却有它。", Mend);
        }

        var held = await db.Search.HeldAsync(db, [.. entries.Values.Select(entry => entry.Position)], cancel);
        if (held != entries.Count)
        {
            findings.Error(
                "verify.search-broken", $"信息 {above + 1} 之后的 {entries.Count} 条中，有 {entries.Count - held} 条不在全文索引里。", Mend);
        }
    }

    private void Compare(Publication publication, SearchEntry? entry, IReadOnlyDictionary<string, string> texts)
    {
        var name = $"公开信息 {publication.ItemId}（{publication.Content.Title}）";
        if (entry is null)
        {
            findings.Error("verify.search-missing", $"{name}不在检索索引里，搜索不到。", Mend);
        }
        else if (entry.Digest != SearchDocument.DigestOf(publication, texts))
        {
            findings.Error("verify.search-differs", $"{name}的检索索引与它现在的内容不一致。", Mend);
        }
    }
}
