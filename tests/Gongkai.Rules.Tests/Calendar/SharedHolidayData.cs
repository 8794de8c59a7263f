using System.Text.Json;
using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class SharedHolidayData
{
    [Fact]
    public void Equals_the_notices_day_by_day()
    {
        if (Folder() is not { } folder)
        {
            return; // the raw data is not part of the source
        }

        var named = Directory.GetFiles(folder, "20??.json").SelectMany(Named).ToDictionary();
        Assert.True(named.Count > 500);
        for (var day = new DateOnly(2007, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var expected = named.TryGetValue(day, out var works) ? works : !Weekdays.IsWeekend(day);
            Assert.True(expected == National.IsWorkingDay(day), $"{day:yyyy-MM-dd}");
        }
    }

    private static string? Folder() => new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory() }
        .SelectMany(Upwards).Select(at => Path.Combine(at, "shared", "holidays")).FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Upwards(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    private static IEnumerable<KeyValuePair<DateOnly, bool>> Named(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("days").EnumerateArray().Select(entry => KeyValuePair.Create(
            Day(entry.GetProperty("date").GetString()!), !entry.GetProperty("isOffDay").GetBoolean()))];
    }
}
