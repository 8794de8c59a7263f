using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>A picture in the line, no wider than the text block and no higher than a page.</summary>
internal static class DocxPicture
{
    // English Metric Units: 9525 a pixel of 96 to the inch, 36000 a millimetre.
    private const long Pixel = 9525;
    private const long Widest = 156 * 36000L;
    private const long Highest = 200 * 36000L;

    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    internal static XElement Run(string link, int number, PictureSize size, string alternative)
    {
        var scale = Math.Min(1, Math.Min((double)Widest / (size.Width * Pixel), (double)Highest / (size.Height * Pixel)));
        var (width, height) = ((long)(size.Width * Pixel * scale), (long)(size.Height * Pixel * scale));
        return new XElement(W + "r", new XElement(W + "drawing", new XElement(
            Wp + "inline",
            new XElement(Wp + "extent", new XAttribute("cx", width), new XAttribute("cy", height)),
            new XElement(Wp + "docPr", new XAttribute("id", number), new XAttribute("name", $"图{number}"),
                new XAttribute("descr", OfficePackage.Clean(alternative))),
            new XElement(A + "graphic", new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XElement(
                A + "graphicData",
                new XAttribute("uri", Pic.NamespaceName),
                Content(link, number, width, height))))));
    }

    private static XElement Content(string link, int number, long width, long height) => new(
        Pic + "pic",
        new XAttribute(XNamespace.Xmlns + "pic", Pic.NamespaceName),
        new XElement(
            Pic + "nvPicPr",
            new XElement(Pic + "cNvPr", new XAttribute("id", number), new XAttribute("name", $"图{number}")),
            new XElement(Pic + "cNvPicPr")),
        new XElement(
            Pic + "blipFill",
            new XElement(A + "blip", new XAttribute(R + "embed", link)),
            new XElement(A + "stretch", new XElement(A + "fillRect"))),
        new XElement(
            Pic + "spPr",
            new XElement(
                A + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height))),
            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))));
}
