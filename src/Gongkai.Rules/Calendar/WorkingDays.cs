namespace Gongkai.Rules.Calendar;

/// <summary>A length counted in Chinese working days (工作日); never mixed up with calendar days.</summary>
/// <remarks>Example: <c>new WorkingDays(20)</c> is the reply period of art. 33 and prints “20 个工作日”.</remarks>
public readonly record struct WorkingDays
{
    /// <summary>Makes a length.</summary>
    /// <param name="count">Zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public WorkingDays(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>The number of days, zero or more.</summary>
    public int Count { get; }

    /// <summary>As an officer would write it: “20 个工作日”.</summary>
    /// <returns>The Chinese text.</returns>
    public override string ToString() => $"{Count} 个工作日";
}
