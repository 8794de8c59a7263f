using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>Why a register cannot be compiled, or what is odd about a record.</summary>
internal static class CompileProblems
{
    internal static Problem YearTooEarly(int year) => new(
        "compile.year", Severity.Error,
        $"报告年度 {year} 早于 2019 年，没有可以编制的格式。", "现行两种格式适用于 2019 年及以后的年度。", "国办公开办函〔2019〕60号");

    internal static Problem AsOfTooEarly(int year, DateOnly asOf) => new(
        "compile.as-of", Severity.Error,
        $"截止日 {asOf:O} 早于报告年度 {year} 年 1 月 1 日。", $"请填写 {year}-01-01 或以后的日期。", "");

    internal static Problem NoNumber(int position) => new(
        "compile.no-number", Severity.Error,
        $"第 {position} 件申请没有编号（number）。", "编制年报时每件申请都要有编号；一件信函拆分办理的，各编一号。", "");

    internal static Problem NumberTwice(string number) => new(
        "compile.number-twice", Severity.Error,
        $"编号“{number}”出现了两次，会被重复计数。", "每件申请、每件复议诉讼只登记一次；请核对编号。", "");

    internal static Problem NoClass(string number) => new(
        "compile.no-class", Severity.Error,
        $"申请“{number}”没有写明申请人类别（applicantClass）。", "请填写六类之一，例如 natural-person（自然人）。", "");

    internal static Problem UnknownCell(string code, string format) => new(
        "compile.unknown-cell", Severity.Error,
        $"registers 中的“{code}”不是 {format} 表二的单元格。", "请核对代码，例如 T2.1.2.C1；两种格式的表二不同。", "");

    internal static Problem NotAFigure(string code) => new(
        "compile.not-a-figure", Severity.Error,
        $"registers 中的“{code}”不是数。", "请填写数；金额可以带单位。", "");

    internal static Problem OpenWithResult(string id) => new(
        "proceeding.no-closing-day", Severity.Warning,
        $"案件“{id}”写了结果，但没有结案日期，按尚未审结计。", "请补填 closedOn。", "");

    internal static Problem ClosedWithoutResult(string id) => new(
        "proceeding.no-result", Severity.Warning,
        $"案件“{id}”写了结案日期，但没有结果，按尚未审结计。", "请补填 result。", "");

    internal static Problem ClosedBeforeFiled(string id, DateOnly filed, DateOnly closed) => new(
        "proceeding.closed-before-filed", Severity.Error,
        $"案件“{id}”的结案日期 {closed:O} 早于提出日期 {filed:O}。", "请核对两个日期。", "");
}
