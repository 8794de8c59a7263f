using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>The tables of the form, and our own at the end, as Word tables with real merged cells.</summary>
internal static class DocxTables
{
    /// <summary>The width of the text block in twentieths of a point: 156 mm.</summary>
    internal const int Width = 8844;

    private const string BannerShade = "EDEDED";

    /// <summary>Table 2, 3 or 4.</summary>
    internal static XElement Form(FormTable table)
    {
        var widths = table.WidthsOf(Width);
        return E("tbl",
        [
            Properties($"{table.Name}（{SectionNames.Of(table.Number)[2..]}）"),
            E("tblGrid", [.. widths.Select(width => E("gridCol", ("w", width)))]),
            .. Enumerable.Range(0, table.Rows.Count).Select(row => Row(table, row, widths)),
        ]);
    }

    /// <summary>One of our own tables: its heading over all columns, then the names of the columns.</summary>
    internal static XElement Own(string heading, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        int[] weights = columns.Count == 5 ? [2, 4, 9, 3, 4] : [5, 9, 4, 3, 2, 4];
        var widths = weights.Select(weight => Width * weight / weights.Sum()).ToArray();
        return E("tbl",
        [
            Properties(heading),
            E("tblGrid", [.. widths.Select(width => E("gridCol", ("w", width)))]),
            E("tr", RowProperties(340, true), Cell(heading, "GongkaiCellSmall", widths.Sum(), columns.Count, null, BannerShade)),
            E("tr", [RowProperties(340, true), .. columns.Select((text, i) =>
                Cell(text, "GongkaiCellSmall", widths[i], 1, null, null))]),
            .. rows.Select(row => E("tr",
                [RowProperties(340, false), .. row.Select((text, i) =>
                    Cell(PrintedCell.OneLine(text), "GongkaiLabelSmall", widths[i], 1, null, null))])),
        ]);
    }

    /// <summary>The metadata head of a paper: two pairs a line, a long one alone.</summary>
    internal static XElement Facts(IReadOnlyList<(string Term, string Text)> facts)
    {
        int[] widths = [1400, 3022, 1400, 3022];
        var rows = new List<XElement>();
        for (var at = 0; at < facts.Count; at++)
        {
            var (term, text) = facts[at];
            var pair = at + 1 < facts.Count && Short(text) && Short(facts[at + 1].Text);
            XElement?[] cells = pair
                ? [Label(term, widths[0]), Text(text, widths[1], 1), Label(facts[at + 1].Term, widths[2]),
                    Text(facts[at + 1].Text, widths[3], 1)]
                : [Label(term, widths[0]), Text(text, widths[1] + widths[2] + widths[3], 3)];
            rows.Add(E("tr", [RowProperties(340, false), .. cells]));
            at += pair ? 1 : 0;
        }

        return E("tbl", [Properties("基本信息"), E("tblGrid", [.. widths.Select(width => E("gridCol", ("w", width)))]), .. rows]);

        static bool Short(string text) => text.Length <= 24;
        static XElement Label(string term, int width) => Cell(term, "GongkaiCellSmall", width, 1, null, BannerShade);
        static XElement Text(string text, int width, int columns) => Cell(text, "GongkaiLabelSmall", width, columns, null, null);
    }

    private static XElement Row(FormTable table, int row, int[] widths)
    {
        // Tables 2 and 4 are short and table 3 fits a page: held together, none is torn apart.
        var keep = row < table.Rows.Count - 1;
        var height = table.Number == 3 ? 330 : 440;
        return E("tr",
        [
            RowProperties(height, row < table.HeadingRows),
            .. table.Line(row).Select(pair =>
            {
                var (cell, begins) = pair;
                var width = widths.Skip(cell.Column).Take(cell.Columns).Sum();
                var merge = cell.Rows == 1 ? null : begins ? "restart" : "continue";
                return Cell(begins ? Text(table.Number, cell) : "", Style(table.Number, cell), width, cell.Columns, merge,
                    cell.Role == FormRole.Banner ? BannerShade : null, keep);
            }),
        ]);
    }

    /// <summary>Headings of narrow columns break after two characters each, as the form prints them: 商业 / 企业.</summary>
    private static string Text(int table, FormCell cell) =>
        table == 3 && cell is { Role: FormRole.Heading, Columns: 1 } && cell.Text.Length % 2 == 0 && cell.Text.Length > 2
            ? string.Join('\n', cell.Text.Chunk(2).Select(two => new string(two)))
            : cell.Text;

    private static string Style(int table, FormCell cell) => cell.Role switch
    {
        FormRole.Banner => "GongkaiLabel",
        FormRole.Corner => "GongkaiLabelSmall",
        FormRole.Label when table == 3 && cell.Rows == 1 => "GongkaiLabelSmall",
        _ => table == 2 ? "GongkaiCell" : "GongkaiCellSmall",
    };

    private static XElement Cell(string text, string style, int width, int columns, string? merge, string? shade,
        bool keep = false) => new(
        W + "tc",
        E("tcPr",
            E("tcW", ("w", width), ("type", "dxa")),
            columns > 1 ? V("gridSpan", columns) : null,
            merge is null ? null : V("vMerge", merge),
            shade is null ? null : E("shd", ("val", "clear"), ("color", "auto"), ("fill", shade)),
            V("vAlign", "center")),
        new XElement(
            W + "p",
            E("pPr", V("pStyle", style), keep ? new XElement(W + "keepNext") : null),
            text.Length == 0 ? null : Run(text)));

    private static XElement RowProperties(int height, bool heading) => E("trPr",
        new XElement(W + "cantSplit"),
        E("trHeight", ("val", height), ("hRule", "atLeast")),
        heading ? new XElement(W + "tblHeader") : null);

    internal static XElement Properties(string caption)
    {
        (string, object)[] line = [("val", "single"), ("sz", 4), ("space", 0), ("color", "000000")];
        return E("tblPr",
            E("tblW", ("w", Width), ("type", "dxa")),
            V("jc", "center"),
            E("tblBorders", E("top", line), E("left", line), E("bottom", line), E("right", line), E("insideH", line),
                E("insideV", line)),
            E("tblLayout", ("type", "fixed")),
            E("tblCellMar", E("top", ("w", 20), ("type", "dxa")), E("left", ("w", 40), ("type", "dxa")),
                E("bottom", ("w", 20), ("type", "dxa")), E("right", ("w", 40), ("type", "dxa"))),
            V("tblLook", "0000"),
            V("tblCaption", caption));
    }
}
