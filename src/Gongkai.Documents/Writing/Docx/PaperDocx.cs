using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>A published paper as a Word document: metadata head, title, number, text, attachments, where it comes from.</summary>
internal sealed class PaperDocx(Paper paper, Func<string, byte[]?> picture)
{
    private const string Main = "word/document.xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly OfficePackage _package = new();
    private int _links;

    internal void Write(Stream output)
    {
        // The body comes first: it adds the pictures and addresses it meets.
        var body = Body().ToList();
        _package.Add("", "rId1", "officeDocument", Main, Word + "document.main+xml", new XElement(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XElement(W + "body", body, DocxParts.Page("rId4", "rId5"))));
        DocumentProperties.AddTo(_package, paper.Title, paper.Number);
        _package.Add(Main, "rId1", "styles", "word/styles.xml", Word + "styles+xml", DocxStyles.Part());
        _package.Add(Main, "rId2", "settings", "word/settings.xml", Word + "settings+xml", DocxParts.Settings());
        _package.Add(Main, "rId3", "fontTable", "word/fontTable.xml", Word + "fontTable+xml", DocxParts.FontTable());
        _package.Add(Main, "rId4", "footer", "word/footer1.xml", Word + "footer+xml", DocxParts.Footer(even: false));
        _package.Add(Main, "rId5", "footer", "word/footer2.xml", Word + "footer+xml", DocxParts.Footer(even: true));
        _package.Write(output);
    }

    /// <summary>The run of a picture, which the package keeps; null where Word could not show it.</summary>
    internal XElement? Picture(string address, string alternative)
    {
        if (picture(address) is not { } content || PictureSize.Of(content) is not { } size)
        {
            return null;
        }

        var number = ++_links;
        _package.AddFile(Main, $"rIdP{number}", "image", $"word/media/image{number}.{size.Kind}", content);
        return DocxPicture.Run($"rIdP{number}", number, size, alternative);
    }

    /// <summary>The id of an address outside the document.</summary>
    internal string Address(string address)
    {
        var id = $"rIdA{++_links}";
        _package.AddAddress(Main, id, address);
        return id;
    }

    private IEnumerable<XElement> Body()
    {
        if (paper.Facts.Any(fact => fact.Text.Length > 0))
        {
            yield return DocxTables.Facts([.. paper.Facts.Where(fact => fact.Text.Length > 0)]);
            yield return Paragraph("GongkaiGap", "");
        }

        yield return Paragraph("GongkaiTitle", paper.Title);
        if (paper.Number.Length > 0)
        {
            yield return new XElement(
                W + "p",
                E("pPr", V("pStyle", "GongkaiBody"), E("ind", ("firstLineChars", 0), ("firstLine", 0)), V("jc", "center")),
                Run(paper.Number));
        }

        foreach (var block in new PaperBody(this).Blocks(paper.BodyHtml))
        {
            yield return block;
        }

        foreach (var (name, at) in paper.Attachments.Select((name, at) => (name, at)))
        {
            yield return Paragraph("GongkaiBody", paper.Attachments.Count == 1 ? $"附件：{name}"
                : at == 0 ? $"附件：1．{name}" : $"　　　{at + 1}．{name}");
        }

        yield return Paragraph("GongkaiGap", "");
        yield return Paragraph("GongkaiLabelSmall", paper.Foot);
    }
}
