using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>The paragraph and character styles. Sizes: 二号 22 pt, 三号 16 pt, 四号 14 pt, 五号 10.5 pt, 小五 9 pt.</summary>
internal static class DocxStyles
{
    internal const string Song = "方正小标宋简体";
    internal const string Fang = "仿宋_GB2312";
    internal const string Hei = "黑体";
    internal const string Kai = "楷体_GB2312";
    internal const string Latin = "Times New Roman";

    // 22 lines on 225 mm, in twentieths of a point.
    internal const int Line = 579;

    /// <summary>The styles part.</summary>
    internal static XElement Part() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Defaults(),
        Style("Normal", "Normal", null, null, null, isDefault: true),
        Style("GongkaiTitle", "公开 标题", Text("center", Line + 120, after: Line), Font(Song, 44), "GongkaiBody", level: 0),
        Style("GongkaiBody", "公开 正文", Prose(), null, null),
        Enumerable.Range(1, 6).Select(section =>
            Style($"GongkaiSection{section}", $"公开 第{"一二三四五六"[section - 1]}部分", Prose(keep: true, level: 0), Font(Hei, 32),
                "GongkaiBody")),
        Style("GongkaiCell", "公开 表格", Text("center", 300), Font(Fang, 21), null),
        Style("GongkaiLabel", "公开 表格左", Text("left", 300), Font(Fang, 21), null),
        Style("GongkaiCellSmall", "公开 小表格", Text("center", 220), Font(Fang, 18), null),
        Style("GongkaiLabelSmall", "公开 小表格左", Text("left", 220), Font(Fang, 18), null),
        Style("GongkaiGap", "公开 空隙", Text("left", 200), Font(Fang, 10), null),
        Style("GongkaiFooter", "公开 页码", Text("left", 320), Font("宋体", 28, "宋体"), null),
        Character("GongkaiLevel1", "公开 一级", Hei),
        Character("GongkaiLevel2", "公开 二级", Kai));

    internal static XElement Defaults() => E("docDefaults",
        E("rPrDefault", E("rPr",
            E("rFonts", ("ascii", Latin), ("hAnsi", Latin), ("eastAsia", Fang), ("cs", Latin)),
            V("sz", 32), V("szCs", 32),
            E("lang", ("val", "en-US"), ("eastAsia", "zh-CN"), ("bidi", "ar-SA")))),
        new XElement(W + "pPrDefault"));

    internal static XElement Prose(bool keep = false, int? level = null) => E("pPr",
        keep ? new XElement(W + "keepNext") : null,
        E("spacing", ("line", Line), ("lineRule", "exact")),
        // Two characters: by number for Word, by length for programs that know only lengths.
        E("ind", ("firstLineChars", 200), ("firstLine", 640)),
        V("jc", "both"),
        level is null ? null : V("outlineLvl", level));

    internal static XElement Text(string align, int line, int after = 0) => E("pPr",
        E("spacing", ("after", after), ("line", line), ("lineRule", "exact")),
        V("jc", align));

    internal static XElement Font(string font, int halfPoints, string latin = Latin) => E("rPr",
        E("rFonts", ("ascii", latin), ("hAnsi", latin), ("eastAsia", font), ("cs", latin)),
        V("sz", halfPoints), V("szCs", halfPoints));

    internal static XElement Style(
        string id, string name, XElement? paragraph, XElement? run, string? next, int? level = null, bool isDefault = false)
    {
        if (level is { } outline && paragraph is not null)
        {
            paragraph.Add(V("outlineLvl", outline));
        }

        return new XElement(
            W + "style",
            new XAttribute(W + "type", "paragraph"),
            isDefault ? new XAttribute(W + "default", "1") : new XAttribute(W + "customStyle", "1"),
            new XAttribute(W + "styleId", id),
            V("name", name),
            isDefault ? null : V("basedOn", "Normal"),
            next is null ? null : V("next", next),
            new XElement(W + "qFormat"),
            paragraph,
            run);
    }

    private static XElement Character(string id, string name, string font) => new(
        W + "style",
        new XAttribute(W + "type", "character"),
        new XAttribute(W + "customStyle", "1"),
        new XAttribute(W + "styleId", id),
        V("name", name),
        new XElement(W + "qFormat"),
        E("rPr", E("rFonts", ("eastAsia", font))));
}
