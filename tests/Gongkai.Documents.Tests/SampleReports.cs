using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests;

/// <summary>Reports to write and read again: two as offices make them, and any number of odd ones.</summary>
internal static class SampleReports
{
    private static readonly string[] Texts =
    [
        "一是公开。", "（一）主动公开情况。", "", "=1+1", "-5", "+3", "@x", "他说：\"好\"，<b>&amp;</b>", "a,b;c\td", "'引号", "无", "1.规范性文件 3 件",
        "“三安全一稳定”", "\u3000", "二、", "𠮷", "N/A", "&nbsp;",
    ];

    private static readonly Gen<string> Line = Gen.OneOf(Texts);

    private static readonly Gen<string> Prose = Line.Array[0, 6].Select(lines => SectionText.Canonical(string.Join('\n', lines)));

    private static readonly Gen<CellValue> Cell = Gen.Frequency(
        (20, Gen.Int[0, 400].Select(n => CellValue.Of(n))),
        (2, Gen.Int[-99, 1_000_000].Select(n => CellValue.Of(n / 100m))),
        (1, Gen.Const(CellValue.Blank)),
        (1, Gen.Const(CellValue.Absent)),
        (1, Gen.OneOf("/", "—", "无", "? 0", "12 3", "=1+1", "-", "\"", "<i>").Select(raw => CellValue.Of(null, null, raw))),
        (1, Gen.OneOf("0000", "470623300", "26-48").Select(raw => CellValue.Of(null, null, raw))),
        (1, Gen.Int[0, 99].Select(n => CellValue.Of(n, null, "470623300"))),
        (1, Gen.Int[0, 99].Select(n => CellValue.Of(n, "万元", null))),
        (1, Gen.Int[0, 99].Select(n => CellValue.Of(n, "万元", $"{n}万元"))),
        (1, Gen.Int[0, 99].Select(n => CellValue.Of(n, "元", $"{n}（单位：元）"))),
        (1, Gen.Const(CellValue.Of(null, "元", null))));

    private static readonly Gen<Waiver> Waiver = Gen.Select(
        Gen.OneOf("W1", "W8"), Gen.OneOf("T2.1.2", "S1", null!), Line, Line,
            Gen.OneOf<DateOnly?>(null, new DateOnly(2025, 1, 20)),
        (rule, cell, reason, by, on) => new Waiver(rule, cell, OneLine(reason), OneLine(by), on));

    /// <summary>Reports with every kind of cell, absent rows, empty sections, waivers and hostile texts.</summary>
    internal static Gen<Report> Any { get; } =
        from format in Gen.OneOf(ReportFormat.F2019, ReportFormat.F2021)
        from cells in Cell.Array[format.Cells.Count]
        from dropped in Gen.Int[0, format.Rows.Count - 1].Array[0, 4]
        from year in Gen.OneOf<int?>(null, 2019, 2020, 2021, 2024)
        from agency in Gen.OneOf("示例区科技局", "", "示例市<甲>\"乙\"局", "=示例镇人民政府")
        from title in Gen.OneOf(null!, "示例区科技局2020年度政府信息公开工作年度报告", "示例 & <报告>", "-示例")
        from sections in Gen.Select(Gen.Bool, Prose, (there, text) => there ? text : null).Array[7]
        from waivers in Waiver.Array[0, 3]
        select Make(format, cells, dropped, year, agency, title, sections, waivers);

    /// <summary>All cells 0, ordinary prose: what a small office hands in.</summary>
    internal static Report AllZero() =>
        new(ReportFormat.F2019, [.. ReportFormat.F2019.Cells.Select(_ => CellValue.Of(0))])
        {
            Agency = "示例区科技局",
            Year = 2020,
            Title = "示例区科技局2020年度政府信息公开工作年度报告",
            Sections = Enumerable.Range(1, 6).ToDictionary(number => number, number => number is 1 or 5 ? "（一）情况\n一是公开。" : ""),
        };

    /// <summary>Every property of two reports is the same.</summary>
    internal static void AssertSame(Report expected, Report? actual, bool lineage = false)
    {
        Assert.NotNull(actual);
        Assert.Same(expected.Format, actual.Format);
        Assert.Equal(expected.Agency, actual.Agency);
        Assert.Equal(expected.Year, actual.Year);
        Assert.Equal(expected.Title, actual.Title);
        foreach (var cell in expected.Format.Cells)
        {
            Assert.True(expected[cell] == actual[cell], $"{cell.Code}: {expected[cell]} became {actual[cell]}");
        }

        Assert.Equal(expected.Sections.OrderBy(pair => pair.Key), actual.Sections.OrderBy(pair => pair.Key));
        Assert.Equal(expected.Waivers, actual.Waivers);
        if (lineage)
        {
            Assert.Equal(expected.Lineage, actual.Lineage);
        }
    }

    private static string OneLine(string text) => text.Replace('\t', ' ').Trim();

    private static Report Make(
        ReportFormat format, CellValue[] cells, int[] dropped, int? year, string agency, string? title, string?[] sections,
            Waiver[] waivers)
    {
        foreach (var cell in dropped.SelectMany(row => format.Rows[row].Cells))
        {
            cells[cell.Index] = CellValue.Absent;
        }

        return new Report(format, cells)
        {
            Agency = agency,
            Year = year,
            Title = title,
            Sections = sections.Select((text, number) => (text, number))
                .Where(pair => pair.text is not null && (pair.number > 0 || pair.text.Length > 0))
                .ToDictionary(pair => pair.number, pair => pair.text!),
            Waivers = waivers,
        };
    }
}
