using System.Xml.Linq;
using Gongkai.Rules.Letters;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>
/// A letter as a Word document: red heading and rule, number, title, addressee, text, enclosures, signature, contact; a slip to
/// be sent back on a page of its own.
/// </summary>
internal sealed class LetterDocx(Letter letter)
{
    private const string Main = "word/document.xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // 三号, in twentieths of a point: a Chinese character, and a digit or a Latin letter.
    private const int Wide = 320;
    private const int Narrow = 160;

    internal void Write(Stream output)
    {
        var package = new OfficePackage();
        package.Add("", "rId1", "officeDocument", Main, Word + "document.main+xml", new XElement(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XElement(W + "body", Body(), Page())));
        DocumentProperties.AddTo(package, letter.Title, letter.Number?.Text ?? "");
        package.Add(Main, "rId1", "styles", "word/styles.xml", Word + "styles+xml", LetterStyles.Part());
        package.Add(Main, "rId2", "settings", "word/settings.xml", Word + "settings+xml", DocxParts.Settings());
        package.Add(Main, "rId3", "fontTable", "word/fontTable.xml", Word + "fontTable+xml", DocxParts.FontTable());
        package.Add(Main, "rId4", "footer", "word/footer1.xml", Word + "footer+xml", DocxParts.Footer(even: false));
        package.Add(Main, "rId5", "footer", "word/footer2.xml", Word + "footer+xml", DocxParts.Footer(even: true));
        if (letter.Heading is { } heading)
        {
            package.Add(Main, "rId6", "header", "word/header1.xml", Word + "header+xml", LetterPaper.Header(heading));
            package.Add(Main, "rId7", "footer", "word/footer3.xml", Word + "footer+xml", LetterPaper.Footer());
        }

        package.Write(output);
    }

    private XElement Page() => letter.Heading is null ? DocxParts.Page("rId4", "rId5")
        : LetterPaper.Page("rId6", "rId7", "rId4", "rId5");

    private IEnumerable<XElement> Body()
    {
        if (letter.Heading is not null)
        {
            yield return Paragraph("GongkaiLetterNumber", letter.Number?.Text ?? PrintedLetter.NoNumber);
        }

        yield return Paragraph(letter.Heading is null ? "GongkaiFormTitle" : "GongkaiLetterTitle", letter.Title);
        if (letter.Addressee is { } addressee)
        {
            yield return Paragraph("GongkaiAddressee", addressee + "：");
        }

        foreach (var block in PrintedLetter.Text(letter).SelectMany(pair => Block(pair.Block, pair.IsLast)))
        {
            yield return block;
        }

        foreach (var line in Foot())
        {
            yield return line;
        }

        foreach (var block in PrintedLetter.Slip(letter).SelectMany(block => Block(block, isLast: false)))
        {
            yield return block;
        }
    }

    private IEnumerable<XElement> Foot()
    {
        foreach (var (line, at) in PrintedLetter.Enclosures(letter.Attachments).Select((line, at) => (line, at)))
        {
            yield return Kept("GongkaiBody", line, at == 0 ? DocxStyles.Line : 0);
        }

        foreach (var line in letter.Signature is { } signature ? Signed(signature) : [])
        {
            yield return line;
        }

        if (letter.Contact.Count > 0)
        {
            yield return Paragraph("GongkaiBody", PrintedLetter.Contact(letter.Contact));
        }
    }

    private IEnumerable<XElement> Block(LetterBlock block, bool isLast) => block switch
    {
        LetterTable table => [LetterTables.Of(table), Paragraph("GongkaiGap", "")],
        LetterPart part => [Paragraph("GongkaiPart", part.Title)],
        LetterParagraph { Text: var text } when letter.Kind.IsForm => [Paragraph("GongkaiFormNote", text)],
        LetterParagraph { Text: var text } =>
            [isLast && letter.Signature is not null ? Kept("GongkaiBody", text, 0) : Paragraph(StyleOf(text), text)],
        _ => [],
    };

    /// <summary>一、… that is a heading, not a sentence, stands in 黑体 (GB/T 9704-2012, 7.3.3).</summary>
    private static string StyleOf(string text) =>
        text.Length is > 2 and <= 20 && "一二三四五六七八九十".Contains(text[0], StringComparison.Ordinal) && text[1] == '、'
            && text.AsSpan().IndexOfAny("。：；") < 0
            ? "GongkaiLetterLevel" : "GongkaiBody";

    /// <summary>The name is centred over the date; two lines above give room to the seal on both (7.3.5).</summary>
    private IEnumerable<XElement> Signed(string name)
    {
        var day = letter.Date is { } known ? ChineseDay.Text(known) : PrintedLetter.NoDate;
        var (wide, narrow) = (WidthOf(name), WidthOf(day));
        var fromDate = (4 * Wide) + ((narrow - wide) / 2); // the date four characters from the edge
        var (nameRight, dayRight) = fromDate >= 2 * Wide ? (fromDate, 4 * Wide) : (2 * Wide, (2 * Wide) + ((wide - narrow) / 2));
        yield return Right(name, nameRight, DocxStyles.Line * 2, keep: true);
        yield return Right(day, Math.Max(dayRight, Wide), 0, keep: letter.Contact.Count > 0);
    }

    private static int WidthOf(string text) => text.Sum(letter => char.IsAscii(letter) ? Narrow : Wide);

    private static XElement Right(string text, int right, int before, bool keep) => new(
        W + "p",
        E("pPr", V("pStyle", "GongkaiSignature"), keep ? new XElement(W + "keepNext") : null, Above(before),
            E("ind", ("right", right))),
        Run(text));

    /// <summary>Not torn from what follows: the signature never stands alone on a page.</summary>
    private static XElement Kept(string style, string text, int before) => new(
        W + "p", E("pPr", V("pStyle", style), new XElement(W + "keepNext"), Above(before)), Run(text));

    private static XElement? Above(int before) =>
        before == 0 ? null : E("spacing", ("before", before), ("line", DocxStyles.Line), ("lineRule", "exact"));
}
