using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Reports for tests: every prescribed cell 0 but for the ones named; organs are invented.</summary>
internal static class Sample
{
    internal static Report Of(int year, params (string Code, decimal Value)[] cells) =>
        Zero(ReportFormat.For(year), year).With(cells);

    internal static Report With(this Report report, params (string Code, decimal Value)[] cells) =>
        report.With(cells.Select(cell => (Definition(report, cell.Code), CellValue.Of(cell.Value))));

    internal static Report WithCells(this Report report, CellValue value, params string[] codes) =>
        report.With(codes.Select(code => (Definition(report, code), value)));

    internal static Report WithRow(this Report report, string row, CellValue value) =>
        report.With(report.Format.Row(row).Cells.Select(cell => (cell, value)));

    internal static Report WithRow(this Report report, string row, params decimal[] values) =>
        report.With(report.Format.Row(row).Cells.Zip(values, (cell, value) => (cell, CellValue.Of(value))));

    internal static Report Telling(this Report report, params (int Section, string Text)[] sections)
    {
        var texts = new Dictionary<int, string>(report.Sections);
        foreach (var (section, text) in sections)
        {
            texts[section] = text;
        }

        return Copy(report, texts, report.Title, report.Year, report.Waivers);
    }

    internal static Report Titled(this Report report, string title) =>
        Copy(report, report.Sections, title, report.Year, report.Waivers);

    internal static Report Waiving(this Report report, params Waiver[] waivers) =>
        Copy(report, report.Sections, report.Title, report.Year, waivers);

    internal static Report Of(ReportFormat format, int? year) => Zero(format, year);

    internal static Finding? Find(this CheckResult result, string rule, string? cell = null) =>
        result.Findings.FirstOrDefault(finding => finding.Rule == rule && (cell is null || finding.Cell == cell));

    internal static IEnumerable<string> Rules(this CheckResult result) => result.Findings.Select(finding => finding.Rule);

    private static Report Copy(Report report, IReadOnlyDictionary<int, string> sections, string? title, int? year,
        IReadOnlyList<Waiver> waivers) =>
        new(report.Format, report.Cells.ToArray())
        {
            Agency = report.Agency,
            Year = year,
            Title = title,
            Sections = sections,
            Waivers = waivers,
        };

    private static Report Zero(ReportFormat format, int? year)
    {
        var cells = format.Cells.Select(cell => cell.Row.IsOptional ? CellValue.Absent : CellValue.Of(0)).ToArray();
        return new Report(format, cells)
        {
            Agency = "示例区科技局",
            Year = year,
            Title = $"示例区科技局{year}年政府信息公开工作年度报告",
            Sections = new Dictionary<int, string>
            {
                [1] = "本年度，我局认真做好政府信息公开工作。",
                [2] = "",
                [3] = "",
                [4] = "",
                [5] = "一是公开内容还不够全面，二是公开时效有待提高，下一步将加强培训。",
                [6] = "无",
            },
        };
    }

    private static CellDefinition Definition(Report report, string code) =>
        report.Format.Find(code) ?? throw new ArgumentException($"{report.Format} has no cell {code}.");
}
