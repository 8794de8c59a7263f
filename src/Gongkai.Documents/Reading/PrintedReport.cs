using System.Numerics;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>A report as organs publish it: headings in many wordings, tables in many shapes, rubbish around.</summary>
internal sealed class PrintedReport
{
    private const int GluedLine = 24;
    private const int Scrap = 25;

    private readonly SourceDocument _document;
    private readonly RowSink _sink = new();
    private readonly GridRows _grids;
    private readonly TextRows _rows;
    private readonly SectionTexts _texts = new();
    private readonly List<string> _scraps = [];
    private bool _inTable;

    internal PrintedReport(SourceDocument document)
    {
        _document = document;
        _grids = new GridRows(_sink);
        _rows = new TextRows(_sink);
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
        var pictures = new List<NoticeBlock>();
        var rows = Rows(part.Section);
        foreach (var block in part.Blocks)
        {
            if (block is NoticeBlock notice)
            {
                Notice(notice, part.Section, pictures);
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
        Scraps(part.Section, keepShort: true);
        var tableIsPicture = Rows(part.Section) == rows;
        pictures.ForEach(picture => _sink.Remark(tableIsPicture ? TableAsPicture(picture, part.Section) : picture));
    }

    /// <summary>A picture in a part with a table may be that table, which is known at the part's end.</summary>
    private void Notice(NoticeBlock notice, int section, List<NoticeBlock> pictures)
    {
        if (notice.IsPicture && section is 2 or 3 or 4)
        {
            pictures.Add(notice);
        }
        else
        {
            _sink.Remark(notice);
        }
    }

    private int Rows(int section) => section == 4 ? (_sink.Remedies.Any ? 1 : 0) : _sink.Rows;

    private static NoticeBlock TableAsPicture(NoticeBlock picture, int section) => picture with
    {
        Says = $"第{"〇一二三四"[section]}部分的表格是图片，未读取",
        Remedy = "请改用带文字表格的 Word、Excel 或网页文件，或对照图片把这一部分的数字填入后再核对。",
    };

    private void Grid(GridBlock grid, int section)
    {
        _grids.Pending = _rows.TakePending();
        if (_grids.Read(grid, section))
        {
            Scraps(section, keepShort: false);
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
            Prose(text[..start], section, title);
            Prose(text[end..], section, title);
            return;
        }

        if (PageLines.IsMarkedPageNumber(text))
        {
            return;
        }

        var table = section is 2 or 3 or 4 ? _rows.Line(text, block.Place) : section == 0 && LoneRow(text, block.Place);
        if (table)
        {
            Scraps(section, keepShort: false);
            _inTable = true;
        }
        else if (_inTable)
        {
            _scraps.Add(text);
        }
        else
        {
            Prose(text, section, title);
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

    /// <summary>Lines among table lines: short ones are pieces of headings the layout cut up, sentences are prose.</summary>
    private void Scraps(int section, bool keepShort)
    {
        foreach (var line in _scraps)
        {
            if (keepShort || line.Trim().Length > Scrap || line.Contains('。'))
            {
                Prose(line, section, null);
            }
        }

        _scraps.Clear();
    }

    private void Prose(string text, int section, ReportTitle? title)
    {
        var line = text.AsSpan().Trim();
        if (line.IsEmpty || PageLines.IsPageNumber(line) || PageLines.IsAround(line))
        {
            return;
        }

        if (section == 0 && title is not null)
        {
            line = OpeningLines.WithoutTitle(line, title);
        }

        line = line.TrimStart("#").Trim();
        if (!line.IsEmpty)
        {
            _texts.Add(section, line);
        }
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
