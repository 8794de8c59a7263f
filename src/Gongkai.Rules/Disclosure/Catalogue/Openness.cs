namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>公开方式 (arts. 5 and 13): open is the rule, anything else needs a reason.</summary>
/// <remarks>Example: a document for leaders only is <see cref="NotOpen"/> with ground G16.1 or G16.2.</remarks>
public enum Openness
{
    /// <summary>主动公开.</summary>
    Proactive,

    /// <summary>依申请公开.</summary>
    OnApplication,

    /// <summary>不予公开.</summary>
    NotOpen,
}

/// <summary>What an item is, as far as other rules hang on it.</summary>
/// <remarks>Example: a <see cref="NormativeDocument"/> needs a validity and an interpretation.</remarks>
public enum ItemKind
{
    /// <summary>News, notices, data: no document of the organ.</summary>
    Information,

    /// <summary>规章.</summary>
    Regulation,

    /// <summary>行政规范性文件.</summary>
    NormativeDocument,

    /// <summary>Any other document with a number.</summary>
    OtherDocument,

    /// <summary>政策解读.</summary>
    Interpretation,
}

/// <summary>How the organ came by the information (art. 2), which decides who discloses it (art. 10).</summary>
/// <remarks>Example: a licence application kept in the file is <see cref="FromCitizens"/>: the keeper discloses.</remarks>
public enum Origin
{
    /// <summary>制作: the maker discloses.</summary>
    Made,

    /// <summary>与其他机关共同制作: the lead maker (牵头制作机关) discloses.</summary>
    MadeJointly,

    /// <summary>获取自公民、法人和其他组织: the organ that keeps it discloses.</summary>
    FromCitizens,

    /// <summary>获取自其他行政机关: the maker, or the organ that first obtained it, discloses.</summary>
    FromOtherAgency,
}

/// <summary>The organs that took part in an item, by what they did.</summary>
/// <param name="Keeper">The organ that holds it now.</param>
/// <param name="Lead">The lead maker of joint information; null when unknown.</param>
/// <param name="Source">The organ that made it or first obtained it; null when unknown.</param>
/// <remarks>Example: <c>new Participants("示例区科技局", null, "示例区统计局")</c>.</remarks>
public sealed record Participants(string Keeper, string? Lead, string? Source)
{
    /// <summary>Who has to disclose (谁制作谁公开, 条例 art. 10).</summary>
    /// <param name="origin">How it came.</param>
    /// <returns>The organ; null when it is not known who. Example: from another organ → that organ.</returns>
    public string? Responsible(Origin origin) => origin switch
    {
        Origin.MadeJointly => Lead,
        Origin.FromOtherAgency => Source,
        _ => Keeper,
    };
}
