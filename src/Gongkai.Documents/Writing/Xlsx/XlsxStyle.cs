using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Xlsx;

/// <summary>How a cell looks; the number is its place among the cell formats of the styles part.</summary>
internal enum XlsxStyle
{
    /// <summary>Nothing special.</summary>
    Plain,

    /// <summary>The sheet's title.</summary>
    Title,

    /// <summary>A full-width line or the names of columns.</summary>
    Banner,

    /// <summary>A column heading, centred.</summary>
    Heading,

    /// <summary>A row heading or text, to the left, wrapped.</summary>
    Label,

    /// <summary>A figure, centred.</summary>
    Figure,
}

/// <summary>The styles part of the workbook.</summary>
internal static class XlsxStyles
{
    private static readonly XNamespace S = XlsxSheet.S;
    private static readonly string[] SideNames = ["left", "right", "top", "bottom", "diagonal"];

    internal static XElement Part() => new(
        S + "styleSheet",
        List("fonts", Font(11, false), Font(14, true), Font(11, true)),
        List("fills", Fill("none", null), Fill("gray125", null), Fill("solid", "FFEAF0F6")),
        List("borders", new XElement(S + "border", Sides(null)), new XElement(S + "border", Sides("thin"))),
        List("cellStyleXfs", Format(0, 0, 0, null, null, isBase: true)),
        List("cellXfs",
            Format(0, 0, 0, null, null),
            Format(1, 0, 0, "center", "center"),
            Format(2, 2, 1, "left", "center"),
            Format(0, 2, 1, "center", "center"),
            Format(0, 0, 1, "left", "center"),
            Format(0, 0, 1, "center", "center")),
        List("cellStyles", new XElement(S + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0),
            new XAttribute("builtinId", 0))));

    private static XElement List(string name, params XElement[] items) =>
        new(S + name, new XAttribute("count", items.Length), items);

    private static XElement Font(int points, bool bold) => new(
        S + "font",
        bold ? new XElement(S + "b") : null,
        new XElement(S + "sz", new XAttribute("val", points)),
        new XElement(S + "name", new XAttribute("val", "宋体")),
        new XElement(S + "charset", new XAttribute("val", 134)));

    private static XElement Fill(string pattern, string? color) => new(S + "fill", new XElement(
        S + "patternFill",
        new XAttribute("patternType", pattern),
        color is null ? null : new XElement(S + "fgColor", new XAttribute("rgb", color))));

    private static IEnumerable<XElement> Sides(string? line) => SideNames.Select(side => line is null || side == "diagonal"
        ? new XElement(S + side)
        : new XElement(S + side, new XAttribute("style", line), new XElement(S + "color", new XAttribute("rgb", "FF000000"))));

    private static XElement Format(int font, int fill, int border, string? across, string? down, bool isBase = false) => new(
        S + "xf",
        new XAttribute("numFmtId", 0), new XAttribute("fontId", font), new XAttribute("fillId", fill),
            new XAttribute("borderId", border),
        isBase ? null : new XAttribute("xfId", 0),
        across is null ? null : new XAttribute("applyAlignment", 1),
        across is null ? null : new XElement(
            S + "alignment", new XAttribute("horizontal", across), new XAttribute("vertical", down!),
                new XAttribute("wrapText", 1)));
}
