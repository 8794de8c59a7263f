using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>Sheets put together into a workbook.</summary>
internal static class XlsxPackage
{
    private const string Main = "xl/workbook.xml";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal static OfficePackage Of(IReadOnlyList<XlsxSheet> sheets)
    {
        var package = new OfficePackage();
        package.Add("", "rId1", "officeDocument", Main, Type + "sheet.main+xml", new XElement(
            XlsxSheet.S + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XElement(XlsxSheet.S + "bookViews", new XElement(XlsxSheet.S + "workbookView")),
            new XElement(XlsxSheet.S + "sheets", sheets.Select((sheet, i) => new XElement(
                XlsxSheet.S + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", i + 1),
                    new XAttribute(R + "id", $"rId{i + 1}")))),
            new XElement(XlsxSheet.S + "calcPr", new XAttribute("fullCalcOnLoad", 1))));
        for (var i = 0; i < sheets.Count; i++)
        {
            package.Add(Main, $"rId{i + 1}", "worksheet", $"xl/worksheets/sheet{i + 1}.xml", Type + "worksheet+xml",
                sheets[i].Part());
        }

        package.Add(Main, $"rId{sheets.Count + 1}", "styles", "xl/styles.xml", Type + "styles+xml", XlsxStyles.Part());
        return package;
    }
}
