using Gongkai.Rules.Calendar;

namespace Gongkai.Rules.Clock;

/// <summary>The version of the Regulation an application is handled under, by its receipt day (条例第五十六条). Old cases keep their
/// law.</summary>
/// <remarks>Example: received 2019-05-14: <see cref="R2007"/>, 15 working days; received 2019-05-15: <see cref="R2019"/>, 20
/// working days.</remarks>
public sealed class Regime
{
    private Regime(string code, string name, int reply, int extension, bool modern)
    {
        Code = code;
        Name = name;
        ReplyPeriod = new WorkingDays(reply);
        LongestExtension = new WorkingDays(extension);
        IsModern = modern;
    }

    /// <summary>国务院令第492号 (2007), for receipt days 2008-05-01 to 2019-05-14.</summary>
    public static Regime R2007 { get; } = new("R2007", "2007年条例（国务院令第492号）", reply: 15, extension: 15, modern: false);

    /// <summary>国务院令第711号 (2019), for receipt days from 2019-05-15.</summary>
    public static Regime R2019 { get; } = new("R2019", "2019年条例（国务院令第711号）", reply: 20, extension: 20, modern: true);

    /// <summary>The first day on which there was a right to apply.</summary>
    public static DateOnly FirstReceipt { get; } = new(2008, 5, 1);

    /// <summary>The first receipt day under the Regulation of 2019.</summary>
    public static DateOnly ModernFrom { get; } = new(2019, 5, 15);

    /// <summary>R2007 or R2019.</summary>
    public string Code { get; }

    /// <summary>The Chinese name with the number of the decree.</summary>
    public string Name { get; }

    /// <summary>The reply period.</summary>
    public WorkingDays ReplyPeriod { get; }

    /// <summary>The most one extension may give.</summary>
    public WorkingDays LongestExtension { get; }

    /// <summary>Whether the acts of arts. 30 (seven days), 34 and 35 exist: only since 2019.</summary>
    public bool IsModern { get; }

    /// <summary>The regime of a receipt day.</summary>
    /// <param name="received">The receipt day; before 2008-05-01 there is none, the caller refuses it first.</param>
    /// <returns>R2007 or R2019.</returns>
    public static Regime For(DateOnly received) => received < ModernFrom ? R2007 : R2019;
}
