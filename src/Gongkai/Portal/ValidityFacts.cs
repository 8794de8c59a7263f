using Gongkai.Data.Publishing;

namespace Gongkai.Portal;

/// <summary>有效性 as a tag: its word and its colour, which never speaks alone.</summary>
internal sealed record ValidityTag(string Name, string Class)
{
    /// <summary>Whether a reader must be warned not to rely on the text as it stands.</summary>
    internal bool Over => Class == "tag-bad";
}

/// <summary>What is stored about the validity of a document.</summary>
internal sealed record ValidityFacts(string Name, DateOnly? EffectiveOn, DateOnly? ExpiresOn)
{
    /// <summary>
    /// The tag on a day; null for what has no validity. The stored word is as of the last time a job looked at it: a term
    /// that begins or runs out today is not shown as of yesterday.
    /// </summary>
    internal ValidityTag? On(DateOnly day)
    {
        if (Name.Length == 0)
        {
            return null;
        }

        var ended = Name.Contains('废') || Name.Contains("失效", StringComparison.Ordinal);
        return ended ? new ValidityTag(Name, "tag-bad")
            : ExpiresOn < day ? new ValidityTag("失效", "tag-bad")
            : EffectiveOn > day ? new ValidityTag("尚未施行", "tag-accent")
            : Name is "有效" or "尚未施行" ? new ValidityTag("有效", "tag-good")
            : new ValidityTag(Name, "tag-warn");
    }
}

/// <summary>Chinese names of what the catalogue distinguishes.</summary>
internal static class KindNames
{
    internal static IReadOnlyList<(ItemKind Kind, string Code, string Name)> All { get; } =
    [
        (ItemKind.Regulation, "regulation", "规章"),
        (ItemKind.NormativeDocument, "normative", "行政规范性文件"),
        (ItemKind.OtherDocument, "document", "其他文件"),
        (ItemKind.Interpretation, "interpretation", "政策解读"),
        (ItemKind.Information, "information", "其他信息"),
    ];

    internal static string NameOf(Openness openness) => openness switch
    {
        Openness.Proactive => "主动公开",
        Openness.OnApplication => "依申请公开",
        _ => "不予公开",
    };
}
