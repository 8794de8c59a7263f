using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>
/// Published reports, where the folder with them is at hand, and always an invented one, so that no test here is ever without
/// a case.
/// </summary>
public sealed class RealSamples
{
    private const string Invented2023 = "invented-2023-partial.txt";
    private const string Portal = "portal-invented.html";

    /// <summary>The kinds of file these tests look at.</summary>
    private static readonly string[] Kinds = [".txt", ".md", ".html", ".docx", ".pdf"];

    private static readonly Report Example = Reading.Invented.Report(ReportFormat.F2021);

    private static readonly Dictionary<string, Action<Report>> Known = new(StringComparer.Ordinal)
    {
        [Invented2023] = report => Reader.Same(Example, report),
        ["000-template"] = BlankForm,
        ["001-"] = EveryRowAdds,
        ["002-"] = ZeroTotals,
        ["008-"] = RowsWithoutLabel,
        ["014-"] = GluedTable,
        ["018-"] = PrintedError,
        ["seed-2020.txt"] = Seed,
    };

    public static TheoryData<string> KnownFiles => [.. Known.Keys.Where(name => name == Invented2023 || Samples.AreThere)];

    /// <summary>Each line of the table of figures; the invented report's is made from it.</summary>
    public static TheoryData<string> ExpectedLines =>
    [
        string.Join('\t', [Invented2023, "", "2023", "2021", .. Totals.Select(code => Reading.Invented.Text(Example[code]))]),
        .. Samples.Expected().Where(line => Kinds.Contains(Path.GetExtension(line[0]))).Select(line => string.Join('\t', line)),
    ];

    public static TheoryData<string> Excerpts =>
        [Invented2023, .. Names().Where(name => name.Contains("-partial", StringComparison.Ordinal))];

    public static TheoryData<string> PortalPages =>
        [Portal, .. Names().Where(name => name.StartsWith("portal-", StringComparison.Ordinal))];

    public static TheoryData<string> All => [Invented2023, .. Names().Where(name => Kinds.Contains(Path.GetExtension(name)))];

    private static string[] Totals => ["T3.R1.C7", "T3.R2.C7", "T3.R3.7.C7", "T3.R4.C7", "T4.A5", "T4.B5", "T4.C5"];

    [Theory]
    [MemberData(nameof(KnownFiles))]
    public void Give_what_they_print(string name) => Known[name](Read(name).Report!);

