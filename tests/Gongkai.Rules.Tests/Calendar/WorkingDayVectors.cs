using Gongkai.Rules.Calendar;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Calendar;

public sealed class WorkingDayVectors
{
    [Theory] // 条例 arts. 30 (7), 32 (15), 33 (20, extended 40)
    [InlineData("2019-09-12", "2019-09-24", "2019-10-10", "2019-10-16", "2019-11-13")] // before Mid-Autumn, then National Day
    [InlineData("2020-01-15", "2020-01-23", "2020-02-12", "2020-02-19", "2020-03-18")] // Spring Festival extended to 2 February
    [InlineData("2020-09-11", "2020-09-22", "2020-10-09", "2020-10-15", "2020-11-12")] // National Day and Mid-Autumn in one
    [InlineData("2021-09-10", "2021-09-22", "2021-10-08", "2021-10-14", "2021-11-11")]
    [InlineData("2022-01-10", "2022-01-19", "2022-01-29", "2022-02-10", "2022-03-10")] // two worked weekend days in a row
    [InlineData("2023-01-16", "2023-01-30", "2023-02-09", "2023-02-16", "2023-03-16")]
    [InlineData("2023-09-18", "2023-09-27", "2023-10-13", "2023-10-20", "2023-11-17")]
    [InlineData("2024-01-26", "2024-02-05", "2024-02-21", "2024-02-28", "2024-03-27")]
    [InlineData("2024-09-09", "2024-09-19", "2024-09-30", "2024-10-12", "2024-11-08")] // ends on a worked Saturday
    [InlineData("2024-09-14", "2024-09-26", "2024-10-12", "2024-10-18", "2024-11-15")] // received on a worked Saturday
    [InlineData("2025-01-26", "2025-02-11", "2025-02-21", "2025-02-28", "2025-03-28")] // received on a worked Sunday
    [InlineData("2025-04-27", "2025-05-09", "2025-05-21", "2025-05-28", "2025-06-26")]
    [InlineData("2025-09-25", "2025-10-11", "2025-10-22", "2025-10-29", "2025-11-26")]
    [InlineData("2026-02-14", "2026-03-03", "2026-03-13", "2026-03-20", "2026-04-20")]
    [InlineData("2026-09-19", "2026-09-29", "2026-10-15", "2026-10-22", "2026-11-19")] // received on a rest day
    [InlineData("2024-09-30", "2024-10-15", "2024-10-25", "2024-11-01", "2024-11-29")] // the whole National Day week lies between
    public void Periods_end_on_the_day_the_notices_give(
        string received, string seven, string fifteen, string due, string extended)
    {
        Assert.Equal(seven, National.Add(received, 7));
        Assert.Equal(fifteen, National.Add(received, 15));
        Assert.Equal(due, National.Add(received, 20));
        Assert.Equal(extended, National.Add(received, 40));
    }
}
