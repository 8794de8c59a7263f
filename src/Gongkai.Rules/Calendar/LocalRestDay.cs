namespace Gongkai.Rules.Calendar;

/// <summary>A public holiday of an autonomous area, entered by the administrator; it is in no notice of the State
/// Council.</summary>
/// <remarks>
/// Source: 全国年节及纪念日放假办法 art. 4 (autonomous areas fix the days of the festivals of their nationalities).
/// Example: <c>new LocalRestDay(new DateOnly(2026, 3, 20), "肉孜节", "自治区人民政府通知")</c>.
/// </remarks>
/// <param name="Day">The day on which the area's organs rest.</param>
/// <param name="Name">The festival, as the area's notice calls it.</param>
/// <param name="Basis">The area's notice, in words; shown where the day is explained.</param>
public sealed record LocalRestDay(DateOnly Day, string Name, string Basis);
