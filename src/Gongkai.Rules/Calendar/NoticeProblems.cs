using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Calendar;

/// <summary>What can be wrong with a notice file. Every sentence names the file, and the line where there is one.</summary>
internal static class NoticeProblems
{
    internal static Problem BadName(string name) => new(
        "notice.bad-name", Severity.Error, $"通知文件名“{name}”不是“年份-序号”的形式。", "请以年份和序号命名，例如 2027-1；同一年的后续调整为 2027-2。", "");

    internal static Problem Unreadable(string name, int line, string text) => At(
        "notice.unreadable", name, line, $"看不懂“{text}”", "每行应为“rest 日期 名称”“work 日期 名称”“plain 日期 名称”，或者“项目: 内容”。");

    internal static Problem UnknownKey(string name, int line, string key) => At(
        "notice.unknown-key", name, line, $"没有“{key}”这个项目", $"可用的项目：{string.Join("、", NoticeHeader.Known)}。");

    internal static Problem RepeatedKey(string name, int line, string key) => At(
        "notice.repeated-key", name, line, $"项目“{key}”重复出现", "请只保留一处。");

    internal static Problem EmptyKey(string name, int line, string key) => At(
        "notice.empty-key", name, line, $"项目“{key}”没有内容", "请填写内容，不知道的选填项目请删去整行。");

    internal static Problem HeaderAfterDays(string name, int line, string key) => At(
        "notice.header-after-days", name, line, $"项目“{key}”写在日期之后", "请把它移到第一个日期行之前。");

    internal static Problem MissingKey(string name, string key) => new(
        "notice.missing-key", Severity.Error, $"通知 {name} 缺少项目“{key}”。", $"请在文件开头补写“{key}: …”。", "");

    internal static Problem BadMemory(string name, int line, string part) => At(
        "notice.bad-memory", name, line, $"memory 中的“{part}”不是可标注的部分", $"可标注：{string.Join("、", NoticeHeader.Parts)}。");

    internal static Problem BadDay(string name, int line, string text) => At(
        "notice.bad-day", name, line, $"“{text}”不是日期", "请写成 2027-02-06，或者一段 2027-02-06..2027-02-12。");

    internal static Problem Backwards(string name, int line, DateOnly from, DateOnly to) => At(
        "notice.backwards", name, line, $"{IsoDay.Write(from)} 至 {IsoDay.Write(to)} 首尾颠倒", "请把较早的日期写在前面。");

    internal static Problem TooLong(string name, int line, int days) => At(
        "notice.too-long", name, line, $"一次放假 {days} 天，超过 {NoticeReader.LongestRest} 天", "请核对起止日期。");

    internal static Problem OtherYear(string name, int line, DateOnly day, int year) => At(
        "notice.other-year", name, line, $"{IsoDay.Write(day)} 不属于 {year} 年的安排", $"日期应在 {year - 1}-12-01 至 {year}-12-31 之间。");

    internal static Problem NotWeekend(string name, int line, DateOnly day) => At(
        "notice.not-weekend", name, line, $"{IsoDay.Write(day)} 不是周六或周日，不能列为调休上班", "请核对日期；要恢复为平日，请用 plain。");

    internal static Problem Twice(string name, int line, DateOnly day, int earlier) => At(
        "notice.twice", name, line, $"{IsoDay.Write(day)} 已在第 {earlier} 行规定", "同一天只能规定一次，请删去其中一处。");

    internal static Problem NotSorted(string name, int line, DateOnly day, DateOnly before) => At(
        "notice.not-sorted", name, line, $"{IsoDay.Write(day)} 排在 {IsoDay.Write(before)} 之后", "请按日期先后排列。");

    internal static Problem NamelessDay(string name, int line) => At(
        "notice.nameless-day", name, line, "日期后面没有节日名称", "请写明节日名称，例如 春节。");

    internal static Problem PlainInFirst(string name, int line) => At(
        "notice.plain-in-first", name, line, "年度安排中不能使用 plain", "plain 只用于后续调整，撤回先前通知对某一天的安排。");

    internal static Problem NoDays(string name) => new(
        "notice.no-days", Severity.Error, $"通知 {name} 没有规定任何日期。", "请按通知正文补写放假和上班的日期。", "");

    internal static Problem IssuedTooEarlyOrLate(string name, DateOnly issued, DateOnly from, DateOnly to) => new(
        "notice.issued-implausible", Severity.Error, $"通知 {name} 的发布日期 {IsoDay.Write(issued)} 不合理。",
        $"发布日期应在 {IsoDay.Write(from)} 至 {IsoDay.Write(to)} 之间，请核对。", "");

    internal static Problem Implausible(string name, int rest) => new(
        "notice.implausible", Severity.Error, $"通知 {name} 全年共列放假 {rest} 天，不合常理。",
        $"年度安排一般列 {NoticeReader.FewestRest} 至 {NoticeReader.MostRest} 天，请核对是否漏写或者多写。", "");

    internal static Problem FixedFeastMissing(string name, DateOnly day) => new(
        "notice.fixed-feast-missing", Severity.Error, $"通知 {name} 没有把 {IsoDay.Write(day)} 列为放假。",
        "元旦、劳动节、国庆节当天依法放假，请补写。", "全国年节及纪念日放假办法第二条");

    private static Problem At(string code, string name, int line, string says, string remedy) =>
        new(code, Severity.Error, $"通知 {name} 第 {line} 行：{says}。", remedy, "");
}
