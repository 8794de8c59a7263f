using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>A worksheet while it is filled. Rows and columns count from 1 as in the sheet.</summary>
internal sealed class XlsxSheet(string name, IReadOnlyList<int> widths, bool landscape = false, bool onePage = false)
{
    internal static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly SortedDictionary<int, SortedDictionary<int, XElement>> _rows = [];
    private readonly Dictionary<int, int> _heights = [];
    private readonly List<string> _merges = [];

    internal string Name => name;

    /// <summary>Rows above this one stay in view; 0 for none.</summary>
    internal int Frozen { get; init; }

    /// <summary>A1, B7 …</summary>
    internal static string At(int row, int column) => $"{(char)('A' + column - 1)}{row}";

    internal void Text(int row, int column, XlsxStyle style, string text) => Put(row, column, style, text.Length == 0
        ? null
        : [new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(
            S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficePackage.Clean(text)))]);

    internal void Number(int row, int column, XlsxStyle style, string figure) =>
        Put(row, column, style, [new XElement(S + "v", figure)]);

    /// <summary>A formula with the value it has now.</summary>
    internal void Formula(int row, int column, XlsxStyle style, string formula, string value, bool isNumber) =>
        Put(row, column, style,
        [isNumber ? null : new XAttribute("t", "str"), new XElement(S + "f", formula),
            new XElement(S + "v", OfficePackage.Clean(value))]);

    /// <summary>Merges places; those without content get the first one's style, so that borders are closed.</summary>
    internal void Merge(int row, int column, int rows, int columns, XlsxStyle style)
    {
        if (rows * columns == 1)
        {
            return;
        }

        _merges.Add($"{At(row, column)}:{At(row + rows - 1, column + columns - 1)}");
        for (var i = 0; i < rows * columns; i++)
        {
            if (Row(row + (i / columns)) is var cells && !cells.ContainsKey(column + (i % columns)))
            {
                Put(row + (i / columns), column + (i % columns), style, null);
            }
        }
    }

    internal void Height(int row, int points) => _heights[row] = points;

    internal XElement Part() => new(
        S + "worksheet",
        new XElement(S + "sheetPr", new XElement(S + "pageSetUpPr", new XAttribute("fitToPage", 1))),
        new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("workbookViewId", 0), Pane())),
        new XElement(S + "sheetFormatPr", new XAttribute("defaultRowHeight", 18)),
        new XElement(S + "cols", widths.Select((width, i) => new XElement(
            S + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", width),
                new XAttribute("customWidth", 1)))),
        new XElement(S + "sheetData", _rows.Select(row => new XElement(
            S + "row",
            new XAttribute("r", row.Key),
            _heights.TryGetValue(row.Key, out var height) ? [new XAttribute("ht", height), new XAttribute("customHeight", 1)]
                : Array.Empty<XAttribute>(),
            row.Value.Values))),
        _merges.Count == 0 ? null : new XElement(
            S + "mergeCells", new XAttribute("count", _merges.Count),
                _merges.Select(merge => new XElement(S + "mergeCell", new XAttribute("ref", merge)))),
        new XElement(S + "printOptions", new XAttribute("horizontalCentered", 1)),
        Margins(),
        new XElement(
            S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", landscape ? "landscape" : "portrait"),
            new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", onePage ? 1 : 0)));

    private XElement? Pane() => Frozen == 0 ? null : new XElement(
        S + "pane", new XAttribute("ySplit", Frozen), new XAttribute("topLeftCell", At(Frozen + 1, 1)),
            new XAttribute("activePane", "bottomLeft"),
        new XAttribute("state", "frozen"));

    private static XElement Margins()
    {
        (string, double)[] inches = [("left", 0.7), ("right", 0.7), ("top", 0.8), ("bottom", 0.8), ("header", 0.3),
            ("footer", 0.3)];
        return new XElement(S + "pageMargins", inches.Select(margin => new XAttribute(margin.Item1, margin.Item2)));
    }

    private void Put(int row, int column, XlsxStyle style, object?[]? content) => Row(row)[column] =
        new XElement(S + "c", new XAttribute("r", At(row, column)), new XAttribute("s", (int)style), content);

    private SortedDictionary<int, XElement> Row(int row) => _rows.TryGetValue(row, out var cells) ? cells : _rows[row] = [];
}
