using System.Xml.Linq;
using Gongkai.Documents.Writing.Docx;
using Gongkai.Documents.Writing.Xlsx;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing;

/// <summary>Writes a text as a Word document and rows as a workbook, in the house's styles and without anything hidden.</summary>
/// <remarks>The same content gives the same bytes. Example: <c>PlainFiles.Xlsx("名单", [["序号", "单位"], ["1", "甲单位"]])</c>.</remarks>
public static class PlainFiles
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>A document with a title and one paragraph a line, in the form of GB/T 9704.</summary>
    /// <param name="title">The title.</param>
    /// <param name="paragraphs">One each; “一、” and “（一）” get the typeface of their level.</param>
    /// <returns>The file. Example: opened by Word and LibreOffice.</returns>
    public static byte[] Docx(string title, IEnumerable<string> paragraphs)
    {
        const string main = "word/document.xml";
        var package = new OfficePackage();
        package.Add("", "rId1", "officeDocument", main, Word + "document.main+xml", new XElement(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XElement(W + "body", DocxProse.Title(title), paragraphs.Select(DocxProse.Line), DocxParts.Page("rId4", "rId5"))));
        package.Add(main, "rId1", "styles", "word/styles.xml", Word + "styles+xml", DocxStyles.Part());
        package.Add(main, "rId2", "settings", "word/settings.xml", Word + "settings+xml", DocxParts.Settings());
        package.Add(main, "rId3", "fontTable", "word/fontTable.xml", Word + "fontTable+xml", DocxParts.FontTable());
        package.Add(main, "rId4", "footer", "word/footer1.xml", Word + "footer+xml", DocxParts.Footer(even: false));
        package.Add(main, "rId5", "footer", "word/footer2.xml", Word + "footer+xml", DocxParts.Footer(even: true));
        return Bytes(package);
    }

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="name">The sheet's name, at most 31 characters; it is shortened.</param>
    /// <param name="rows">The first is the head; at most 26 columns.</param>
    /// <returns>The file. Example: a list with its head repeated in view.</returns>
    /// <exception cref="ArgumentException">A row has more than 26 cells.</exception>
    public static byte[] Xlsx(string name, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Select(row => row.Count).DefaultIfEmpty(1).Max();
        if (columns > 26)
        {
            throw new ArgumentException($"{columns} columns are more than 26.", nameof(rows));
        }

        var widths = Enumerable.Range(0, columns)
            .Select(column => Math.Clamp(rows.Max(row => column < row.Count ? row[column].Length : 0) * 2, 8, 60)).ToArray();
        var sheet = new XlsxSheet(name.Length <= 31 ? name : name[..31], widths) { Frozen = 1 };
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                sheet.Text(row + 1, column + 1, row == 0 ? XlsxStyle.Banner : XlsxStyle.Label, rows[row][column]);
            }
        }

        return Bytes(XlsxPackage.Of([sheet]));
    }

    private static byte[] Bytes(OfficePackage package)
    {
        using var memory = new MemoryStream();
        package.Write(memory);
        return memory.ToArray();
    }
}
