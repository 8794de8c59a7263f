using System.Text;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Reading;

/// <summary>Puts lines and tables of all pages into reading order and makes paragraphs of wrapped lines.</summary>
internal sealed partial class PdfBlocks(PdfLimits limits)
{
    private const double EdgeShare = 0.1;
    private const double FullLine = 1.6;
    private const double Indent = 0.8;
    private const int FewGlyphs = 15;
    private const int Often = 256;

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private string _place = "";
    private PdfLine? _last;
    private double _left;
    private double _right;

    internal void Add(PdfPage page, int number)
    {
        var place = $"第 {number} 页";
        var grids = PdfTables.Find(page.Horizontals, page.Verticals, limits);
        var lines = PdfLine.Group(page.Glyphs.Where((glyph, i) => !Taken(grids, glyph, i)));
        lines.RemoveAll(line => IsPageNumber(line, page, number));
        grids.RemoveAll(grid => !grid.HasText);
        grids.Sort((a, b) => b.Top.CompareTo(a.Top));
        Margins(lines);
        limits.Check();
        var columns = PdfColumns.Find(lines, limits);
        var items = new List<(double Y, Action Add)>();
        items.AddRange(lines.Except(columns.SelectMany(table => table.Lines))
            .Select(line => (line.Y, (Action)(() => Line(line, place)))));
        items.AddRange(grids.Select((grid, i) =>
            (grid.Top, (Action)(() => Table(grid.Cells(), TablePlace(place, i, grids.Count))))));
        items.AddRange(columns.Select(table => (table.Lines[0].Y, (Action)(() => Table(table.Cells(), place)))));
        items.AddRange(page.Pictures.Select(top => (top, (Action)(() => Picture(place)))));
        foreach (var item in items.OrderByDescending(item => item.Y))
        {
            item.Add();
        }
    }

    /// <summary>A page may hold many letters and many tables.</summary>
    private bool Taken(List<PdfGrid> grids, PdfGlyph glyph, int count)
    {
        if (count % Often == 0)
        {
            limits.Check();
        }

        return grids.Exists(grid => grid.Take(glyph));
    }

    internal IReadOnlyList<Block> Finish()
    {
        EndParagraph();
        return _blocks;
    }

    private static string TablePlace(string place, int index, int count) => count > 1 ? $"{place}第 {index + 1} 个表格" : place;

    private void Table(GridCell[][] rows, string place)
    {
        EndParagraph();
        _blocks.Add(new GridBlock(rows, place));
    }

    private void Picture(string place)
    {
        EndParagraph();
        _blocks.Add(NoticeBlock.Picture(place));
    }

    /// <summary>A line goes on in the next one when it reaches the right margin and the next is not indented.</summary>
    private void Line(PdfLine line, string place)
    {
        var text = line.Text();
        var goesOn = _last is { Glyphs.Count: > FewGlyphs }
            && _last.Right > _right - (FullLine * _last.Size) && line.Left < _left + (Indent * line.Size)
            && Math.Abs(_last.Size - line.Size) < 0.15 * line.Size && !Heading().IsMatch(text);
        if (!goesOn)
        {
            EndParagraph();
            _place = place;
        }

        CellLines.Append(_paragraph, text);
        _last = line;
    }

    private void EndParagraph()
    {
        if (_paragraph.Length > 0)
        {
            _blocks.Add(new TextBlock(_paragraph.ToString(), _place));
        }

        _paragraph.Clear();
        _last = null;
    }

    /// <summary>The margins most lines keep: of this page when it has enough lines, else those of the page before.</summary>
    private void Margins(List<PdfLine> lines)
    {
        var long_ = lines.Where(line => line.Glyphs.Count > FewGlyphs).ToList();
        if (long_.Count > 0)
        {
            _left = long_.Min(line => line.Left);
            _right = long_.Max(line => line.Right);
        }
    }

    private static bool IsPageNumber(PdfLine line, PdfPage page, int number)
    {
        var edge = (page.Top - page.Bottom) * EdgeShare;
        if (line.Y > page.Bottom + edge && line.Y < page.Top - edge)
        {
            return false;
        }

        var text = line.Text();
        return DecoratedNumber().IsMatch(text) || text == $"{number}";
    }

    [GeneratedRegex(
        @"^[\-—–－·\s]+\d{1,4}[\-—–－·\s]+$|^第?\s*\d{1,4}\s*(页|/\s*\d{1,4})(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DecoratedNumber();

    [GeneratedRegex(@"^[（(]?[一二三四五六七八九十]{1,3}([、.．]|[）)])", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
