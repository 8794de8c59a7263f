using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>
/// A report as one line a cell, to be opened and corrected in a spreadsheet: 类别, 代码, 名称, 值, 单位, 原文. UTF-8 with byte order mark.
/// </summary>
/// <remarks>
/// Figures stand bare. A blank cell has neither figure nor raw text, an absent cell no row. In 核对说明 rows the six columns hold
/// relation, cell, reason, who and when.
/// </remarks>
internal static class ReportCsv
{
    internal const string Head = "类别,代码,名称,值,单位,原文";
    internal const string Meta = "信息";
    internal const string Figure = "数据";
    internal const string Prose = "文字";
    internal const string Waived = "核对说明";

    /// <summary>Reads our own layout; any other comma separated file is refused with a sentence.</summary>
    internal static ReadResult Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(utf8);
            return ReadResult.Of(ReportCsvParser.Read(text.TrimStart('\ufeff')), []);
        }
        catch (InputException problem)
        {
            return ReadResult.Failed(problem.Code, problem.Says, problem.Remedy);
        }
        catch (DecoderFallbackException)
        {
            return ReadResult.Failed("csv.encoding", "文件不是 UTF-8 编码。", "请在表格软件中另存为“CSV UTF-8（逗号分隔）”后再试。");
        }
    }

    /// <summary>Writes a report; the stream stays open.</summary>
    internal static void Write(Report report, Stream output)
    {
        var csv = new StringBuilder("\ufeff").Append(Head).Append("\r\n");
        Information(csv, "机关", report.Agency);
        Information(csv, "年度", report.Year?.ToString());
        Information(csv, "格式", report.Format.Code);
        Information(csv, "标题", report.Title);
        Figures(csv, report);
        foreach (var (section, text) in report.Sections.OrderBy(pair => pair.Key))
        {
            csv.Append(Prose).Append(',').Append(section).Append(',').Append(SectionNames.Of(section)).Append(',').Text(text)
                .Append(",,\r\n");
        }

        foreach (var waiver in report.Waivers)
        {
            csv.Append(Waived).Append(',').Text(waiver.Rule).Append(',').Text(waiver.Cell ?? "").Append(',').Text(waiver.Reason)
                .Append(',').Text(waiver.By).Append(',').Append(waiver.On?.ToString("O")).Append("\r\n");
        }

        output.Write(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    private static void Information(StringBuilder csv, string name, string? text)
    {
        if (text is not null)
        {
            csv.Append(Meta).Append(',').Append(name).Append(",,").Text(text).Append(",,\r\n");
        }
    }

    private static void Figures(StringBuilder csv, Report report)
    {
        foreach (var cell in report.Format.Cells)
        {
            var value = report[cell];
            if (value.State != CellState.Absent)
            {
                csv.Append(Figure).Append(',').Append(cell.Code).Append(',').Text(cell.Name).Append(',')
                    .Append(value.IsNumber ? value.Value.ToString(NumberFormatInfo.InvariantInfo) : "")
                    .Append(',').Text(value.Unit ?? "").Append(',').Text(value.Raw ?? "").Append("\r\n");
            }
        }
    }
}
