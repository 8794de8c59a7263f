using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>
/// The first page of a letter in the letter form (信函格式) of GB/T 9704-2012, 10.1: the organ's name 30 mm from the top edge, red double
/// rules of 170 mm below it and at the foot, no page number.
/// </summary>
internal static class LetterPaper
{
    private const string Red = "FF0000";

    // The rules are 7 mm longer than the text block at either side; in twentieths of a point.
    private const int Beyond = -397;

    /// <summary>A4 with the margins of every document, and a first page of its own.</summary>
    internal static XElement Page(string firstHeader, string firstFooter, string oddFooter, string evenFooter)
    {
        var page = DocxParts.Page(oddFooter, evenFooter);
        page.AddFirst(Reference("footerReference", firstFooter));
        page.AddFirst(Reference("headerReference", firstHeader));
        page.Element(W + "pgMar")!.SetAttributeValue(W + "header", 1701);
        page.Add(new XElement(W + "titlePg"));
        return page;
    }

    /// <summary>As large as the line allows, at most 36 pt.</summary>
    internal static XElement Header(string heading)
    {
        var size = Math.Clamp(2 * (DocxTables.Width / 20) / Math.Max(1, heading.Length), 32, 72);
        return new XElement(
            W + "hdr",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XElement(
                W + "p",
                E("pPr", V("pStyle", "GongkaiHeading"),
                    // 上粗下细, 4 mm below the name
                    E("pBdr", E("bottom", ("val", "thickThinSmallGap"), ("sz", 24), ("space", 11), ("color", Red)))),
                new XElement(W + "r", E("rPr", V("sz", size), V("szCs", size)), Run(heading).Elements(W + "t"))));
    }

    internal static XElement Footer() => new(
        W + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(
            W + "p",
            E("pPr",
                V("pStyle", "GongkaiFooter"),
                // 上细下粗
                E("pBdr", E("bottom", ("val", "thinThickSmallGap"), ("sz", 24), ("space", 1), ("color", Red))),
                E("ind", ("left", Beyond), ("right", Beyond)))));

    internal static XElement Indent() => E("ind", ("left", Beyond), ("right", Beyond));

    private static XElement Reference(string name, string id) =>
        new(W + name, new XAttribute(W + "type", "first"), new XAttribute(R + "id", id));
}
