using System.Text;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Short ways to read in tests.</summary>
internal static class Reader
{
    internal static ReadResult Read(string text, string name = "report.txt") => ReportFile.Read(name,
        Encoding.UTF8.GetBytes(text));

    internal static Report Report(string text, string name = "report.txt")
    {
        var result = Read(text, name);
        Assert.True(result.Report is not null, result.Error?.Says);
        return result.Report;
    }

    internal static string Fixture(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", name));

    /// <summary>A table of part two in a report that has nothing else.</summary>
    internal static Report Part(int part, string lines, int year = 2023) =>
        Report($"示例区林业局{year}年政府信息公开工作年度报告\n{Invented.Headings[part - 1]}\n{lines}\n"
            + $"{Invented.Headings[part == 6 ? 5 : part]}\n无\n");

    internal static void Same(Report expected, Report read)
    {
        Assert.Equal(expected.Format, read.Format);
        foreach (var cell in expected.Format.Cells)
        {
            Assert.True(expected[cell] == read[cell], $"{cell.Code}: expected {expected[cell]}, read {read[cell]}");
        }
    }

    internal static void Values(Report report, string row, params string[] printed)
    {
        var cells = report.Format.FindRow(row)!.Cells;
        Assert.Equal(printed, cells.Select(cell => Show(report[cell])));
    }

    private static string Show(CellValue value) => value.State switch
    {
        CellState.Absent => "absent",
        CellState.Blank => "",
        CellState.Number => value.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) + value.Unit,
        _ => $"{value.State}:{value.Raw}",
    };
}
