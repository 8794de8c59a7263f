using System.Xml.Linq;
using Gongkai.Rules.Letters;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>The tables of forms: label and value, two pairs a line, one alone, or a heading over the whole width.</summary>
internal static class LetterTables
{
    private static readonly int[] Widths = [1900, 2522, 1900, 2522];

    internal static XElement Of(LetterTable table) => E("tbl",
    [
        DocxTables.Properties(table.Rows[0].Cells[0]),
        E("tblGrid", [.. Widths.Select(width => E("gridCol", ("w", width)))]),
        .. table.Rows.Select(Row),
    ]);

    private static XElement Row(LetterRow row)
    {
        // A line of its own that is empty is written on by hand: room for three lines.
        var height = row.Cells.Count == 2 && row.Cells[1].Length == 0 ? 1000 : 500;
        return E("tr",
        [
            E("trPr", new XElement(W + "cantSplit"), E("trHeight", ("val", height), ("hRule", "atLeast"))),
            .. row.Cells.Count == 1 ? [Cell(row.Cells[0], "GongkaiFormBanner", 0, 4)]
                : row.Cells.Count == 2 ? [Label(row.Cells[0], 0), Cell(row.Cells[1], "GongkaiFormValue", 1, 3)]
                : row.Cells.Take(Widths.Length).Select((text, at) =>
                    LetterRow.IsLabel(at) ? Label(text, at) : Cell(text, "GongkaiFormValue", at, 1)),
        ]);
    }

    private static XElement Label(string text, int at) => Cell(text, "GongkaiFormLabel", at, 1);

    private static XElement Cell(string text, string style, int at, int columns) => new(
        W + "tc",
        E("tcPr",
            E("tcW", ("w", Widths.Skip(at).Take(columns).Sum()), ("type", "dxa")),
            columns > 1 ? V("gridSpan", columns) : null,
            V("vAlign", "center")),
        text.Split('\n').Select(line => Paragraph(style, line)));
}
