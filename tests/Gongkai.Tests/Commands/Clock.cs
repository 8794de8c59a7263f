namespace Gongkai.Tests.Commands;

/// <summary>The clock verb as interfaces §3 promises it.</summary>
public sealed class Clock
{
    private const string Plain =
        """
        {"number": "2024-1", "applicantClass": "natural-person", "events": [
          {"type": "submitted", "at": "2024-09-13T23:40:00+08:00", "channel": "online"},
          {"type": "arrived", "on": "2024-09-13"},
          {"type": "confirmed", "on": "2024-09-14"} ] }
        """;

    [Fact]
    public void One_object_in_gives_one_object_out_with_every_key()
    {
        var run = Run.Gongkai("clock - --as-of 2024-09-24 --json", input: Plain);

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.Equal(
            "number asOf regime receivedOn startOn correctionNoticeDue dueOn provisional calendarVersion stage bucket excludedWorkingDays usedWorkingDays "
            + "remainingWorkingDays inTime lateWorkingDays feePaymentDue correctionDue closesAs closesOn outcome closedOn remedy consultations problems explanation",
            string.Join(' ', run.Json.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(
            ("2024-09-14", "2024-09-26", "2024-10-18", "in-progress", "due-later", 0, 5, 15),
            (Text(run, "receivedOn"), Text(run, "correctionNoticeDue"), Text(run, "dueOn"), Text(run, "stage"), Text(run, "bucket"),
                Number(run, "excludedWorkingDays"), Number(run, "usedWorkingDays"), Number(run, "remainingWorkingDays")));
    }

    [Fact]
    public void An_array_in_gives_an_array_out_in_the_same_order()
    {
        var run = Run.Gongkai("clock - --as-of 2024-09-24 --json", input: $"[{Plain.Replace("2024-1", "乙", StringComparison.Ordinal)}, {Plain}]");

        Assert.Equal(["乙", "2024-1"], run.Json.EnumerateArray().Select(one => one.GetProperty("number").GetString()));
    }

    [Fact]
    public void An_instant_is_taken_as_the_day_in_beijing()
    {
        var run = Run.Gongkai("clock - --as-of 2024-09-24 --json", input: """{"events": [{"type": "submitted", "at": "2024-09-13T17:00:00Z", "channel": "in-person"}]}""");

        Assert.Equal("2024-09-14", Text(run, "receivedOn"));
    }

    [Fact]
    public void Today_in_beijing_is_the_default() =>
        Assert.Equal("2024-09-24", Text(Run.Gongkai("clock - --json", input: Plain, today: "2024-09-24"), "asOf"));

    [Fact]
    public void Both_a_correction_and_a_payment_awaited_are_told_with_their_days()
    {
        const string Both =
            """
            {"events": [
              {"type": "submitted", "at": "2025-11-03T09:00:00+08:00", "channel": "in-person"},
              {"type": "correction-requested", "on": "2025-11-07", "receivedOn": "2025-11-07"},
              {"type": "fee-notified", "on": "2025-11-10", "receivedOn": "2025-11-10"} ] }
            """;

        var run = Run.Gongkai("clock - --as-of 2025-11-12", input: Both);

        Assert.Contains("等待申请人补正：至 2025-11-28（含当日）；逾期的，2025-12-01 起视为放弃申请", run.Out, StringComparison.Ordinal);
        Assert.Contains("等待申请人缴费：至 2025-12-08（含当日）", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_may_stand_in_any_order()
    {
        const string Mixed =
            """
            {"events": [
              {"type": "replied", "outcome": "P2", "documentDate": "2024-10-10", "service": "electronic", "servedOn": "2024-10-11"},
              {"type": "confirmed", "on": "2024-09-14"},
              {"type": "submitted", "at": "2024-09-13T23:40:00+08:00", "channel": "online"} ] }
            """;

        var run = Run.Gongkai("clock - --as-of 2024-11-24 --json", input: Mixed);

        Assert.True(run.Json.GetProperty("inTime").GetBoolean());
        Assert.Equal("B", run.Json.GetProperty("remedy").GetProperty("class").GetString());
        Assert.EndsWith("行政复议申请可通过【网址】提交。", run.Json.GetProperty("remedy").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_without_effect_is_an_error_and_exit_1()
    {
        var run = Run.Gongkai(
            "clock - --as-of 2024-10-22 --json",
            input: Plain.Replace("] }", """, {"type": "extended", "approvedOn": "2024-10-21", "approver": "clerk", "notifiedOn": "2024-10-21", "workingDays": 20} ] }""", StringComparison.Ordinal));

        Assert.Equal(1, run.Exit);
        Assert.Equal(
            [("extension.late", "error"), ("extension.not-by-head", "error")],
            run.Json.GetProperty("problems").EnumerateArray().Select(one => (one.GetProperty("code").GetString()!, one.GetProperty("severity").GetString()!)));
    }

    [Fact]
    public void Being_overdue_is_a_state_and_exit_0()
    {
        var run = Run.Gongkai("clock - --as-of 2024-11-24 --json", input: Plain);

        Assert.Equal((0, "overdue"), (run.Exit, Text(run, "bucket")));
        Assert.True(Number(run, "remainingWorkingDays") < 0);
    }

    [Theory]
    [InlineData("""{"events": [{"type": "submited", "at": "2024-09-13T23:40:00+08:00"}]}""", "“events[0].type”里的“submited”不是可用的事件类型。")]
    [InlineData("""{"events": [{"type": "confirmed", "onn": "2024-09-13"}]}""", "“events[0]”里有不认识的属性“onn”。是不是想写“on”？")]
    [InlineData("""{"number": "1"}""", "JSON 最外层缺少属性“events”。")]
    [InlineData("""{"events": [{"type": "confirmed", "on": "2024-02-30"}]}""", "2024-02-30")]
    [InlineData("""{"events": [{"type": "confirmed", "on": "2024-02-20"}]}""", "没有写明申请渠道，无法确定收到之日。")]
    [InlineData("""{"events": [{"type": "submitted", "at": "2008-04-01T00:00:00+08:00", "channel": "oral"}]}""", "早于政府信息公开条例施行日 2008-05-01")]
    [InlineData("""{"events": [{"type": "replied", "outcome": "P3", "service": "post", "servedOn": "2024-02-20"}]}""", "没有写明不予公开部分的依据")]
    [InlineData("""{"events": [{"type": "replied", "outcome": "P9", "service": "post", "servedOn": "2024-02-20"}]}""", "“P9”不是处理结果代码。")]
    [InlineData("{", "不是有效的 JSON")]
    [InlineData("", "不是有效的 JSON")]
    public void What_cannot_be_run_is_refused_with_its_place_and_nothing_on_standard_output(string input, string says)
    {
        var run = Run.Gongkai("clock - --json", input: input);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_gets_the_working_in_chinese()
    {
        var run = Run.Gongkai("clock - --as-of 2024-09-24", input: Plain);

        Assert.Equal(
            """
            申请 2024-1，截至 2024-09-24：办理中，未到期
              收到之日：2024-09-14（2019年条例（国务院令第711号））
              答复期限：2024-10-18（含当日），还剩 15 个工作日，已用 5 个工作日
              需要补正的，最迟 2024-09-26 一次性告知
              计算过程：
                2024-09-14  双方确认之日为收到之日；收到当日不计，自次日起计算 20 个工作日。（条例第三十一条第三项）
                2024-09-24  20 个工作日，自 2024-09-14 次日起算，答复期限为 2024-10-18（含当日）。（条例第三十三条）
            """,
            run.Out[..run.Out.LastIndexOf("\n工作日历", StringComparison.Ordinal)]);
    }

    private static string? Text(Run run, string name) => run.Json.GetProperty(name).GetString();

    private static int Number(Run run, string name) => run.Json.GetProperty(name).GetInt32();
}
