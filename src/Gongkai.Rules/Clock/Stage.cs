namespace Gongkai.Rules.Clock;

/// <summary>Where an application is; how it ended is another axis. The first that holds, in this order.</summary>
/// <remarks>Example: with a correction awaited and a consultation open it is <see cref="AwaitingCorrection"/>.</remarks>
public enum Stage
{
    /// <summary>已办结.</summary>
    Closed,

    /// <summary>待确认收到: no receipt day yet.</summary>
    AwaitingConfirmation,

    /// <summary>待缴费.</summary>
    AwaitingPayment,

    /// <summary>待补正.</summary>
    AwaitingCorrection,

    /// <summary>征求意见中.</summary>
    Consulting,

    /// <summary>办理中.</summary>
    InProgress,
}

/// <summary>What an application asks of the officer today. Exactly one holds at every instant; the first in this order.</summary>
/// <remarks>Example: one to three working days left is <see cref="DueSoon"/>.</remarks>
public enum Bucket
{
    /// <summary>已办结.</summary>
    Closed,

    /// <summary>未起算.</summary>
    NotStarted,

    /// <summary>已逾期.</summary>
    Overdue,

    /// <summary>计时中止.</summary>
    Paused,

    /// <summary>今日到期.</summary>
    DueToday,

    /// <summary>即将到期: 1–3 working days left.</summary>
    DueSoon,

    /// <summary>未到期.</summary>
    DueLater,
}

/// <summary>What silence of a consulted party means.</summary>
/// <remarks>Example: a co-making organ that does not answer in time is taken to consent (条例第三十四条).</remarks>
public enum Silence
{
    /// <summary>行政机关决定 (条例第三十二条).</summary>
    OrganDecides,

    /// <summary>视为同意公开 (条例第三十四条).</summary>
    DeemedConsent,

    /// <summary>不予公开: third parties under the Regulation of 2007.</summary>
    NotDisclosed,
}
