using AngleSharp.Dom;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Html;

/// <summary>Builds a new body out of an old one, element by element: what is not made here is not there.</summary>
internal sealed class HtmlRebuild
{
    private const int Deepest = 40;

    private readonly IDocument _page;
    private readonly HtmlLosses _losses;
    private readonly HashSet<INode> _withBlocks = [];
    private readonly Stack<(INode Source, INode Outer)> _open = new();
    private INode _at;

    private HtmlRebuild(IElement root, HtmlLosses losses)
    {
        _page = root.Owner!;
        _losses = losses;
        Root = _page.CreateElement("body");
        _at = Root;
    }

    private IElement Root { get; }

    internal static string Of(IElement body, HtmlLosses losses)
    {
        var rebuild = new HtmlRebuild(body, losses);
        HtmlWalk.Through(body, rebuild.Mark, _ => { });
        HtmlWalk.Through(body, rebuild.Enter, rebuild.Leave);
        HtmlTidy.Tidy(rebuild.Root);
        return rebuild.Root.InnerHtml;
    }

    /// <summary>Notes everything that has a block somewhere inside.</summary>
    private bool Mark(INode node)
    {
        if (node is IElement element && HtmlNames.IsBlock(element.LocalName))
        {
            for (var outer = node.Parent; outer is not null && _withBlocks.Add(outer);)
            {
                outer = outer.Parent;
            }
        }

        return true;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _at.AppendChild(_page.CreateTextNode(text.Data));
            return false;
        }

        if (node is not IElement element || Dropped(element))
        {
            return false;
        }

        _open.Push((node, _at));
        if (Written(element) is { } written && _open.Count <= Deepest && Made(element, written) is { } made)
        {
            _at.AppendChild(made);
            _at = made;
        }
        else if (HtmlNames.IsBlock(element.LocalName) || element.LocalName == "br")
        {
            _at.AppendChild(_page.CreateElement("br")); // what was a block of its own must not run into its neighbour
        }

        return true;
    }

    private void Leave(INode node)
    {
        var (_, outer) = _open.Pop();
        if (_at == outer && node is IElement element && HtmlNames.IsBlock(element.LocalName))
        {
            _at.AppendChild(_page.CreateElement("br"));
        }

        _at = outer;
    }

    private bool Dropped(IElement element)
    {
        var foreign = element.NamespaceUri is not ("http://www.w3.org/1999/xhtml" or null);
        if (foreign || HtmlNames.IsDropped(element.LocalName))
        {
            _losses.Programs += foreign || HtmlNames.IsProgram(element.LocalName) ? 1 : 0;
            return true;
        }

        if (HtmlStyles.IsHidden(element))
        {
            _losses.Hidden += string.IsNullOrWhiteSpace(element.TextContent) ? 0 : 1;
            return true;
        }

        return false;
    }

    /// <summary>The name it gets; null when only what it holds stays.</summary>
    private string? Written(IElement element)
    {
        var written = HtmlNames.Written(element.LocalName);
        var bold = element.LocalName is "b" or "strong" or "span" or "font" ? HtmlStyles.IsBold(element) : null;
        written = (written, bold) switch
        {
            ("strong", false) => null, // wrapped around a whole paste by some office programs
            (null, true) => "strong",
            _ => written,
        };
        return written switch
        {
            null => null,
            "li" when _at.NodeName is not ("UL" or "OL") => _withBlocks.Contains(element) ? null : "p",
            _ when HtmlNames.HoldsOnlyInline(written) && _withBlocks.Contains(element) => null,
            _ when HtmlNames.IsInline(written) && written is not ("br" or "img") && Inside(written) => null,
            _ => written,
        };
    }

    /// <summary>Bold in bold says nothing; a link in a link cannot be.</summary>
    private bool Inside(string written)
    {
        for (var at = _at; at is IElement element && HtmlNames.IsInline(element.LocalName); at = at.Parent)
        {
            if (element.LocalName == written)
            {
                return true;
            }
        }

        return false;
    }

    private IElement? Made(IElement element, string written)
    {
        var made = _page.CreateElement(written);
        var kept = written switch
        {
            "a" => Link(element, made),
            "img" => Picture(element, made),
            _ => true,
        };
        if (!kept)
        {
            return null;
        }

        if (written is "td" or "th")
        {
            Span(element, made, "colspan");
            Span(element, made, "rowspan");
            if (written == "th" && element.GetAttribute("scope") is "row" or "col" or "rowgroup" or "colgroup")
            {
                made.SetAttribute("scope", element.GetAttribute("scope"));
            }
        }
        else if (written == "ol" && int.TryParse(element.GetAttribute("start"), out var start) && start is > 1 and < 10_000)
        {
            made.SetAttribute("start", $"{start}");
        }

        if (!HtmlNames.IsInline(written) && HtmlStyles.Classes(element, written) is { Count: > 0 } classes)
        {
            made.SetAttribute("class", string.Join(' ', classes));
        }

        return made;
    }

    private bool Link(IElement element, IElement made)
    {
        if (HtmlAddresses.Href(element.GetAttribute("href")) is not { } address)
        {
            _losses.Links += element.GetAttribute("href") is { Length: > 0 } href && !href.StartsWith('#') ? 1 : 0;
            return false;
        }

        made.SetAttribute("href", address);
        if (HtmlAddresses.IsExternal(address))
        {
            made.SetAttribute("rel", "noopener noreferrer");
        }

        return true;
    }

    private bool Picture(IElement element, IElement made)
    {
        if (HtmlAddresses.Source(element.GetAttribute("src")) is not { } source)
        {
            _losses.Pictures++;
            return false;
        }

        made.SetAttribute("src", source);
        made.SetAttribute("alt", HtmlTidy.OneLine(element.GetAttribute("alt") ?? ""));
        foreach (var size in new[] { "width", "height" })
        {
            if (int.TryParse(element.GetAttribute(size), out var pixels) && pixels is > 0 and < 10_000)
            {
                made.SetAttribute(size, $"{pixels}");
            }
        }

        return true;
    }

    private static void Span(IElement element, IElement made, string name)
    {
        if (int.TryParse(element.GetAttribute(name), out var span) && span is > 1 and <= 1000)
        {
            made.SetAttribute(name, $"{span}");
        }
    }
}
