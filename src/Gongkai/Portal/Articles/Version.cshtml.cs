using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Shell.Differences;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Articles;

/// <summary>One line of an item's facts that a version changed.</summary>
internal sealed record ChangedFact(string Name, DiffLine Change);

/// <summary>
/// What one version changed, compared with the one before. Only while the item is public: with it goes its history.
/// </summary>
internal sealed class VersionModel(PublicRecords records) : PageModel
{
    internal string Title { get; private set; } = "";

    internal long ItemId { get; private set; }

    internal ItemVersion Version { get; private set; } = null!;

    internal IReadOnlyList<VersionLine> All { get; private set; } = [];

    internal IReadOnlyList<ChangedFact> Facts { get; private set; } = [];

    internal IReadOnlyList<DiffLine> Lines { get; private set; } = [];

    internal bool First { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancel)
    {
        var title = await records.PublicationWith(id).Select(item => item.Content.Title)
            .FirstOrDefaultAsync(cancel);
        var versions = await records.VersionsOf(id).Where(version => version.Number <= number)
            .OrderByDescending(version => version.Number).Take(2).ToListAsync(cancel);
        if (title is null || versions.Count == 0 || versions[0].Number != number)
        {
            return NotFound();
        }

        (Title, ItemId, Version, First) = (title, id, versions[0], versions.Count == 1);
        All = await PublicVersions.OfAsync(records, id, cancel);
        Compare(ItemVersion.ContentOf(versions[^1].Content), ItemVersion.ContentOf(versions[0].Content));
        return Page();
    }

    private void Compare(ItemContent before, ItemContent after)
    {
        Facts = [.. FactsOf(before).Zip(FactsOf(after)).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new ChangedFact(pair.First.Name, TextDiff.OneLine(pair.First.Text, pair.Second.Text)))];
        Lines = TextDiff.Between(Text(before), Text(after));
    }

    private static (string Name, string Text)[] FactsOf(ItemContent content) =>
    [
        ("标题", content.Title), ("内容概述", content.Summary), ("文号", content.DocumentNumber ?? ""), ("成文日期", Day(content.FormedOn)),
        ("施行日期", Day(content.EffectiveOn)), ("有效期至", Day(content.ExpiresOn)), ("主题分类", content.TopicClass),
        ("体裁分类", content.FormClass), ("来源", content.Source),
        ("附件", string.Join("；", content.Files.Where(file => !file.Picture).Select(file => file.Name))),
    ];

    private static string Text(ItemContent content) => string.Join('\n', ShownBody.Lines(content.BodyHtml));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