    [Theory]
    [MemberData(nameof(ExpectedLines))]
    public void Give_the_figures_an_independent_script_found(string tabbed)
    {
        var line = tabbed.Split('\t');
        var result = Read(line[0]);
        if (line[3] == "not a report")
        {
            Assert.Equal("file.not-a-report", result.Error?.Code);
            return;
        }

        var report = result.Report!;
        Assert.Equal(Code(line[3]), report.Format.Code);
        Assert.Equal(line[2], report.Year?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(
            line[4..11].Where(value => value.Length > 0),
            Totals.Select(cell => report[cell]).Where(cell => cell.IsNumber).Select(cell => Printed(cell.Value)));
    }

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void In_excerpts_give_the_form_and_year_they_state_and_no_figure_they_do_not_print(string name)
    {
        var report = Read(name).Report;
        Assert.NotNull(report);
        var year = name[..3] is "123" ? 2020 : int.Parse(Regex.Match(name, "20[0-9]{2}").Value, CultureInfo.InvariantCulture);
        Assert.Equal(year, report.Year);
        Assert.Equal(year < 2021 && name[..3] != "123" ? ReportFormat.F2019 : ReportFormat.F2021, report.Format);
        var printed = Regex.Matches(Text(name), "[0-9.]+").Select(match => match.Value).ToHashSet();
        Assert.All(report.Cells.ToArray().Where(cell => cell.IsNumber), cell => Assert.Contains(Printed(cell.Value), printed));
    }

    [Theory]
    [MemberData(nameof(PortalPages))]
    public void Take_no_list_and_no_portal_page_for_a_report(string name) => Assert.Null(Read(name).Report);

    [Theory]
    [MemberData(nameof(All))]
    public void Hold_no_text_of_tables_and_pages_in_their_parts(string name)
    {
        if (Read(name).Report is not { } report || report.Format == ReportFormat.Before2019)
        {
            return; // other tests say which files these are
        }

        var text = new StringBuilder().AppendJoin('\n', report.Sections.Values).ToString();
        string[] words =
            ["制发件数", "勾稽关系", "结果维持结果", "结果维持\n", "当前位置", "— 3 —", "<", "附件下载", "本地目录", "第二十条第", "［图片］", "未读取"];
        Assert.All(words, word =>
            Assert.DoesNotContain(word, text.Replace("<平潭", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static void Seed(Report report)
    {
        Assert.Equal(ReportFormat.F2019, report.Format);
        Assert.Equal((2020, "区科技局", "区科技局2020年度政府信息公开工作年度报告"), (report.Year, report.Agency, report.Title));
        Assert.Equal(CellValue.Of(8), report["T2.9.1.C1"]);
        Assert.Equal(new CellValue(CellState.Number, 27150, "元", "27150（单位：元）"), report["T2.9.1.C2"]);
        Assert.All(
            ReportFormat.F2019.Cells.Where(cell => cell.Row.Code != "T2.9.1"), cell => Assert.Equal(CellValue.Of(0),
                report[cell]));
        Assert.Equal([1, 2, 3, 4, 5, 6], report.Sections.Keys.Order());
        Assert.Equal("无", report.Sections[6]);
        Assert.StartsWith("2020年，我局严格贯彻落实", report.Sections[1], StringComparison.Ordinal);
        Assert.EndsWith("深入开展。", report.Sections[5], StringComparison.Ordinal);
        Assert.Equal("", report.Sections[2] + report.Sections[3] + report.Sections[4]);
    }

    private static void BlankForm(Report report)
    {
        Assert.Equal(ReportFormat.F2021, report.Format);
        Assert.All(ReportFormat.F2021.RequiredCells, cell => Assert.Equal(CellValue.Blank, report[cell]));
        Assert.Null(report.Year);
    }

    private static void EveryRowAdds(Report report) =>
        Assert.All(Required(report), row => Assert.Equal(report[row.Cells[6]].Value, row.Cells.Take(6).Sum(cell =>
            report[cell].Value)));

    /// <summary>Totals that were left 0 stay 0.</summary>
    private static void ZeroTotals(Report report)
    {
        Assert.Equal([10m, 1, 0, 0, 0], ReportFormat.F2021.Row("T4.A").Cells.Select(cell => report[cell].Value));
        Assert.Equal(CellValue.Of(0), report["T3.R3.6.C1"]);
        Assert.Equal(CellState.Absent, report["T3.R3.6.1.C1"].State);
    }

    /// <summary>A row without a label, and one with a piece of it, stand where only they can stand.</summary>
    private static void RowsWithoutLabel(Report report)
    {
        Assert.All(Required(report).SelectMany(row => row.Cells), cell => Assert.True(report[cell].IsNumber, cell.Code));
        Assert.Equal(175, Required(report).Sum(row => row.Cells.Count));
        EveryRowAdds(report);
        Assert.Equal([1295m, 189, 1191, 293], Totals[..4].Select(code => report[code].Value));
        Assert.Equal(1191, report.Format.Rows.Where(row => row.Role == RowRole.Result).Sum(row => report[row.Cells[6]].Value));
        Assert.Equal(43, report["T3.R3.6.1.C7"].Value);
    }

    private static void GluedTable(Report report)
    {
        Assert.All(Required(report).SelectMany(row => row.Cells), cell => Assert.True(report[cell].IsNumber, cell.Code));
        Assert.Equal([2m, 1, 3, 1, 7], ReportFormat.F2021.Row("T4.A").Cells.Select(cell => report[cell].Value));
        Assert.Equal(CellState.Ambiguous, report["T2.1.2.C1"].State);
    }

    /// <summary>The error of a published report stays as printed.</summary>
    private static void PrintedError(Report report)
    {
        var results = report.Format.Rows.Where(row => row.Role == RowRole.Result).ToList();
        Assert.Equal(27, results.Sum(row => report[row.Cells[6]].Value));
        Assert.Equal(26, results.Sum(row => report[row.Cells[0]].Value));
        Assert.Equal((21m, 20m), (report["T3.R3.7.C7"].Value, report["T3.R3.7.C1"].Value));
        Assert.Equal(CellState.Ambiguous, report["T2.6.1.C2"].State);
    }

    private static IEnumerable<RowDefinition> Required(Report report) =>
        report.Format.Rows.Where(row => row is { Table: 3, IsOptional: false });

    private static IEnumerable<string> Names() => Samples.Files().Select(file => Path.GetFileName(file));

    private static ReadResult Read(string name) => name is Invented2023 or Portal ? Reader.Read(Text(name), name)
        : Samples.Read(name);

    private static string Text(string name) => name switch
    {
        Invented2023 => Reading.Invented.Lines(Example),
        Portal =>
            "<html><body><ul><li><a>示例区林业局2023年政府信息公开工作年度报告</a></li><li><a>示例区林业局2022年政府信息公开工作年度报告</a></li></ul></body></html>",
        _ => File.ReadAllText(Samples.PathOf(name)),
    };

    private static string Printed(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Code(string printed) => printed.StartsWith("before", StringComparison.Ordinal) ? "before-2019" : "F"
        + printed[..4];
}
