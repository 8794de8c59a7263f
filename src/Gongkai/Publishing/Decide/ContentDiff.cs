using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Differences;

namespace Gongkai.Publishing.Decide;

/// <summary>One version or save of an item that can be compared.</summary>
internal sealed record Compared(string Key, string Name, ItemContent Content);

/// <summary>What differs between two contents: names of the fields, the short texts, the body, the files.</summary>
internal sealed record ContentDiff(
    IReadOnlyList<string> Fields, IReadOnlyList<(string Name, DiffLine Line)> Texts, IReadOnlyList<DiffLine> Body,
    IReadOnlyList<string> FilesGone, IReadOnlyList<string> FilesCome)
{
    internal static ContentDiff Between(ItemContent before, ItemContent after)
    {
        (string Name, string Before, string After)[] texts =
        [
            ("标题", before.Title, after.Title), ("内容概述", before.Summary, after.Summary),
            ("发文字号", before.DocumentNumber ?? "", after.DocumentNumber ?? ""), ("来源", before.Source, after.Source),
            ("关键词", before.Keywords, after.Keywords),
            ("生成日期", Day(before.FormedOn), Day(after.FormedOn)), ("施行日期", Day(before.EffectiveOn), Day(after.EffectiveOn)),
            ("关联", TieWords.Of(before.Ties), TieWords.Of(after.Ties)),
            ("有效期至", Day(before.ExpiresOn), Day(after.ExpiresOn)), ("公开期限", Day(before.OpenUntil), Day(after.OpenUntil)),
        ];
        return new ContentDiff(
            Contents.Differences(before, after),
            [.. texts.Where(text => text.Before != text.After)
                .Select(text => (text.Name, TextDiff.OneLine(text.Before, text.After)))],
            TextDiff.Shortened(TextDiff.Between(CleanHtml.Of(before.BodyHtml).Text, CleanHtml.Of(after.BodyHtml).Text)),
            [.. before.Files.Where(file => after.Files.All(other => other.Hash != file.Hash)).Select(file => file.Name)],
            [.. after.Files.Where(file => before.Files.All(other => other.Hash != file.Hash)).Select(file => file.Name)]);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";
}
