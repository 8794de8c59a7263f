using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.DocxStyles;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>The styles of letters and forms, beside those of every document of ours.</summary>
internal static class LetterStyles
{
    private const string Red = "FF0000";

    internal static XElement Part() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Defaults(),
        Style("Normal", "Normal", null, null, null, isDefault: true),
        Style("GongkaiHeading", "公开 机关标志", Headed(), Coloured()),
        // 文号: seven eighths of a character below the rule, at the right edge (10.1)
        Style("GongkaiLetterNumber", "公开 文号", Spaced("right", 280, Line, "exact"), null),
        Style("GongkaiLetterTitle", "公开 文书标题", Spaced("center", Line * 2, Line + 120, "exact", after: Line), Font(Song, 44)),
        Style("GongkaiFormTitle", "公开 表格标题", Spaced("center", 0, Line + 120, "exact", after: Line / 2), Font(Song, 44)),
        Style("GongkaiPart", "公开 回执标题", Part(Spaced("center", 0, Line + 120, "exact", after: Line / 2)), Font(Song, 44)),
        Style("GongkaiAddressee", "公开 主送", Spaced("left", 0, Line, "exact"), null),
        Style("GongkaiBody", "公开 正文", Prose(), null),
        Style("GongkaiLetterLevel", "公开 一级标题", Prose(keep: true), Font(Hei, 32)),
        Style("GongkaiSignature", "公开 署名", Spaced("right", 0, Line, "exact"), null),
        Style("GongkaiFormLabel", "公开 表格栏目", Spaced("center", 0, 320, "atLeast"), Font(Fang, 24)),
        Style("GongkaiFormValue", "公开 表格内容", Spaced("left", 0, 320, "atLeast"), Font(Fang, 24)),
        Style("GongkaiFormBanner", "公开 表格分栏", Spaced("left", 0, 320, "atLeast"), Font(Hei, 24)),
        Style("GongkaiFormNote", "公开 表格说明", Spaced("both", 0, 320, "exact"), Font(Fang, 21)),
        Style("GongkaiGap", "公开 空隙", Text("left", 200), Font(Fang, 10)),
        Style("GongkaiFooter", "公开 页码", Text("left", 320), Font("宋体", 28, "宋体")));

    private static XElement Style(string id, string name, XElement? paragraph, XElement? run, string? next = null) =>
        DocxStyles.Style(id, name, paragraph, run, next);

    private static XElement Style(string id, string name, XElement? paragraph, XElement? run, string? next, bool isDefault) =>
        DocxStyles.Style(id, name, paragraph, run, next, null, isDefault);

    private static XElement Spaced(string align, int before, int line, string rule, int after = 0) => E("pPr",
        E("spacing", ("before", before), ("after", after), ("line", line), ("lineRule", rule)),
        V("jc", align));

    private static XElement Headed() => E("pPr",
        E("spacing", ("before", 0), ("after", 0), ("line", 240), ("lineRule", "auto")),
        LetterPaper.Indent(),
        V("jc", "center"));

    private static XElement Part(XElement paragraph)
    {
        paragraph.AddFirst(new XElement(W + "pageBreakBefore"));
        return paragraph;
    }

    private static XElement Coloured()
    {
        var run = Font(Song, 88);
        run.Element(W + "sz")!.AddBeforeSelf(V("color", Red));
        return run;
    }
}
