using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>K7 (the form of the year) and K8 (title, year and stated period agree); law §3.1 and §3.5.</summary>
internal static partial class YearChecks
{
    private const string PeriodSource = "统计期限为报告年度 1 月 1 日至 12 月 31 日（年度报告格式）";

    internal static void Run(Assessment assessment)
    {
        if (assessment.Report.Year is not { } year)
        {
            assessment.Skip("K7", null, "没有找到报告年度。");
            assessment.Skip("K8", null, "没有找到报告年度。");
            return;
        }

        Form(assessment, year);
        Title(assessment, year);
        Period(assessment, year);
    }

    private static void Form(Assessment assessment, int year)
    {
        var found = assessment.Report.Format;
        var due = ReportFormat.For(year);
        if (found != due)
        {
            assessment.Error("K7", null, null, null, $"{year} 年度的报告用的是 {found} 格式（{found.Source}），该年度应当用 {Name(due)}。",
                "请改用该年度的报告格式重新填写；如果年度写错，请更正标题中的年度。", "2019、2020 年度用〔2019〕60号格式，2021 年度起用〔2021〕30号格式");
        }
    }

    private static string Name(ReportFormat format) => $"{format} 格式（{format.Source}）";

    private static void Title(Assessment assessment, int year)
    {
        if (assessment.Report.Title is not { } title || !Years.AnyIn(title, year, out var other) || other == year)
        {
            return;
        }

        assessment.Error("K8", null, other, year, $"标题写的是 {other} 年（“{title}”），报告年度是 {year} 年，两者不一致。",
            "请核对标题中的年度与报告内容的年度。", "标题为“机关名称＋年度＋政府信息公开工作年度报告”");
    }

    private static void Period(Assessment assessment, int year)
    {
        for (var section = 0; section <= 1; section++)
        {
            if (assessment.Report.Sections.TryGetValue(section, out var text) && text.Contains("统计", StringComparison.Ordinal))
            {
                foreach (Match match in PeriodPattern().Matches(CellText.Narrow(text)))
                {
                    Period(assessment, year, match);
                }
            }
        }
    }

    private static void Period(Assessment assessment, int year, Match match)
    {
        if (!match.Groups["y1"].Success)
        {
            assessment.Error("K8", null, null, year, $"统计期限没有写明起止日期：“{match.Value}”。",
                $"请写明“自{year}年1月1日至{year}年12月31日”。", PeriodSource);
            return;
        }

        var from = Number(match.Groups["y1"]);
        var to = match.Groups["y2"].Success ? Number(match.Groups["y2"]) : from;
        var whole = !match.Groups["m1"].Success || (match.Groups["m1"].ValueSpan is "1" or "01" && match.Groups["d1"].ValueSpan is "1" or "01"
            && match.Groups["m2"].ValueSpan is "12" && match.Groups["d2"].ValueSpan is "31");
        if (from != year || to != year || !whole)
        {
            assessment.Error("K8", null, from != year ? from : to, year, $"统计期限写的是“{match.Value}”，与报告年度 {year} 年不一致。",
                $"请核对：统计期限应当是 {year} 年 1 月 1 日至 {year} 年 12 月 31 日。", PeriodSource);
        }
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, NumberFormatInfo.InvariantInfo);

    /// <summary>Of text without white space and with narrow digits and signs (<see cref="CellText.Narrow"/>).</summary>
    [GeneratedRegex(
        "统计(?:数据)?的?(?:期限|时限|期间|时间|时段|周期|区间)(?:范围)?[为是从]*:?"
            + "(?:自(?:年月日)?起?至|自?(?<y1>[0-9]{4})[年./-](?<m1>[0-9]{1,2})[月./-](?<d1>[0-9]{1,2})日?(?:起|开始)?,?"
            + "[至到—~-]+(?:(?<y2>[0-9]{4})[年./-])?(?<m2>[0-9]{1,2})[月./-](?<d2>[0-9]{1,2})日?"
            + "|(?<y1>[0-9]{4})年(?:度|全年|(?=[。，；,;)]|$)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodPattern();
}
