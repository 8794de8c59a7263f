using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Publishing.Items;

/// <summary>What is reviewed, as one string and as one hash: text, metadata and the hashes of the files.</summary>
internal static class Contents
{
    internal static string Snapshot(ItemContent content) => JsonSerializer.Serialize(content, AuditChain.Json);

    internal static ItemContent FromSnapshot(string snapshot) =>
        JsonSerializer.Deserialize<ItemContent>(snapshot, AuditChain.Json)!;

    /// <summary>A copy of its own, so that what is published does not change with the working copy.</summary>
    internal static ItemContent Copy(ItemContent content) => FromSnapshot(Snapshot(content));

    internal static string HashOf(ItemContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, AuditChain.Json)));

    /// <summary>The metadata as the rules want them.</summary>
    internal static ItemMetadata Metadata(InformationItem item, Agency agency, Section? section, bool hasInterpretation) => new()
    {
        Title = item.Content.Title,
        Summary = item.Content.Summary,
        FormedOn = item.Content.FormedOn,
        Publisher = agency.Name,
        Kind = item.Content.Kind,
        TopicClass = item.Content.TopicClass,
        FormClass = item.Content.FormClass,
        Audience = item.Content.Audience,
        DocumentNumber = item.Content.DocumentNumber,
        Source = item.Content.Source,
        Section = section?.Name ?? "",
        Origin = item.Content.Origin,
        Openness = item.Content.Openness,
        Ground = item.Content.OpennessGround,
        GroundKind = item.Content.OpennessGroundKind,
        OpennessReason = item.Content.OpennessReason,
        NoOrderToOpen = item.Content.NoOrderToOpen,
        NextReviewOn = item.NextReviewOn,
        OpenUntil = item.Content.OpenUntil,
        EffectiveOn = item.Content.EffectiveOn,
        ExpiresOn = item.Content.ExpiresOn,
        HasInterpretation = hasInterpretation,
        NoInterpretationReason = item.Content.NoInterpretationReason,
    };

    /// <summary>The Chinese names of the fields in which two contents differ.</summary>
    internal static IReadOnlyList<string> Differences(ItemContent one, ItemContent other)
    {
        using var first = JsonSerializer.SerializeToDocument(one, AuditChain.Json);
        using var second = JsonSerializer.SerializeToDocument(other, AuditChain.Json);
        return
        [
            .. FieldNames.Where(field => first.RootElement.GetProperty(field.Name)
                .GetRawText() != second.RootElement.GetProperty(field.Name).GetRawText())
                .Select(field => field.Shown),
        ];
    }

    private static readonly (string Name, string Shown)[] FieldNames =
    [
        (nameof(ItemContent.Title), "标题"), (nameof(ItemContent.Summary), "内容概述"), (nameof(ItemContent.BodyHtml), "正文"),
        (nameof(ItemContent.Kind), "信息类型"), (nameof(ItemContent.DocumentNumber), "发文字号"), (nameof(ItemContent.Origin), "信息来源"),
        (nameof(ItemContent.NoInterpretationReason), "不配解读的理由"), (nameof(ItemContent.FormedOn), "生成日期"),
        (nameof(ItemContent.EffectiveOn), "施行日期"), (nameof(ItemContent.ExpiresOn), "有效期至"),
            (nameof(ItemContent.TopicClass), "主题分类"),
        (nameof(ItemContent.FormClass), "体裁分类"), (nameof(ItemContent.Audience), "公开对象"), (nameof(ItemContent.Keywords), "关键词"),
        (nameof(ItemContent.Source), "来源"), (nameof(ItemContent.Author), "作者"), (nameof(ItemContent.Openness), "公开属性"),
        (nameof(ItemContent.OpennessGround), "不公开依据"), (nameof(ItemContent.OpennessGroundKind), "依据的种类"),
        (nameof(ItemContent.OpennessReason), "不公开理由"), (nameof(ItemContent.NoOrderToOpen), "有无应当公开的规定"),
        (nameof(ItemContent.OpenUntil), "公开期限"), (nameof(ItemContent.Channels), "公开渠道"), (nameof(ItemContent.Files), "附件"),
        (nameof(ItemContent.Ties), "关联"),
    ];
}
