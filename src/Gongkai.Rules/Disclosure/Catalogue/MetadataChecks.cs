using Gongkai.Rules.Problems;
using static Gongkai.Rules.Disclosure.Catalogue.MetadataProblems;

namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>The checks of catalogue metadata, by group of fields.</summary>
internal static class MetadataChecks
{
    internal static IEnumerable<Problem> Description(ItemMetadata item, MetadataSettings settings, DateOnly today)
    {
        Problem?[] found =
        [
            Text("Title", "名称", "title", item.Title, settings.LongestTitle),
            Text("Summary", "内容概述", "summary", item.Summary, settings.LongestSummary),
            item.FormedOn is null ? Missing("FormedOn", "生成日期", "formed-on")
                : item.FormedOn > today ? FormedInFuture(item.FormedOn.Value, today) : null,
            Blank(item.Publisher) ? Missing("Publisher", "发布机构", "publisher") : null,
            Blank(item.Section) ? Missing("Section", "责任科室", "section") : null,
            Blank(item.TopicClass) ? Missing("TopicClass", "主题分类", "topic")
                : Unknown("TopicClass", "主题分类", item.TopicClass, settings.Topics),
            !Blank(item.FormClass) ? Unknown("FormClass", "体裁分类", item.FormClass, settings.Forms)
                : item.IsPolicyDocument || item.Kind == ItemKind.OtherDocument ? Missing("FormClass", "体裁分类", "form") : null,
        ];
        return found.OfType<Problem>();
    }

    internal static IEnumerable<Problem> Opening(ItemMetadata item, DateOnly today) =>
        item.Openness == Openness.Proactive ? Proactive(item, today) : Withheld(item, today);

    internal static IEnumerable<Problem> Document(ItemMetadata item)
    {
        if (!Blank(item.DocumentNumber))
        {
            foreach (var fault in DocumentNumber.Parse(item.DocumentNumber!).Problems)
            {
                yield return fault;
            }
        }

        Problem?[] found =
        [
            item.IsPolicyDocument && Blank(item.DocumentNumber) ? Missing("DocumentNumber", "发文字号", "document-number") : null,
            item.IsPolicyDocument && item.EffectiveOn is null ? Missing("EffectiveOn", "施行日期", "effective-on") : null,
            item.ExpiresOn < item.EffectiveOn ? ExpiresFirst(item.EffectiveOn!.Value, item.ExpiresOn!.Value) : null,
            item.IsPolicyDocument && item.Openness == Openness.Proactive && !item.HasInterpretation
                && Blank(item.NoInterpretationReason)
                ? NoInterpretation() : null,
        ];
        foreach (var problem in found.OfType<Problem>())
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Proactive(ItemMetadata item, DateOnly today)
    {
        Problem?[] found =
        [
            item.OpenUntil < today ? TermOver(item.OpenUntil.Value, today) : null,
            item.Ground is not null ? GroundOfOpen(item.Ground) : null,
        ];
        return found.OfType<Problem>();
    }

    private static IEnumerable<Problem> Withheld(ItemMetadata item, DateOnly today)
    {
        var ground = Grounds.Find(item.Ground);
        Problem?[] found =
        [
            Blank(item.OpennessReason) ? NoReason(item.Openness) : null,
            ground is null && (item.Openness == Openness.NotOpen || !Blank(item.Ground)) ? NoGround(item.Ground) : null,
            ground is { Kinds.Count: > 0 } && !ground.Kinds.Contains(item.GroundKind ?? "") ? NoGroundKind(ground) : null,
            ground is { Discretionary: true } && !item.NoOrderToOpen ? OrderUnchecked(ground) : null,
            item.NextReviewOn <= today ? ReviewInPast(item.NextReviewOn.Value, today) : null,
        ];
        return found.OfType<Problem>();
    }

    private static Problem? Text(string field, string name, string code, string text, int most) =>
        Blank(text) ? Missing(field, name, code) : text.Length > most ? TooLong(field, name, code, text.Length, most) : null;

    private static Problem? Unknown(string field, string name, string value, IReadOnlyList<string> allowed) =>
        allowed.Contains(value) ? null : NotInList(field, name, value, allowed);

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
