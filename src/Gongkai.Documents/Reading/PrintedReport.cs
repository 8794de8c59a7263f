using System.Numerics;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>A report as organs publish it: headings in many wordings, tables in many shapes, rubbish around.</summary>
internal sealed class PrintedReport
{
    private const int GluedLine = 24;

    private readonly SourceDocument _document;
    private readonly RowSink _sink = new();
    private readonly GridRows _grids;
    private readonly TextRows _rows;
    private readonly SectionTexts _texts = new();
    private readonly PartProse _prose;
    private bool _inTable;

    internal PrintedReport(SourceDocument document)
    {
        _document = document;
        _grids = new GridRows(_sink);
        _rows = new TextRows(_sink);
        _prose = new PartProse(_texts);
    }

    internal ReadResult Assemble()
    {
        var parts = ReportParts.Of(_document);
        var title = ReportTitle.Of([.. Lines(parts)]);
        var found = 0; // a bit for each section
        foreach (var part in parts)
        {
            Read(part, title);
            found |= part.Section > 0 ? 1 << part.Section : 0;
        }

        var headings = BitOperations.PopCount((uint)found);
        return OldReport.Is(_document, _sink, title, headings) ? OldReport.Of(_document, title)
            : IsReport(title, headings) ? Done(title)
            : ReadResult.Failed("file.not-a-report", NotAReport(), "请选择政府信息公开工作年度报告的文件；如果确是年度报告，请检查内容是否完整。");
    }

    /// <summary>
    /// Tables with a heading or title over them, many rows of the form, or the headings of a report whose tables are pictures.
    /// </summary>
    private bool IsReport(ReportTitle title, int headings)
    {
        const int ManyRows = 5;
        const int MostHeadings = 4;
        var tables = _sink.Rows > 0 || _sink.Remedies.Any || _sink.Evidence.Any;
        return (tables && (headings > 0 || title.IsAnnualReport)) || _sink.Rows >= ManyRows
            || headings > MostHeadings || (headings > 2 && title.IsAnnualReport);
    }

    private string NotAReport()
    {
        var first = _document.Blocks.OfType<TextBlock>().Select(block =>
            block.Text.Trim()).FirstOrDefault(text => text.Length > 0);
        return first is null ? "文件中没有读到文字，不能作为年度报告读取（可能是图片或扫描件）。"
            : $"这不是政府信息公开工作年度报告：没有找到规定的标题和表格（开头是“{(first.Length > 30 ? first[..30] + "……" : first)}”）。";
    }

    /// <summary>Lines before the first heading, then those of part 一: where title, organ and year are looked for.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<ReportPart> parts) =>
        parts.Take(2).SelectMany(part => part.Blocks).OfType<TextBlock>().Select(block => block.Text.Length > 2000
            ? block.Text[..2000] : block.Text)
            .Where(text => !string.IsNullOrWhiteSpace(text)).Take(80);

    private void Read(ReportPart part, ReportTitle title)
    {
        _texts.Open(part.Section);
        _rows.Section = part.Section;
        _inTable = false;
        var pictures = new PartPictures(_sink, part.Section);
        foreach (var block in part.Blocks)
        {
            if (block is NoticeBlock notice)
            {
                pictures.Add(notice);
            }
            else if (block is GridBlock grid)
            {
                Grid(grid, part.Section);
            }
            else if (block is TextBlock text)
            {
                Text(text, part.Section, title);
            }
        }

        _rows.Flush();
        _prose.AddKept(part.Section, alsoShort: true);
        pictures.End();
    }

    private void Grid(GridBlock grid, int section)
    {
        _grids.Pending = _rows.TakePending();
        if (_grids.Read(grid, section))
        {
            _prose.AddKept(section, alsoShort: false);
            _inTable = true;
            return;
        }

        foreach (var row in grid.Rows)
        {
            if (Array.Exists(row, cell => cell.IsPicture))
            {
                _sink.Remark(NoticeBlock.Picture(grid.Place));
            }

            var line = string.Join(" | ", row.Where(cell => cell.IsOrigin && !cell.IsPicture
                && !string.IsNullOrWhiteSpace(cell.Text)).Select(cell => cell.Text.Trim()));
            if (line.Length > 0 && section is not (2 or 3 or 4))
            {
                _texts.Add(section, line);
            }
        }
    }

    private void Text(TextBlock block, int section, ReportTitle title)
    {
        var text = block.Text;
        if (text.Length > GluedLine && section is 2 or 3 or 4 && !text.AsSpan().ContainsAny('|', '\t')
            && GluedRows.Read(text, section, block.Place, _sink, out var start, out var end))
        {
            _prose.Add(text[..start], section, title);
            _prose.Add(text[end..], section, title);
            return;
        }

        if (PageLines.IsMarkedPageNumber(text))
        {
            return;
        }

        var table = section is 2 or 3 or 4 ? _rows.Line(text, block.Place) : section == 0 && LoneRow(text, block.Place);
        if (table)
        {
            _prose.AddKept(section, alsoShort: false);
            _inTable = true;
        }
        else if (_inTable)
        {
            _prose.Keep(text);
        }
        else
        {
            _prose.Add(text, section, title);
        }
    }

    /// <summary>A whole row before any heading: a page of a flip book begins in the middle of a table.</summary>
    private bool LoneRow(string text, string place)
    {
        if (RowText.Last(text, true, false, out var values) is not { Table: 3 } label || values.Trim().Count(' ') != 6
            || !RowText.AreFigures(values))
        {
            return false;
        }

        _sink.Put(label, new PrintedRow([values.Trim().ToString()], null, place));
        return true;
    }

    private ReadResult Done(ReportTitle title)
    {
        var format = _sink.Evidence.Form();
        if (format is null)
        {
            format = title.Year is { } year ? ReportFormat.For(year) : ReportFormat.Unrecognised;
            _sink.Remark(null, "没有读到能区分格式的表格标题" + (title.Year is null ? "。" : $"，按报告年度 {title.Year} 年的格式处理。"),
                "表格可能是图片或附件，请补充带表格的文件。");
        }

        InferredRows.Place(format, _sink);
        var report = new Report(format, ReportTables.Cells(format, _sink))
        {
            Title = title.Title,
            Agency = title.Agency,
            Year = title.Year,
            Sections = Signature.TakenFrom(_texts.Done(), title.Agency),
        };
        return ReadResult.Of(report, _sink.Remarks);
    }
}
