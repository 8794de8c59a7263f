namespace Gongkai.Rules.Letters;

/// <summary>Days as official documents print them: Arabic digits, no filling zeros (GB/T 9704-2012, 7.3.5.4).</summary>
/// <remarks>Example: 2026年3月5日.</remarks>
public static class ChineseDay
{
    /// <summary>The day in words of an official document.</summary>
    /// <param name="day">Any.</param>
    /// <returns>Example: 2026-11-24 → 2026年11月24日.</returns>
    public static string Text(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}
