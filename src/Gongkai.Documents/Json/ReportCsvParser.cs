using System.Globalization;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>Reads the rows of <see cref="ReportCsv"/>.</summary>
internal sealed class ReportCsvParser
{
    private const NumberStyles Figures =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly Dictionary<string, string> _information = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _sections = [];
    private readonly List<Waiver> _waivers = [];
    private readonly List<(int Line, string Code, CellValue Value)> _figures = [];

    internal static Report Read(string text)
    {
        var parser = new ReportCsvParser();
        var first = true;
        foreach (var (line, fields) in CsvText.Rows(text))
        {
            if (first && !string.Join(',', fields).TrimEnd(',').Equals(ReportCsv.Head, StringComparison.Ordinal))
            {
                throw new InputException(
                    $"这个 csv 文件不是本软件的格式：第一行应为“{ReportCsv.Head}”。", "请用本软件导出 csv，修改后再读入；其他表格请另存为 xlsx。", "csv.layout");
            }

            if (!first && fields.Any(field => field.Length > 0))
            {
                parser.Row(line, [.. Enumerable.Range(0, 6).Select(i => i < fields.Count ? fields[i] : "")]);
            }

            first = false;
        }

        return first ? throw new InputException("csv 文件是空的。", "请重新导出。", "csv.layout") : parser.Report();
    }

    private void Row(int line, string[] fields)
    {
        switch (fields[0])
        {
            case ReportCsv.Meta:
                Information(line, fields[1], CsvText.Plain(fields[3]));
                break;
            case ReportCsv.Figure:
                _figures.Add((line, fields[1].Trim(), Value(line, fields)));
                break;
            case ReportCsv.Prose:
                Section(line, fields);
                break;
            case ReportCsv.Waived:
                _waivers.Add(new Waiver(
                    CsvText.Plain(fields[1]), Given(fields[2]), CsvText.Plain(fields[3]), CsvText.Plain(fields[4]),
                    fields[5].Length == 0 ? null : ReportPartsParser.Day(fields[5], $"第 {line} 行")));
                break;
            default:
                throw new InputException($"第 {line} 行的类别“{fields[0]}”不认识。", "类别只能是 信息、数据、文字、核对说明。", "csv.kind");
        }
    }

    private void Information(int line, string name, string text)
    {
        if (name is not ("机关" or "年度" or "格式" or "标题"))
        {
            throw new InputException($"第 {line} 行的代码“{name}”不认识。", "信息行的代码只能是 机关、年度、格式、标题。", "csv.name");
        }

        if (!_information.TryAdd(name, text))
        {
            throw new InputException($"第 {line} 行的“{name}”写了两次。", "请只留一行。", "csv.duplicate");
        }
    }

    private static CellValue Value(int line, string[] fields)
    {
        var printed = fields[3].Trim();
        decimal? value = null;
        if (printed.Length > 0)
        {
            value = decimal.TryParse(printed, Figures, NumberFormatInfo.InvariantInfo, out var number)
                ? number
                : throw new InputException($"第 {line} 行 {fields[1]} 的值“{printed}”不是数字。", "请改为数字；不是数字的内容写在“原文”列。",
                    "csv.number");
            if (!ExactFigure.Is(Encoding.UTF8.GetBytes(printed)))
            {
                throw ExactFigure.Not($"第 {line} 行 {fields[1]}", "csv.number");
            }
        }

        return CellValue.Of(value, PrintedCell.Kept(CsvText.Plain(fields[4])), PrintedCell.Kept(CsvText.Plain(fields[5])));
    }

    private void Section(int line, string[] fields)
    {
        if (fields[1] is not [>= '0' and <= '6'])
        {
            throw new InputException($"第 {line} 行的部分“{fields[1]}”不认识。", "文字行的代码只能是 0 至 6。", "csv.name");
        }

        var section = fields[1][0] - '0';
        var text = SectionText.Canonical(CsvText.Plain(fields[3]));
        if ((section > 0 || text.Length > 0) && !_sections.TryAdd(section, text))
        {
            throw new InputException($"第 {line} 行的第 {section} 部分写了两次。", "请只留一行。", "csv.duplicate");
        }
    }

    private Report Report()
    {
        var year = Year();
        var format = Format(year);
        var cells = new CellValue[format.Cells.Count];
        foreach (var (line, code, value) in _figures)
        {
            var cell = format.Find(code) ?? throw new InputException(
                $"第 {line} 行的代码“{code}”不是格式{format}的单元格。", "请改正代码，或核对“格式”与“年度”。", "csv.unknown-cell");
            cells[cell.Index] = cells[cell.Index].State == CellState.Absent
                ? value
                : throw new InputException($"第 {line} 行的代码“{code}”写了两次。", "请只留一行。", "csv.duplicate");
        }

        return new Report(format, cells)
        {
            Agency = _information.GetValueOrDefault("机关", ""),
            Year = year,
            Title = _information.GetValueOrDefault("标题"),
            Sections = _sections,
            Waivers = _waivers,
        };
    }

    private int? Year()
    {
        if (!_information.TryGetValue("年度", out var text) || text.Length == 0)
        {
            return null;
        }

        return ReportYear.Of(text)
            ?? throw new InputException($"年度“{text}”不是四位年份。", "请写成 2020 这样的年份。", "csv.year");
    }

    private ReportFormat Format(int? year)
    {
        var code = _information.GetValueOrDefault("格式");
        return string.IsNullOrEmpty(code)
            ? year is { } known && _figures.Count > 0 ? ReportFormat.For(known) : ReportFormat.Unrecognised
            : ReportFormat.Named(code) ?? throw new InputException($"格式“{code}”不认识。", "请写 F2019 或 F2021。", "csv.format");
    }

    private static string? Given(string field) => field.Length == 0 ? null : CsvText.Plain(field);
}
