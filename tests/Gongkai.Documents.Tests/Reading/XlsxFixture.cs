using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Workbooks written by hand.</summary>
internal static class XlsxFixture
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal const string Styles =
        "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt "
            + "numFmtId=\"177\" formatCode=\"0&quot;d&quot;_);[Red]\\(0\\)\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
        + "numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";

    internal static byte[] Book(string sheet, string strings = "", string sheets = "<sheet name=\"表\" r:id=\"rId1\"/>") =>
        DocxFixture.Zip(
        ("xl/workbook.xml", $"<workbook xmlns:r=\"{Relations}\"><sheets>{sheets}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
                + "Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst>{strings}</sst>"), ("xl/styles.xml", Styles), ("xl/worksheets/sheet1.xml",
            $"<worksheet>{sheet}</worksheet>"));

    internal static SourceDocument Open(string rows, string strings = "", string after = "") =>
        XlsxOpener.Open(Book($"<sheetData>{rows}</sheetData>{after}", strings));

    internal static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    internal static string Text(string at, string text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    internal static string Number(string at, string value, int style = 0) => $"<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>";

    internal static string Bordered(string at) => $"<c r=\"{at}\" s=\"1\"/>";
}
