using System.Globalization;
using System.Text;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>A report of an organ that does not exist, and the shapes in which such a report reaches a reader.</summary>
internal static class Invented
{
    internal const string Agency = "示例区林业局";

    internal static readonly string[] Headings =
    [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    /// <summary>A report whose every row is different, so that a figure in a wrong place shows.</summary>
    internal static Report Report(ReportFormat format, int seed = 1, bool singleOther = false)
    {
        var cells = new CellValue[format.Cells.Count];
        foreach (var row in format.Rows)
        {
            if (row.Table == 3 && (singleOther ? row.Code.StartsWith("T3.R3.6.", StringComparison.Ordinal) : row.IsOptional))
            {
                continue;
            }

            var sum = 0;
            foreach (var cell in row.Cells)
            {
                var total = row.Table > 2 && cell.Column == row.Cells.Count;
                var value = total ? sum : ((cell.Index * 37) + (seed * 11)) % 89;
                sum += value;
                cells[cell.Index] = CellValue.Of(value);
            }
        }

        return new Report(format, cells) { Agency = Agency, Year = format == ReportFormat.F2019 ? 2020 : 2023 };
    }

    /// <summary>One cell a line, as a copy from a web page into a plain editor gives it.</summary>
    internal static string Lines(Report report, string between = "\n") => Document(report, new Shape(
        Row: (label, values) => label + between + string.Join(between, values) + between, Heading: words => string.Join(between,
            words) + between));

    /// <summary>A row a line, cells before pipes.</summary>
    internal static string Pipes(Report report) => Document(report, new Shape(
        Row: (label, values) => $"{label} | {string.Join(" | ", values)} | ||\n", Heading: words => string.Join(" | ", words)
            + " |\n"));

    /// <summary>A row a line, figures parted by spaces: text of a PDF.</summary>
    internal static string Spaced(Report report) => Document(report, new Shape(
        Row: (label, values) => $"{label} {string.Join(' ', values)}\n", Heading: words => string.Join(' ', words) + "\n"));

    /// <summary>Everything run together.</summary>
    internal static string Glued(Report report) => Document(report, new Shape(
        Row: (label, values) => label + string.Concat(values), Heading: words => string.Concat(words)), end: "");

    internal static string Text(CellValue value) => value.Raw ?? (value.IsNumber
        ? value.Value.ToString(CultureInfo.InvariantCulture) + value.Unit : "");

    private sealed record Shape(Func<string, IEnumerable<string>, string> Row, Func<IEnumerable<string>, string> Heading);

    private static string Document(Report report, Shape shape, string end = "\n")
    {
        var text = new StringBuilder($"{report.Agency}{report.Year}年度政府信息公开工作年度报告\n");
        text.Append($"{Headings[0]}{end}{report.Year}年，本机关按要求做好公开工作。{end}");
        text.Append($"{Headings[1]}{end}").Append(Table2(report, shape));
        text.Append($"{Headings[2]}{end}").Append(Table3(report, shape));
        text.Append($"{Headings[3]}{end}").Append(Table4(report, shape));
        return text.Append($"{Headings[4]}{end}一是解读不够及时。{end}{Headings[5]}{end}无{end}").ToString();
    }

    private static string Table2(Report report, Shape shape)
    {
        var text = new StringBuilder();
        foreach (var group in report.Format.Rows.Where(row => row.Table == 2).GroupBy(row => row.Group))
        {
            text.Append(shape.Heading([group.Key]));
            text.Append(shape.Heading(["信息内容", .. group.First().Cells.Select(cell => cell.Heading + (cell.Unit is null ? ""
                : $"（单位：{cell.Unit}）"))]));
            foreach (var row in group)
            {
                text.Append(shape.Row(row.Label, Texts(report, row)));
            }
        }

        return text.ToString();
    }

    private static string Table3(Report report, Shape shape)
    {
        var text = new StringBuilder(shape.Heading(["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"]));
        text.Append(shape.Heading(["自然人", "法人或其他组织", "总计"]));
        text.Append(shape.Heading(["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]));
        var group = "";
        foreach (var row in report.Format.Rows.Where(row => row.Table == 3 && report[row.Cells[0]].State != CellState.Absent))
        {
            if (row.Code == "T3.R3.1")
            {
                text.Append(shape.Heading(["三、本年度办理结果"]));
            }

            if (row.Group.Length > 0 && row.Group != group)
            {
                text.Append(shape.Heading([row.Group]));
            }

            group = row.Group;
            text.Append(shape.Row(row.Label, Texts(report, row)));
        }

        return text.ToString();
    }

    private static string Table4(Report report, Shape shape)
    {
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        return shape.Heading(["行政复议", "行政诉讼"]) + shape.Heading([.. results, "未经复议直接起诉", "复议后起诉"])
            + shape.Heading([.. results, .. results[..4]])
            + shape.Row("总计", report.Format.Rows.Where(row => row.Table == 4).SelectMany(row => Texts(report, row)));
    }

    private static IEnumerable<string> Texts(Report report, RowDefinition row) => row.Cells.Select(cell => Text(report[cell]));
}
