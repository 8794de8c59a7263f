using System.Globalization;

namespace Gongkai.Documents.Json;

/// <summary>The year of a report as every kind of file gives it: four digits, 1901 to 9999.</summary>
internal static class ReportYear
{
    internal static bool Is(int year) => year is > 1900 and < 10000;

    /// <summary>The year a text names, null when it names none.</summary>
    internal static int? Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Is(year) ? year : null;
}
