using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Bench;

/// <summary>Reports that tie out, with figures and prose of usual length; the same for the same number.</summary>
internal static class InventedReports
{
    private const string Prose =
        "本年度，我局围绕中心工作，依法依规做好政府信息公开工作，及时回应社会关切。通过门户网站、政务新媒体和政务服务大厅公开栏发布信息，内容涵盖机构职能、通知公告、政策法规和办事指南。"
        + "健全信息发布审核制度，落实先审后发要求，定期清理失效内容。加强业务培训，年内组织专题学习两次，提高工作人员的能力和水平。";

    /// <summary>A report of the form of 2021 for an invented organ.</summary>
    internal static Report Make(int number, int year = 2023)
    {
        var format = ReportFormat.For(year);
        var cells = new CellValue[format.Cells.Count];
        foreach (var cell in format.RequiredCells)
        {
            cells[cell.Index] = CellValue.Of(cell.Row.Table == 2 ? (number + cell.Index) % 17 : 0);
        }

        for (var column = 1; column <= 6; column++)
        {
            var (received, carried) = ((number * column) % 23, number % 3);
            Set(cells, format, $"T3.R1.C{column}", received);
            Set(cells, format, $"T3.R4.C{column}", Math.Min(carried, received));
            Set(cells, format, $"T3.R3.1.C{column}", received - Math.Min(carried, received));
            Set(cells, format, $"T3.R3.7.C{column}", received - Math.Min(carried, received));
        }

        foreach (var row in format.Rows.Where(row => row.Table == 3 && !row.IsOptional))
        {
            cells[row.Cells[6].Index] = CellValue.Of(row.Cells.Take(6).Sum(cell => cells[cell.Index].Value));
        }

        var new7 = cells[format.Find("T3.R1.C7")!.Index].Value;
        var agency = $"示例区第{number}局";
        return new Report(format, cells)
        {
            Agency = agency,
            Year = year,
            Title = $"{agency}{year}年政府信息公开工作年度报告",
            Sections = new Dictionary<int, string>
            {
                [1] = $"（一）主动公开。{Prose}全年主动公开政府信息{40 + (number % 50)}条。\n（二）依申请公开。本年新收政府信息公开申请{new7}件。{Prose}\n（三）政府信息管理。{Prose}\n（四）平台建设。{Prose}\n（五）监督保障。{Prose}",
                [2] = "",
                [3] = "",
                [4] = "",
                [5] = $"存在的主要问题：{Prose}\n改进情况：{Prose}",
                [6] = "本年度未收取信息处理费。",
            },
        };
    }

    /// <summary>As many files as asked for, of four kinds in turn.</summary>
    internal static void WriteFolder(int count, string directory)
    {
        Directory.CreateDirectory(directory);
        for (var i = 0; i < count; i++)
        {
            var report = Make(i);
            var (end, bytes) = (i % 4) switch
            {
                0 => ("json", Samples.Write(report, ReportFileKind.Json)),
                1 => ("html", Samples.ForeignPage(report)),
                2 => ("txt", Samples.Text(report)),
                _ => ("docx", Samples.ForeignWord(report)),
            };
            File.WriteAllBytes(Path.Combine(directory, $"{i:00000}.{end}"), bytes);
        }
    }

    private static void Set(CellValue[] cells, ReportFormat format, string code, decimal value) => cells[format.Find(code)!.Index] = CellValue.Of(value);
}
