using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>Page, footers, settings and fonts.</summary>
internal static class DocxParts
{
    /// <summary>
    /// A4, margins 37, 35, 28 and 26 mm (GB/T 9704-2012, 5.2), in twentieths of a point; page number below the text block.
    /// </summary>
    internal static XElement Page(string oddFooter, string evenFooter) => E("sectPr",
        Footer("default", oddFooter),
        Footer("even", evenFooter),
        E("pgSz", ("w", 11906), ("h", 16838)),
        E("pgMar", ("top", 2098), ("right", 1474), ("bottom", 1984), ("left", 1588), ("header", 851), ("footer", 1361),
            ("gutter", 0)));

    /// <summary>
    /// 四号 Arabic page number between dashes: odd pages right, even pages left, one character from the edge (7.5).
    /// </summary>
    internal static XElement Footer(bool even) => new(
        W + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(
            W + "p",
            E("pPr",
                V("pStyle", "GongkaiFooter"),
                even ? E("ind", ("leftChars", 100), ("left", 280)) : E("ind", ("rightChars", 100), ("right", 280)),
                V("jc", even ? "left" : "right")),
            Run("— "),
            new XElement(W + "fldSimple", new XAttribute(W + "instr", " PAGE "), Run("1")),
            Run(" —")));

    internal static XElement Settings() => new(
        W + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E("zoom", ("percent", 100)),
        new XElement(W + "evenAndOddHeaders"),
        V("characterSpacingControl", "compressPunctuation"),
        E("compat", E("compatSetting", ("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"),
            ("val", "15"))),
        E("themeFontLang", ("val", "en-US"), ("eastAsia", "zh-CN")));

    /// <summary>The prescribed fonts are not free and not embedded; each names what may stand in for it.</summary>
    internal static XElement FontTable() => new(
        W + "fonts",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Font(DocxStyles.Song, "方正小标宋_GBK,华文中宋,Noto Serif CJK SC,Source Han Serif SC,宋体", "roman"),
        Font(DocxStyles.Fang, "仿宋,FangSong,FangSong_GB2312,Noto Serif CJK SC,Source Han Serif SC", "modern"),
        Font(DocxStyles.Hei, "SimHei,Noto Sans CJK SC,Source Han Sans SC", "modern"),
        Font(DocxStyles.Kai, "楷体,KaiTi,KaiTi_GB2312,Noto Serif CJK SC,Source Han Serif SC", "modern"),
        Font("宋体", "SimSun,Noto Serif CJK SC,Source Han Serif SC", "auto"),
        Font(DocxStyles.Latin, "Liberation Serif", "roman"));

    private static XElement Font(string name, string alternatives, string family) => new(
        W + "font",
        new XAttribute(W + "name", name),
        V("altName", alternatives),
        V("family", family));

    private static XElement Footer(string type, string id) => new(
        W + "footerReference", new XAttribute(W + "type", type), new XAttribute(R + "id", id));
}
