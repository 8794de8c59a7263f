using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Published reports, where the folder with them is at hand; without it there is nothing to test and nothing fails.</summary>
public sealed class RealSamples
{
    /// <summary>The kinds of file these tests look at.</summary>
    private static readonly string[] Kinds = [".txt", ".md", ".html", ".docx", ".pdf"];

    [Fact]
    public void Give_the_seed_whole()
    {
        if (!Samples.AreThere)
        {
            return;
        }

        var report = Samples.Read("seed-2020.txt").Report!;

        Assert.Equal(ReportFormat.F2019, report.Format);
        Assert.Equal((2020, "区科技局", "区科技局2020年度政府信息公开工作年度报告"), (report.Year, report.Agency, report.Title));
        Assert.Equal(CellValue.Of(8), report["T2.9.1.C1"]);
        Assert.Equal(new CellValue(CellState.Number, 27150, "元", "27150（单位：元）"), report["T2.9.1.C2"]);
        Assert.All(
            ReportFormat.F2019.Cells.Where(cell => cell.Row.Code != "T2.9.1"), cell => Assert.Equal(CellValue.Of(0), report[cell]));
        Assert.Equal([1, 2, 3, 4, 5, 6], report.Sections.Keys.Order());
        Assert.Equal("无", report.Sections[6]);
        Assert.StartsWith("2020年，我局严格贯彻落实", report.Sections[1], StringComparison.Ordinal);
        Assert.EndsWith("深入开展。", report.Sections[5], StringComparison.Ordinal);
        Assert.Equal("", report.Sections[2] + report.Sections[3] + report.Sections[4]);
    }

    [Fact]
    public void Give_the_figures_an_independent_script_found()
    {
        foreach (var line in Samples.Expected().Where(line => Kinds.Contains(Path.GetExtension(line[0]))))
        {
            var result = Samples.Read(line[0]);
            if (line[3] == "not a report")
            {
                Assert.Equal("file.not-a-report", result.Error?.Code);
                continue;
            }

            var report = result.Report!;
            Assert.Equal(Code(line[3]), report.Format.Code);
            Assert.Equal(line[2], report.Year?.ToString(CultureInfo.InvariantCulture));
            string[] cells = ["T3.R1.C7", "T3.R2.C7", "T3.R3.7.C7", "T3.R4.C7", "T4.A5", "T4.B5", "T4.C5"];
            Assert.Equal(
                line[4..11].Where(value => value.Length > 0),
                cells.Select(cell => report[cell]).Where(cell => cell.IsNumber).Select(cell => cell.Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Give_the_official_blank_form_as_blanks()
    {
        if (!Samples.AreThere)
        {
            return;
        }

        var report = Samples.Read("000-template").Report!;

        Assert.Equal(ReportFormat.F2021, report.Format);
        Assert.All(ReportFormat.F2021.RequiredCells, cell => Assert.Equal(CellValue.Blank, report[cell]));
        Assert.Null(report.Year);
    }

    [Fact]
    public void Leave_totals_that_were_left_zero_as_printed()
    {
        if (!Samples.AreThere)
        {
            return;
        }

        var report = Samples.Read("002-").Report!;

        Assert.Equal([10m, 1, 0, 0, 0], ReportFormat.F2021.Row("T4.A").Cells.Select(cell => report[cell].Value));
        Assert.Equal(CellValue.Of(0), report["T3.R3.6.C1"]);
        Assert.Equal(CellState.Absent, report["T3.R3.6.1.C1"].State);
    }

    [Fact]
    public void Read_every_row_of_a_glued_table_in_the_one_way_there_is()
    {
        if (!Samples.AreThere)
        {
            return;
        }

        var report = Samples.Read("014-").Report!;

        Assert.All(ReportFormat.F2021.RequiredCells.Where(cell => cell.Row.Table == 3), cell => Assert.True(report[cell].IsNumber, cell.Code));
        Assert.Equal([2m, 1, 3, 1, 7], ReportFormat.F2021.Row("T4.A").Cells.Select(cell => report[cell].Value));
        Assert.Equal(CellState.Ambiguous, report["T2.1.2.C1"].State);
    }

    [Fact]
    public void Leave_the_error_of_a_published_report_as_printed()
    {
        if (!Samples.AreThere)
        {
            return;
        }

        var report = Samples.Read("018-").Report!;

        var results = report.Format.Rows.Where(row => row.Role == RowRole.Result).ToList();
        Assert.Equal(27, results.Sum(row => report[row.Cells[6]].Value));
        Assert.Equal(26, results.Sum(row => report[row.Cells[0]].Value));
        Assert.Equal((21m, 20m), (report["T3.R3.7.C7"].Value, report["T3.R3.7.C1"].Value));
        Assert.Equal(CellState.Ambiguous, report["T2.6.1.C2"].State);
    }

    [Fact]
    public void In_excerpts_give_the_form_and_year_they_state_and_no_figure_they_do_not_print()
    {
        foreach (var file in Samples.Files().Where(file => file.Contains("-partial", StringComparison.Ordinal)))
        {
            var name = Path.GetFileName(file);
            var report = Samples.Read(name).Report;
            Assert.True(report is not null, name);
            Assert.Equal(name[..3] is "123" ? 2020 : int.Parse(Regex.Match(name, "20[0-9]{2}").Value, CultureInfo.InvariantCulture), report.Year);
            Assert.Equal(report.Year < 2021 && name[..3] != "123" ? ReportFormat.F2019 : ReportFormat.F2021, report.Format);
            var printed = Regex.Matches(File.ReadAllText(file), "[0-9.]+").Select(match => match.Value).ToHashSet();
            Assert.All(report.Cells.ToArray().Where(cell => cell.IsNumber), cell => Assert.Contains(cell.Value.ToString(CultureInfo.InvariantCulture), printed));
        }
    }

    [Fact]
    public void Take_no_list_and_no_portal_page_for_a_report()
    {
        foreach (var file in Samples.Files().Where(file => Path.GetFileName(file).StartsWith("portal-", StringComparison.Ordinal)))
        {
            Assert.Null(Samples.Read(Path.GetFileName(file)).Report);
        }
    }

    [Fact]
    public void Hold_no_text_of_tables_and_pages_in_their_parts()
    {
        foreach (var file in Samples.Files().Where(file => Kinds.Contains(Path.GetExtension(file))))
        {
            if (Samples.Read(Path.GetFileName(file)).Report is not { } report || report.Format == ReportFormat.Before2019)
            {
                continue;
            }

            var text = new StringBuilder().AppendJoin('\n', report.Sections.Values).ToString();
            foreach (var word in (string[])["制发件数", "勾稽关系", "结果维持结果", "结果维持\n", "当前位置", "— 3 —", "<", "附件下载", "本地目录", "第二十条第"])
            {
                Assert.DoesNotContain(word, text.Replace("<平潭", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    private static string Code(string printed) => printed.StartsWith("before", StringComparison.Ordinal) ? "before-2019" : "F" + printed[..4];
}
