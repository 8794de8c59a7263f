using System.Xml.Linq;
using Gongkai.Rules.Reports;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>An annual report as a Word document in the form of 党政机关公文格式 GB/T 9704-2012.</summary>
/// <remarks>
/// The styles GongkaiTitle and GongkaiSection1…6 mark what the reader looks for; one paragraph is one line of the prose, an
/// empty one a
/// blank line. Organ, year, edition and title stand in the custom properties (<see cref="OwnDocx"/>).
/// </remarks>
internal static class DocxWriter
{
    private const string Main = "word/document.xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Writes the document; the stream stays open.</summary>
    internal static void Write(Report report, Stream output)
    {
        var package = new OfficePackage();
        package.Add("", "rId1", "officeDocument", Main, Word + "document.main+xml", Document(report));
        DocumentProperties.AddTo(package, report);
        package.Add(Main, "rId1", "styles", "word/styles.xml", Word + "styles+xml", DocxStyles.Part());
        package.Add(Main, "rId2", "settings", "word/settings.xml", Word + "settings+xml", DocxParts.Settings());
        package.Add(Main, "rId3", "fontTable", "word/fontTable.xml", Word + "fontTable+xml", DocxParts.FontTable());
        package.Add(Main, "rId4", "footer", "word/footer1.xml", Word + "footer+xml", DocxParts.Footer(even: false));
        package.Add(Main, "rId5", "footer", "word/footer2.xml", Word + "footer+xml", DocxParts.Footer(even: true));
        package.Write(output);
    }

    private static XElement Document(Report report) => new(
        W + "document",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        new XElement(W + "body", Body(report), DocxParts.Page("rId4", "rId5")));

    private static IEnumerable<XElement> Body(Report report)
    {
        yield return DocxProse.Title(OwnProperties.PrintedTitle(report.Agency, report.Year, report.Title));
        var afterTable = false;
        for (var section = 0; section <= 6; section++)
        {
            var table = section is >= 2 and <= 4 ? FormTables.Of(report, section) : null;
            if (report.Sections.TryGetValue(section, out var text))
            {
                if (section > 0)
                {
                    yield return DocxProse.Heading(section, afterTable, table is not null && text.Length == 0);
                    afterTable = false;
                }

                foreach (var line in text.Length == 0 ? [] : text.Split('\n'))
                {
                    afterTable = false;
                    yield return DocxProse.Line(line);
                }
            }

            if (table is not null)
            {
                // Word makes one table of two that touch.
                if (afterTable)
                {
                    yield return Paragraph("GongkaiGap", "");
                }

                yield return DocxTables.Form(table);
                afterTable = true;
            }
        }

        foreach (var (heading, columns, rows) in OwnTables.Of(report))
        {
            yield return Paragraph("GongkaiGap", "");
            yield return DocxTables.Own(heading, columns, rows);
        }

        yield return Paragraph("GongkaiGap", "");
    }
}
