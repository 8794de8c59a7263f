namespace Gongkai.Tests.Commands;

/// <summary>条例 arts. 30–34 count in working days; the calendar is that of the holiday notices.</summary>
public sealed class Days
{
    [Fact]
    public void Added_skip_the_holiday_and_take_the_worked_Saturday() => Assert.Equal(
        """
        {
          "date": "2024-11-01",
          "provisional": false,
          "calendarVersion": "2026-1",
          "steps": [
            {
              "from": "2024-10-01",
              "to": "2024-10-07",
              "workingDays": 0,
              "why": "国庆节放假"
            },
            {
              "from": "2024-10-08",
              "to": "2024-10-11",
              "workingDays": 4,
              "why": "平日"
            },
            {
              "from": "2024-10-12",
              "to": "2024-10-12",
              "workingDays": 1,
              "why": "国庆节调休，上班"
            },
            {
              "from": "2024-10-13",
              "to": "2024-11-01",
              "workingDays": 15,
              "why": "平日，其间周末 5 天不计"
            }
          ]
        }

        """,
        Run.Gongkai("days add 2024-09-30 20 --json").Out);

    [Fact]
    public void Added_are_explained_to_a_person() => Assert.Equal(
        "2024-10-12（星期六）\n2024-09-30 之后的第 5 个工作日：\n" +
        "  2024-10-01 至 2024-10-07    0 个工作日  国庆节放假\n" +
        "  2024-10-08 至 2024-10-11    4 个工作日  平日\n" +
        "  2024-10-12                  1 个工作日  国庆节调休，上班\n" +
        "工作日历版本：2026-1\n",
        Run.Gongkai("days add 2024-09-30 5").Out);

    [Theory]
    [InlineData("2024-10-01")] // a holiday stays itself
    [InlineData("2024-09-30")]
    public void Added_none_give_the_day_itself(string day)
    {
        var json = Run.Gongkai($"days add {day} 0 --json").Json;

        Assert.Equal(day, json.GetProperty("date").GetString());
        Assert.Equal(0, json.GetProperty("steps").GetArrayLength());
    }

    [Theory]
    [InlineData("2026-11-27 1", "2026-11-30", false)] // the last day of November is settled
    [InlineData("2026-11-27 2", "2026-12-01", true)] // next year's notice may still move December
    [InlineData("2030-01-01 1", "2030-01-02", true)] // years without a notice
    public void Added_beyond_the_notices_are_provisional(string words, string date, bool provisional)
    {
        var json = Run.Gongkai($"days add {words} --json").Json;

        Assert.Equal((date, provisional), (json.GetProperty("date").GetString(), json.GetProperty("provisional").GetBoolean()));
        Assert.Equal(provisional, Run.Gongkai($"days add {words}").Out.Contains("暂定", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-01-26", "2020-02-12")] // before the Spring Festival was extended
    [InlineData("2020-01-27", "2020-02-14")] // the notice of that day counts
    public void Added_as_known_on_a_day_use_the_notices_of_then(string known, string date) => Assert.Equal(
        date,
        Run.Gongkai($"days add 2020-01-10 20 --as-known-on {known} --json").Json.GetProperty("date").GetString());

    [Fact]
    public void Counted_leave_out_the_first_and_take_the_last()
    {
        var run = Run.Gongkai("days count 2024-09-30 2024-10-12 --json");

        Assert.Equal(
            """
            {
              "from": "2024-09-30",
              "to": "2024-10-12",
              "workingDays": 5,
              "provisional": false,
              "calendarVersion": "2026-1"
            }

            """,
            run.Out);
        Assert.Equal("2024-09-30 之后至 2024-10-12（含）有 5 个工作日。\n工作日历版本：2026-1\n", Run.Gongkai("days count 2024-09-30 2024-10-12").Out);
    }

    [Theory]
    [InlineData("2024-10-12", true, "worked-weekend", "国庆节")]
    [InlineData("2024-10-01", false, "holiday", "国庆节")]
    [InlineData("2024-10-19", false, "weekend", null)]
    [InlineData("2024-10-18", true, "weekday", null)]
    public void Shown_say_why(string day, bool working, string reason, string? name)
    {
        var json = Run.Gongkai($"days show {day} --json").Json;

        Assert.Equal(
            ["date", "working", "reason", "name", "notice", "provisional", "calendarVersion"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal((working, reason, name), (json.GetProperty("working").GetBoolean(), json.GetProperty("reason").GetString(), json.GetProperty("name").GetString()));
        Assert.Equal(name is null, json.GetProperty("notice").GetString() is null);
    }

    [Fact]
    public void Shown_name_the_notice_they_rest_on()
    {
        var run = Run.Gongkai("days show 2024-10-12");

        Assert.StartsWith("2024-10-12（星期六）是工作日：国庆节调休，上班。\n依据：", run.Out);
        Assert.Contains("2024年部分节假日安排的通知", run.Out);
    }

    [Theory]
    [InlineData("days", "命令 days 后面还要写明做什么。可用的是：add、count、show。用法见 gongkai days --help。\n")]
    [InlineData("days ad 2024-09-30 20", "命令 days 没有“ad”这个用法。是不是想写 add？\n")]
    [InlineData("days add 2024-09-30", "缺少 N（工作日数，0 或更大）。用法见 gongkai days --help。\n")]
    [InlineData("days add 2024-09-30 -1", "工作日数 -1 是负数。请写 0 或更大的整数；要往回清点，请用 gongkai days count。\n")]
    [InlineData("days add 2024-09-30 2147483647", "从 2024-09-30 起 2147483647 个工作日超出了公历 9999 年。请写小一些的工作日数。\n")]
    [InlineData("days add 2024-02-30 1", "DATE 的值“2024-02-30”不是日期。请写成“年-月-日”，例如 2024-09-30。\n")] // no such day
    [InlineData("days add 2024/9/30 1", "DATE 的值“2024/9/30”不是日期。请写成“年-月-日”，例如 2024-09-30。\n")]
    [InlineData("days add 2006-12-31 1", "日期 2006-12-31 早于 2007-01-01，工作日历没有那时的数据。请用 2007-01-01 或以后的日期。\n")]
    [InlineData("days show 2006-12-31", "日期 2006-12-31 早于 2007-01-01，工作日历没有那时的数据。请用 2007-01-01 或以后的日期。\n")]
    [InlineData("days count 2024-10-12 2024-09-30", "止日 2024-09-30 早于起日 2024-10-12。请先写较早的日期，再写较晚的日期。\n")]
    [InlineData("days show 2024-01-01 --as-known-on 2006-01-01", "日期 2006-01-01 早于 2007-01-01，工作日历没有那时的数据。请用 2007-01-01 或以后的日期。\n")]
    [InlineData("days show 2024-01-01 --as-known-on soon", "--as-known-on 的值“soon”不是日期。请写成“年-月-日”，例如 2024-09-30。\n")]
    public void That_make_no_sense_are_refused_with_a_sentence(string line, string sentence)
    {
        var run = Run.Gongkai(line);

        Assert.Equal((2, sentence, ""), (run.Exit, run.Err, run.Out));
    }
}
