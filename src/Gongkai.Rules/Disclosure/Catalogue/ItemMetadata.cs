using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>The catalogue metadata of an item (政府信息目录元数据), as typed: nothing is refused before <see cref="Check"/>.</summary>
/// <remarks>
/// Source: 政府信息公开目录系统实施指引（试行）; 条例 art. 12 (索引、名称、内容概述、生成日期). The index number is given by the
/// program. Example: a blank summary → <c>metadata.no-summary</c> at the field Summary.
/// </remarks>
public sealed record ItemMetadata
{
    /// <summary>名称.</summary>
    public string Title { get; init; } = "";

    /// <summary>内容概述.</summary>
    public string Summary { get; init; } = "";

    /// <summary>生成日期.</summary>
    public DateOnly? FormedOn { get; init; }

    /// <summary>发布机构, the full name.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>What it is.</summary>
    public ItemKind Kind { get; init; }

    /// <summary>主题分类.</summary>
    public string TopicClass { get; init; } = "";

    /// <summary>体裁分类; needed for documents.</summary>
    public string FormClass { get; init; } = "";

    /// <summary>公开对象; blank is 全社会.</summary>
    public string Audience { get; init; } = "";

    /// <summary>发文字号; needed for rules and normative documents.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>来源.</summary>
    public string Source { get; init; } = "";

    /// <summary>责任科室.</summary>
    public string Section { get; init; } = "";

    /// <summary>How the organ came by it.</summary>
    public Origin Origin { get; init; }

    /// <summary>公开方式.</summary>
    public Openness Openness { get; init; }

    /// <summary>The code of the ground when it is not open, see <see cref="Grounds"/>.</summary>
    public string? Ground { get; init; }

    /// <summary>The kind within the ground. Example: 过程稿 of G16.2.</summary>
    public string? GroundKind { get; init; }

    /// <summary>Why it is not open proactively.</summary>
    public string? OpennessReason { get; init; }

    /// <summary>For art. 16: it was checked that no law, regulation or rule orders disclosure.</summary>
    public bool NoOrderToOpen { get; init; }

    /// <summary>When what is not open is looked at again; null: after the period of the settings.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>限时公开: the last day shown; null is 长期公开.</summary>
    public DateOnly? OpenUntil { get; init; }

    /// <summary>施行日期.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The last day in force, included.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Whether an interpretation is linked or drafted with it.</summary>
    public bool HasInterpretation { get; init; }

    /// <summary>Why a policy document needs no interpretation.</summary>
    public string? NoInterpretationReason { get; init; }

    /// <summary>Rules and normative documents: validity, number and interpretation matter.</summary>
    public bool IsPolicyDocument => Kind is ItemKind.Regulation or ItemKind.NormativeDocument;

    /// <summary>The day on which what is not open is looked at again (动态调整, 条例 art. 18).</summary>
    /// <param name="settings">The period.</param>
    /// <param name="decidedOn">The day it was decided.</param>
    /// <returns>Null for what is open. Example: decided 2024-02-29, 12 months → 2025-02-28.</returns>
    public DateOnly? Reassessment(MetadataSettings settings, DateOnly decidedOn) =>
        Openness == Openness.Proactive ? null : NextReviewOn ?? decidedOn.AddMonths(settings.ReassessmentMonths);

    /// <summary>Everything that is wrong, at once, each at its field.</summary>
    /// <param name="settings">What the organ asks.</param>
    /// <param name="today">Beijing's day.</param>
    /// <returns>Errors keep it from being submitted; warnings ask a person. Empty when all is in order.</returns>
    public IReadOnlyList<Problem> Check(MetadataSettings settings, DateOnly today) =>
    [
        .. MetadataChecks.Description(this, settings, today), .. MetadataChecks.Opening(this, today),
        .. MetadataChecks.Document(this),
    ];
}
