using System.Text;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>The invented report as a page, its tables with merged cells as the form prints them.</summary>
internal static class Pages
{
    internal static string Of(Report report) => "<!DOCTYPE html><html><head><title>示例</title></head><body>" + Body(report)
        + "</body></html>";

    internal static string Body(Report report)
    {
        var page = new StringBuilder($"<p>{report.Agency}{report.Year}年度政府信息公开工作年度报告</p>");
        page.Append($"<p>{Invented.Headings[0]}</p><p>　　{report.Year}年，本机关按要求做好公开工作。</p><p>{Invented.Headings[1]}</p>"
            + $"{Table2(report)}");
        page.Append($"<p>{Invented.Headings[2]}</p>{Table3(report)}<p>{Invented.Headings[3]}</p>{Table4(report)}");
        return page.Append($"<p>{Invented.Headings[4]}</p><p>一是解读不够及时。</p><p>{Invented.Headings[5]}</p><p>无</p>").ToString();
    }

    internal static string Table2(Report report)
    {
        var table = new StringBuilder("<table>");
        foreach (var group in report.Format.Rows.Where(row => row.Table == 2).GroupBy(row => row.Group))
        {
            table.Append($"<tr><td colspan=4>{group.Key}</td></tr><tr><td>信息内容</td>");
            table.AppendJoin("", group.First().Cells.Select(cell => $"<td>{cell.Heading}</td>")).Append("</tr>");
            foreach (var row in group)
            {
                table.Append($"<tr><td>{row.Label}</td>").AppendJoin("", row.Cells.Select(cell =>
                    $"<td><p><span>{Invented.Text(report[cell])}</span></p></td>")).Append("</tr>");
            }
        }

        return table.Append("</table>").ToString();
    }

    internal static string Table3(Report report)
    {
        var rows = report.Format.Rows.Where(row => row.Table == 3 && report[row.Cells[0]].State != CellState.Absent).ToList();
        var table = new StringBuilder(
            "<table><tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>"
            + "<tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>"
            + "<tr><td><p>商业</p><p>企业</p></td><td>科研<br/>机构</td><td><p>社会</p><p>公益</p><p>组织</p></td><td>法律服务机构</td><td>"
            + "其他</td></tr>");
        var results = rows.Where(row => row.Role is RowRole.Result or RowRole.Total).ToList();
        foreach (var row in rows)
        {
            table.Append("<tr>");
            if (!results.Contains(row))
            {
                table.Append($"<td colspan=3>{row.Label}</td>");
            }
            else
            {
                table.Append(row == results[0] ? $"<td rowspan={results.Count}>三、本年度办理结果</td>" : "");
                table.Append(row.Group.Length == 0 ? $"<td colspan=2>{row.Label}</td>" : Grouped(row, rows));
            }

            table.AppendJoin("", row.Cells.Select(cell => $"<td>{Invented.Text(report[cell])}&nbsp;</td>")).Append("</tr>");
        }

        return table.Append("</table>").ToString();
    }

    internal static string Table4(Report report)
    {
        string[] five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        var cells = report.Format.Rows.Where(row => row.Table == 4).SelectMany(row => row.Cells);
        return "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>"
            + string.Concat(five.Select(text => $"<td rowspan=2>{text}</td>"))
                + "<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr><tr>"
            + string.Concat(five.Concat(five).Select(text => $"<td>{text}</td>")) + "</tr><tr>"
            + string.Concat(cells.Select(cell => $"<td>{Invented.Text(report[cell])}</td>")) + "</tr></table>";
    }

    private static string Grouped(RowDefinition row, List<RowDefinition> rows)
    {
        var group = rows.Where(other => other.Group == row.Group).ToList();
        return (row == group[0] ? $"<td rowspan={group.Count}>{row.Group}</td>" : "") + $"<td>{row.Label}</td>";
    }
}
