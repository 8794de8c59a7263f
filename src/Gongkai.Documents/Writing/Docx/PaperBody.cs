using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>The cleaned text of a paper as paragraphs and tables of Word.</summary>
internal sealed class PaperBody(PaperDocx document)
{
    internal IReadOnlyList<XElement> Blocks(string html)
    {
        using var page = new HtmlParser().ParseDocument("");
        page.Body!.InnerHtml = html;
        var blocks = new List<XElement>();
        foreach (var child in page.Body.Children)
        {
            Block(child, blocks, "");
        }

        return blocks;
    }

    /// <summary>The paragraphs of a cell or of a list entry, in a style of their own.</summary>
    internal IEnumerable<XElement> Cell(IElement cell, string style, string? align)
    {
        var parts = cell.Children.Where(child => child.LocalName is "p" or "li" or "ul" or "ol" or "h2" or "h3" or "h4").ToList();
        if (parts.Count == 0)
        {
            return [Set(style, align, Inline(cell, new RunLook()))];
        }

        return parts.SelectMany(part => part.LocalName is "ul" or "ol" ? part.Children.AsEnumerable() : [part])
            .Select(part => Set(style, Align(part) ?? align, Inline(part, new RunLook())));
    }

    private void Block(IElement element, List<XElement> blocks, string before)
    {
        switch (element.LocalName)
        {
            case "h2" or "h3" or "h4":
                blocks.Add(Heading(element));
                break;
            case "ul" or "ol":
                Entries(element, blocks, before);
                break;
            case "table":
                blocks.Add(PaperTable.Of(element, this));
                blocks.Add(Paragraph("GongkaiGap", "")); // Word makes one table of two that touch
                break;
            case "blockquote" or "figure" or "div" or "section":
                foreach (var child in element.Children)
                {
                    Block(child, blocks, before);
                }

                break;
            case "hr":
                blocks.Add(Paragraph("GongkaiGap", ""));
                break;
            default:
                blocks.AddRange(Lines(element));
                break;
        }
    }

    /// <summary>A paragraph; a picture in it stands alone, in the middle, in lines that give way to its height.</summary>
    private IEnumerable<XElement> Lines(IElement element)
    {
        var shown = element.LocalName == "img" ? [element] : element.QuerySelectorAll("img").ToArray();
        var runs = element.LocalName == "img" ? [] : Inline(element, new RunLook());
        if (runs.Count > 0 || shown.Length == 0)
        {
            yield return Set("GongkaiBody", element.LocalName == "figcaption" ? "center" : Align(element), runs);
        }

        foreach (var image in shown)
        {
            var alternative = image.GetAttribute("alt") ?? "";
            var run = document.Picture(image.GetAttribute("src") ?? "", alternative);
            yield return new XElement(
                W + "p",
                E("pPr", V("pStyle", "GongkaiBody"),
                    E("spacing", ("before", 120), ("after", 120), ("line", 240), ("lineRule", "auto")),
                    E("ind", ("firstLineChars", 0), ("firstLine", 0)), V("jc", "center")),
                run ?? Run(alternative.Length > 0 ? $"[图：{alternative}]" : "[图]"));
        }
    }

    private XElement Heading(IElement element)
    {
        var style = element.LocalName == "h2" ? "GongkaiLevel1" : "GongkaiLevel2";
        var look = new RunLook { Style = style, Bold = element.LocalName == "h4" };
        return new XElement(
            W + "p",
            E("pPr", V("pStyle", "GongkaiBody"), new XElement(W + "keepNext"),
                Align(element) is { } align ? Centred(align) : null, Align(element) is { } jc ? V("jc", jc) : null),
            Inline(element, look));
    }

    private void Entries(IElement list, List<XElement> blocks, string before)
    {
        var number = int.TryParse(list.GetAttribute("start"), out var start) ? start : 1;
        foreach (var entry in list.Children.Where(child => child.LocalName == "li"))
        {
            var mark = list.LocalName == "ol" ? $"{number++}．" : "· ";
            var runs = Inline(entry, new RunLook());
            blocks.Add(Set("GongkaiBody", null, [Run(before + mark), .. runs]));
            foreach (var child in entry.Children.Where(child => child.LocalName is "ul" or "ol" or "table"))
            {
                Block(child, blocks, before + "　");
            }
        }
    }

    private List<XElement> Inline(INode node, RunLook look)
    {
        var runs = new List<XElement>();
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text when text.Data.Length > 0:
                    runs.Add(look.Of(Run(text.Data.ReplaceLineEndings(" "), look.Style)));
                    break;
                case IElement { LocalName: "br" }:
                    runs.Add(new XElement(W + "r", new XElement(W + "br")));
                    break;
                case IElement { LocalName: "img" or "ul" or "ol" or "table" }:
                    break; // a block of its own
                case IElement { LocalName: "a" } link when link.GetAttribute("href") is { } address
                    && Uri.TryCreate(address, UriKind.Absolute, out _):
                    runs.Add(new XElement(
                        W + "hyperlink", new XAttribute(R + "id", document.Address(address)), Inline(link, look)));
                    break;
                case IElement element:
                    runs.AddRange(Inline(element, look.With(element.LocalName)));
                    break;
            }
        }

        return runs;
    }

    private static XElement Set(string style, string? align, IEnumerable<XElement> runs) => new(
        W + "p",
        E("pPr", V("pStyle", style), align is null ? null : Centred(align), align is null ? null : V("jc", align)), runs);

    /// <summary>What is centred or set right is not drawn in.</summary>
    private static XElement Centred(string align) =>
        align == "right" ? E("ind", ("rightChars", 200), ("right", 640), ("firstLineChars", 0), ("firstLine", 0))
            : E("ind", ("firstLineChars", 0), ("firstLine", 0));

    private static string? Align(IElement element) =>
        element.ClassList.Contains("align-center") ? "center" : element.ClassList.Contains("align-right") ? "right" : null;
}

/// <summary>How a run is written.</summary>
internal sealed record RunLook
{
    internal string? Style { get; init; }

    internal bool Bold { get; init; }

    internal bool Italic { get; init; }

    internal bool Underlined { get; init; }

    internal bool Struck { get; init; }

    internal string? Raised { get; init; }

    internal RunLook With(string element) => element switch
    {
        "strong" => this with { Bold = true },
        "em" => this with { Italic = true },
        "u" => this with { Underlined = true },
        "s" => this with { Struck = true },
        "sup" => this with { Raised = "superscript" },
        "sub" => this with { Raised = "subscript" },
        _ => this,
    };

    /// <summary>The run with its look, in the order the schema asks for.</summary>
    internal XElement Of(XElement run)
    {
        XElement?[] look =
        [
            Bold ? new XElement(W + "b") : null, Italic ? new XElement(W + "i") : null,
            Struck ? new XElement(W + "strike") : null,
            Underlined ? V("u", "single") : null, Raised is null ? null : V("vertAlign", Raised),
        ];
        if (look.All(part => part is null))
        {
            return run;
        }

        if (run.Element(W + "rPr") is not { } properties)
        {
            run.AddFirst(properties = new XElement(W + "rPr"));
        }

        properties.Add(look);
        return run;
    }
}
