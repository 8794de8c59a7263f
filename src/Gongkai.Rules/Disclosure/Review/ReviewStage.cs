namespace Gongkai.Rules.Disclosure.Review;

/// <summary>Where the working version of an item stands. Whether a version is public is another question:
/// <see cref="ReviewState.IsPublic"/>.</summary>
/// <remarks>Example: an amendment in review is <see cref="InReview"/> while the old version is public.</remarks>
public enum ReviewStage
{
    /// <summary>草稿: being written, not submitted.</summary>
    Draft,

    /// <summary>审核中: waits for a step.</summary>
    InReview,

    /// <summary>已退回: to be changed and submitted again.</summary>
    Returned,

    /// <summary>待发布: every step passed.</summary>
    Approved,

    /// <summary>定时发布: every step passed, the hour set.</summary>
    Scheduled,

    /// <summary>已发布: the working version is the public one.</summary>
    Published,

    /// <summary>已撤下.</summary>
    Withdrawn,

    /// <summary>不主动公开: decided not to be opened proactively (依申请公开、不予公开); to be looked at again (art. 18).</summary>
    NotOpen,
}

/// <summary>What a secrecy review found (保密审查结论, art. 17).</summary>
/// <remarks>Example: <see cref="Undecided"/> needs the body that is asked.</remarks>
public enum SecrecyResult
{
    /// <summary>可以公开.</summary>
    Open,

    /// <summary>不得公开.</summary>
    NotOpen,

    /// <summary>不能确定，报请确定.</summary>
    Undecided,
}

/// <summary>The names on screens.</summary>
/// <remarks>Example: <c>ReviewNames.Of(ReviewStage.InReview)</c> is “审核中”.</remarks>
public static class ReviewNames
{
    /// <summary>The name of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The Chinese word.</returns>
    public static string Of(ReviewStage stage) => stage switch
    {
        ReviewStage.Draft => "草稿",
        ReviewStage.InReview => "审核中",
        ReviewStage.Returned => "已退回",
        ReviewStage.Approved => "待发布",
        ReviewStage.Scheduled => "定时发布",
        ReviewStage.Published => "已发布",
        ReviewStage.Withdrawn => "已撤下",
        _ => "不主动公开",
    };

    /// <summary>The name of a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The Chinese words.</returns>
    public static string Of(SecrecyResult result) => result switch
    {
        SecrecyResult.Open => "可以公开",
        SecrecyResult.NotOpen => "不得公开",
        _ => "报请确定",
    };
}
