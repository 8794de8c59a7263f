namespace Gongkai.Rules.Disclosure.Catalogue;

/// <summary>What a later act does to a document.</summary>
/// <remarks>Example: 清理结果 may declare documents lapsed.</remarks>
public enum ActEffect
{
    /// <summary>修改.</summary>
    Amends,

    /// <summary>废止.</summary>
    Abolishes,

    /// <summary>宣布失效.</summary>
    DeclaresLapsed,
}

/// <summary>有效性 of 规章 and 行政规范性文件.</summary>
/// <remarks>Example: expired by its own term is <see cref="Lapsed"/>, ended by another act <see cref="Abolished"/>.</remarks>
public enum ValidityStatus
{
    /// <summary>尚未施行.</summary>
    NotYetInForce,

    /// <summary>有效.</summary>
    InForce,

    /// <summary>已修改: in force as amended.</summary>
    Amended,

    /// <summary>失效: its own term is over.</summary>
    Lapsed,

    /// <summary>废止.</summary>
    Abolished,

    /// <summary>宣布失效.</summary>
    DeclaredLapsed,
}

/// <summary>A later act that touches a document.</summary>
/// <param name="ItemId">The item of the act.</param>
/// <param name="Title">Its name, for the sentence.</param>
/// <param name="Effect">What it does.</param>
/// <param name="On">From which day, included.</param>
/// <remarks>Example: item 88 废止 from 2024-10-01: the last day in force is 2024-09-30.</remarks>
public sealed record LaterAct(long ItemId, string Title, ActEffect Effect, DateOnly On);

/// <summary>The validity of a document on a day.</summary>
/// <param name="Status">The status.</param>
/// <param name="Since">Since when it has been so; null when nothing says.</param>
/// <param name="By">The act that made it so; null when its own dates did.</param>
/// <remarks>Example: 已修改 since 2024-10-01 by item 88.</remarks>
public sealed record ValidityState(ValidityStatus Status, DateOnly? Since, LaterAct? By)
{
    /// <summary>Whether it is in force: as it was or as amended.</summary>
    public bool InForce => Status is ValidityStatus.InForce or ValidityStatus.Amended;

    /// <summary>What the portal shows. Example: “已修改”.</summary>
    public string Name => Status switch
    {
        ValidityStatus.NotYetInForce => "尚未施行",
        ValidityStatus.InForce => "有效",
        ValidityStatus.Amended => "已修改",
        ValidityStatus.Lapsed => "失效",
        ValidityStatus.Abolished => "废止",
        _ => "宣布失效",
    };
}

/// <summary>From the dates of a document and the later acts to its validity on a day.</summary>
/// <remarks>Source: the unified register of rules and normative documents. Example: term to 2024-12-31 → 失效 from
/// 2025-01-01.</remarks>
/// <param name="EffectiveOn">施行日期, included; null: from the beginning.</param>
/// <param name="ExpiresOn">The last day in force, included; null: no term.</param>
public readonly record struct Validity(DateOnly? EffectiveOn, DateOnly? ExpiresOn)
{
    /// <summary>The validity on a day. What ends it first counts; after an end nothing changes any more.</summary>
    /// <param name="day">The day asked about.</param>
    /// <param name="acts">Later acts in any order.</param>
    /// <returns>The status, since when, and by which act.</returns>
    public ValidityState On(DateOnly day, IEnumerable<LaterAct> acts)
    {
        var past = acts.Where(act => act.On <= day).OrderBy(act => act.On).ToList();
        var end = past.FirstOrDefault(act => act.Effect != ActEffect.Amends);
        var over = ExpiresOn is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : (DateOnly?)null;
        if (over <= day && !(end?.On < over))
        {
            return new ValidityState(ValidityStatus.Lapsed, over, null);
        }

        if (end is not null)
        {
            var status = end.Effect == ActEffect.Abolishes ? ValidityStatus.Abolished : ValidityStatus.DeclaredLapsed;
            return new ValidityState(status, end.On, end);
        }

        var change = past.LastOrDefault();
        return EffectiveOn > day ? new ValidityState(ValidityStatus.NotYetInForce, null, null)
            : change is not null ? new ValidityState(ValidityStatus.Amended, change.On, change)
            : new ValidityState(ValidityStatus.InForce, EffectiveOn, null);
    }
}
