using System.Text;
using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>Puts a rebuilt body in order: loose text into paragraphs, no empty elements, no white space without a
/// meaning.</summary>
internal static class HtmlTidy
{
    private const string Invisible = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    internal static void Tidy(IElement root)
    {
        root.Normalize();
        foreach (var text in root.Descendants<IText>().ToList())
        {
            text.Data = OneLine(text.Data);
        }

        // Innermost first: what becomes empty by the removal of its content is empty in turn.
        foreach (var element in root.Descendants<IElement>().Reverse().ToList())
        {
            Element(element);
        }

        Wrap(root, "p");
    }

    /// <summary>Every run of white space as one space; none where a line was broken between two Chinese characters.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (Invisible.Contains(c, StringComparison.Ordinal) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f')))
            {
                continue;
            }

            if (!IsWhite(c))
            {
                line.Append(c);
                continue;
            }

            var broken = false;
            var end = at;
            for (; end < text.Length && IsWhite(text[end]); end++)
            {
                broken |= text[end] is '\n' or '\r';
            }

            if (!(broken && line.Length > 0 && end < text.Length && IsHan(line[^1]) && IsHan(text[end])))
            {
                line.Append(' ');
            }

            at = end - 1;
        }

        return line.ToString();
    }

    private static void Element(IElement element)
    {
        switch (element.LocalName)
        {
            case "ul" or "ol":
                Wrap(element, "li");
                RemoveEmpty(element);
                break;
            case "blockquote":
                Wrap(element, "p");
                RemoveEmpty(element);
                break;
            case "table" or "thead" or "tbody" or "tfoot" or "tr":
                RemoveLoose(element);
                if (element.Children.Length == 0)
                {
                    element.Remove();
                }

                break;
            case "td" or "th" or "li":
                Cell(element);
                break;
            case "br" or "hr" or "img":
                break;
            default:
                Trim(element);
                RemoveEmpty(element);
                break;
        }
    }

    /// <summary>A cell or an entry that holds one paragraph holds its text; with several blocks, loose text becomes one
    /// too.</summary>
    private static void Cell(IElement cell)
    {
        if (cell.Children.Any(child => !HtmlNames.IsInline(child.LocalName)))
        {
            Wrap(cell, "p");
        }

        if (cell.ChildNodes is [IElement { LocalName: "p" } only])
        {
            if (only.ClassName is { } name && name.Contains("align-", StringComparison.Ordinal) && !cell.HasAttribute("class"))
            {
                cell.SetAttribute("class", name.Contains("align-center", StringComparison.Ordinal)
                    ? "align-center" : "align-right");
            }

            cell.ReplaceChild(Unwrapped(only), only);
        }

        Trim(cell);
        if (cell.LocalName == "li")
        {
            RemoveEmpty(cell);
        }
    }

    private static IDocumentFragment Unwrapped(IElement element)
    {
        var all = element.Owner!.CreateDocumentFragment();
        foreach (var child in element.ChildNodes.ToList())
        {
            all.AppendChild(child);
        }

        return all;
    }

    /// <summary>Puts every run of inline content into an element of its own; a line break between blocks ends the run.</summary>
    private static void Wrap(IElement element, string name)
    {
        var list = element.LocalName is "ul" or "ol";
        IElement? run = null;
        foreach (var child in element.ChildNodes.ToList())
        {
            var inline = child is IText || (child is IElement inner
                && (list ? inner.LocalName != "li" : HtmlNames.IsInline(inner.LocalName)));
            if (!inline || (child is IElement { LocalName: "br" } && name == "p"))
            {
                run = null;
                if (inline)
                {
                    child.RemoveFromParent();
                }

                continue;
            }

            if (run is null)
            {
                run = element.Owner!.CreateElement(name);
                element.InsertBefore(run, child);
            }

            run.AppendChild(child);
        }

        foreach (var child in element.Children.Where(child => child.LocalName == name).ToList())
        {
            Trim(child);
            RemoveEmpty(child);
        }
    }

    /// <summary>White space and line breaks at both ends say nothing; two wide spaces at the beginning are an indent.</summary>
    private static void Trim(IElement element)
    {
        if (HtmlNames.IsInline(element.LocalName))
        {
            return;
        }

        while (element.FirstChild is { } first && Trimmed(first, element, true))
        {
        }

        while (element.LastChild is { } last && Trimmed(last, element, false))
        {
        }
    }

    /// <summary>Whether a node at an end is gone, so that the next one stands there.</summary>
    private static bool Trimmed(INode node, IElement element, bool start)
    {
        if (node is IText text)
        {
            var data = start ? text.Data.TrimStart() : text.Data.TrimEnd();
            if (start && element.LocalName == "p" && text.Data.StartsWith("\u3000\u3000", StringComparison.Ordinal)
                && data.Length > 0
                && !element.HasAttribute("class"))
            {
                element.SetAttribute("class", "indent");
            }

            text.Data = data;
        }

        if (node is IText { Data.Length: 0 } or IElement { LocalName: "br" })
        {
            node.RemoveFromParent();
            return true;
        }

        return false;
    }

    private static void RemoveEmpty(IElement element)
    {
        if (string.IsNullOrWhiteSpace(element.TextContent) && element.QuerySelector("img,hr,table") is null)
        {
            // Inline elements may hold the space between two words.
            var space = HtmlNames.IsInline(element.LocalName) && element.TextContent.Length > 0;
            if (space)
            {
                element.Parent!.InsertBefore(element.Owner!.CreateTextNode(" "), element);
            }

            element.Remove();
        }
    }

    private static void RemoveLoose(IElement element)
    {
        foreach (var child in element.ChildNodes.Where(child => child is IText or IElement { LocalName: "br" }).ToList())
        {
            child.RemoveFromParent();
        }
    }

    /// <summary>Wide spaces are kept: they set apart what stands in one line on purpose.</summary>
    private static bool IsWhite(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00a0';

    private static bool IsHan(char c) =>
        c is >= '\u2e80' and <= '\u9fff' or >= '\uff00' and <= '\uffef' or '“' or '”' or '—' or '…';
}
