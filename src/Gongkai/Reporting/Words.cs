using Gongkai.Data.Reporting;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Reporting;

/// <summary>How this room writes days, figures and states.</summary>
internal static class Words
{
    internal const string Numerals = "一二三四五六";

    internal static HtmlString DayTag(DateOnly day) => new($"<time datetime=\"{day:yyyy-MM-dd}\">{day:yyyy-MM-dd}</time>");

    internal static HtmlString TimeTag(DateTime utc) =>
        new($"<time datetime=\"{BeijingDate.Clock(utc):yyyy-MM-dd'T'HH:mm}+08:00\">{BeijingDate.Shown(utc)}</time>");

    internal static string Figure(decimal value) => value.ToString("0.######");

    internal static string Figure(CellValue value) => value.IsNumber ? Figure(value.Value) + value.Unit : value.Raw ?? "空白";

    internal static string Style(ReportState state) => state switch
    {
        ReportState.Submitted => "status status-review",
        ReportState.Returned => "status status-returned",
        ReportState.Accepted => "status status-scheduled",
        ReportState.Published => "status status-published",
        ReportState.Correcting => "status status-emergency",
        _ => "status",
    };

    internal static string Act(ReportEvent happened) => happened.Kind switch
    {
        "reopen" => "逾期后重新打开",
        "zero" => "确认零报告",
        "submit" => "报送",
        "return" => "退回",
        "accept" => "审核通过",
        "publish" => "公布",
        "correct" => "发起更正",
        "import" => "由文件导入",
        _ => happened.Kind,
    };
}
