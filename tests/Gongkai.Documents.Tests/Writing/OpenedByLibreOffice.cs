using System.Diagnostics;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>Our files opened by somebody else's program: what a clerk sees on paper.</summary>
public sealed class OpenedByLibreOffice
{
    [Theory]
    [InlineData(ReportFileKind.Docx, "docx")]
    [InlineData(ReportFileKind.Xlsx, "xlsx")]
    public void A_report_shows_its_title_its_prose_and_every_figure(ReportFileKind kind, string end)
    {
        var report = Numbered();
        var pages = Pages(report, kind, end);
        var text = string.Concat(pages).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);

        Assert.Contains(report.Sections[1].Split('\n')[1], text, StringComparison.Ordinal);
        Assert.Contains("本列数据的勾稽关系为", text, StringComparison.Ordinal);
        foreach (var cell in report.Format.RequiredCells)
        {
            Assert.Contains(report[cell].Value.ToString(), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Table_three_stands_on_one_page()
    {
        var pages = Pages(Numbered(), ReportFileKind.Docx, "docx");

        Assert.Contains(pages, page => page.Contains("本年新收政府信息公开申请数量", StringComparison.Ordinal) && page.Contains("结转下年度继续办理", StringComparison.Ordinal));
    }

    /// <summary>A report in which no two figures are the same.</summary>
    private static Report Numbered()
    {
        var zero = SampleReports.AllZero();
        return zero.With(zero.Format.RequiredCells.Select(cell => (cell, CellValue.Of(1000 + cell.Index))));
    }

    private static string[] Pages(Report report, ReportFileKind kind, string end)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-office-").FullName;
        try
        {
            using (var file = File.Create(Path.Combine(folder, "report." + end)))
            {
                ReportFile.Write(report, kind, file);
            }

            Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "report." + end));
            return Run("pdftotext", "-layout", Path.Combine(folder, "report.pdf"), "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }
}
