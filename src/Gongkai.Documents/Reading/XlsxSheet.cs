using System.Text;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>A sheet as it is filled: only rows and cells that hold something, whatever size it declares.</summary>
internal sealed class XlsxSheet
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int MostCells = 500_000;
    private const int MostMerges = 20_000;
    private const long MostCharacters = 32L << 20;

    private readonly XmlReader _reader;
    private readonly XlsxWorkbook _workbook;
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly XlsxContent _content = new();
    private List<XlsxCell> _cells = [];
    private int _row;
    private int _column;
    private int _lastStyled;
    private bool _rowHidden;
    private int _count;
    private long _characters;

    private XlsxSheet(XmlReader reader, XlsxWorkbook workbook) => (_reader, _workbook) = (reader, workbook);

    internal List<XlsxRow> Rows { get; } = [];

    internal List<XlsxMerge> Merges { get; } = [];

    internal SortedSet<int> HiddenRows { get; } = [];

    internal bool HasHiddenColumns { get; private set; }

    internal bool HasPicture { get; private set; }

    internal static XlsxSheet Read(XmlReader reader, XlsxWorkbook workbook)
    {
        var sheet = new XlsxSheet(reader, workbook);
        sheet.Read();
        return sheet;
    }

    /// <summary>Moves to the end of an element, so that the next read goes on behind it.</summary>
    internal static void PassOver(XmlReader reader)
    {
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            ZipPackage.MustBeShallow(reader);
        }
    }

    private void Read()
    {
        StringBuilder? into = null;
        while (_reader.Read())
        {
            ZipPackage.MustBeShallow(_reader);
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    into = Start(_reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    into?.Append(_reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    into = null;
                    End(_reader.LocalName);
                    break;
            }
        }
    }

    private StringBuilder? Start(string name)
    {
        switch (name)
        {
            case "row":
                _row = Math.Clamp(int.TryParse(_reader.GetAttribute("r"), out var row) ? row : _row + 1, 1, MostRows);
                (_cells, _column, _lastStyled) = ([], 0, 0);
                _rowHidden = _reader.GetAttribute("hidden") is "1" or "true";
                break;
            case "c":
                StartCell();
                break;
            case "f":
                return _content.Formula();
            case "v" or "t":
                return _content.Value;
            case "rPh":
                PassOver(_reader);
                break;
            case "col" when _reader.GetAttribute("hidden") is "1" or "true":
                HideColumns();
                break;
            case "mergeCell" when Merges.Count < MostMerges:
                AddMerge(_reader.GetAttribute("ref") ?? "");
                break;
            case "drawing" or "picture":
                HasPicture = true;
                break;
        }

        return null;
    }

    private void StartCell()
    {
        var at = _reader.GetAttribute("r") is { } address ? Address(address).Column : _column + 1;
        _column = Math.Clamp(at, 1, MostColumns);
        _content.Start(_reader);
        _lastStyled = _content.Style > 0 ? Math.Max(_lastStyled, _column) : _lastStyled;
    }

    private void End(string name)
    {
        if (name == "c")
        {
            EndCell();
        }
        else if (name == "row" && _cells.Count > 0)
        {
            if (_rowHidden)
            {
                HiddenRows.Add(_row);
            }
            else
            {
                _cells.Sort((a, b) => a.Column.CompareTo(b.Column));
                Rows.Add(new XlsxRow(_row, _cells, _lastStyled));
            }
        }
    }

    private void EndCell()
    {
        var text = _content.Text(_workbook);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        if (_hiddenColumns.Contains(_column))
        {
            HasHiddenColumns = true;
            return;
        }

        _count++;
        _characters += text.Length;
        if (_count > MostCells || _characters > MostCharacters)
        {
            throw UnreadableFileException.TooLarge(XlsxOpener.Kind);
        }

        _cells.Add(new XlsxCell(_column, text));
    }

    private void HideColumns()
    {
        var from = int.TryParse(_reader.GetAttribute("min"), out var min) ? min : 1;
        var to = int.TryParse(_reader.GetAttribute("max"), out var max) ? Math.Min(max, MostColumns) : from;
        for (var column = Math.Max(from, 1); column <= to; column++)
        {
            _hiddenColumns.Add(column);
        }
    }

    private void AddMerge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            var (top, left) = Address(range.AsSpan(0, colon));
            var (bottom, right) = Address(range.AsSpan(colon + 1));
            if (top > 0 && left > 0 && bottom >= top && right >= left)
            {
                Merges.Add(new XlsxMerge(top, left, Math.Min(bottom, MostRows), Math.Min(right, MostColumns)));
            }
        }
    }

    /// <summary>Row and column of an address such as “AB12”; 0 for what is missing or beyond the sheet.</summary>
    private static (int Row, int Column) Address(ReadOnlySpan<char> address)
    {
        var column = 0;
        var at = 0;
        for (; at < address.Length && char.IsAsciiLetter(address[at]) && column <= MostColumns; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        }

        return (int.TryParse(address[at..], out var row) ? row : 0, column);
    }
}
