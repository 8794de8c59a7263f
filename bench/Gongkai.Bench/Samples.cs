using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Bench;

/// <summary>Files as other people's programs would make them: our own marks, by which our files are read exactly, are taken out.</summary>
internal static partial class Samples
{
    internal static byte[] Write(Report report, ReportFileKind kind)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, kind, stream);
        return stream.ToArray();
    }

    internal static byte[] ForeignPage(Report report) =>
        Encoding.UTF8.GetBytes(Marks().Replace(Encoding.UTF8.GetString(Write(report, ReportFileKind.Html)), ""));

    internal static byte[] ForeignWord(Report report)
    {
        using var stream = new MemoryStream();
        stream.Write(Write(report, ReportFileKind.Docx));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Rewrite(zip.GetEntry("docProps/custom.xml")!);
            Rewrite(zip.GetEntry("word/document.xml")!);
            Rewrite(zip.GetEntry("word/styles.xml")!);
        }

        return stream.ToArray();
    }

    /// <summary>The seed's shape: prose, then one cell a line.</summary>
    internal static byte[] Text(Report report)
    {
        var text = new StringBuilder(report.Title).Append("\n\n");
        for (var section = 1; section <= 6; section++)
        {
            text.Append(Headings[section - 1]).Append('\n').Append(report.Sections[section]).Append('\n');
            if (section is 2 or 3 or 4)
            {
                Table(text, report, section);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static readonly string[] Headings =
        ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];

    private static void Table(StringBuilder text, Report report, int table)
    {
        var group = "";
        foreach (var row in report.Format.Rows.Where(row => row.Table == table && !row.IsOptional))
        {
            if (row.Group != group)
            {
                group = row.Group;
                text.Append(group).Append('\n');
                if (table == 2)
                {
                    text.Append("信息内容\n").AppendJoin('\n', row.Cells.Select(cell => cell.Heading + (cell.Unit is null ? "" : $"（单位：{cell.Unit}）"))).Append('\n');
                }
            }

            text.Append(table == 4 ? "" : row.Label + "\n");
            if (table == 4)
            {
                continue;
            }

            text.AppendJoin('\n', row.Cells.Select(cell => report[cell].Value)).Append('\n');
        }

        if (table == 4)
        {
            text.Append("行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n");
            text.AppendJoin('\n', Enumerable.Repeat("结果维持\n结果纠正\n其他结果\n尚未审结\n总计", 2)).Append('\n');
            text.AppendJoin('\n', report.Format.Rows.Where(row => row.Table == 4).SelectMany(row => row.Cells).Select(cell => report[cell].Value)).Append('\n');
        }
    }

    private static void Rewrite(ZipArchiveEntry entry)
    {
        string xml;
        using (var reader = new StreamReader(entry.Open()))
        {
            xml = reader.ReadToEnd();
        }

        using var stream = entry.Open();
        stream.SetLength(0);
        stream.Write(Encoding.UTF8.GetBytes(xml.Replace("Gongkai", "Office", StringComparison.Ordinal)));
    }

    [GeneratedRegex("""<meta name="[Gg]ongkai[^>]*>\n?| data-(report-title|section|table)(="\d")?""")]
    private static partial Regex Marks();
}
