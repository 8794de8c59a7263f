using System.Text;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>A block of a page with the element it stands in.</summary>
internal readonly record struct HtmlPiece(Block Block, IElement Element);

/// <summary>Walks a page in reading order, without recursion: paragraphs become lines, tables of figures become grids.</summary>
internal sealed class HtmlBlocks
{
    private readonly List<HtmlPiece> _pieces = [];
    private readonly StringBuilder _line = new();
    private readonly HtmlText _cells = new();
    private IElement _element;
    private int _tables;

    private HtmlBlocks(IElement root) => _element = root;

    internal static IReadOnlyList<HtmlPiece> Of(IElement root)
    {
        var walk = new HtmlBlocks(root);
        HtmlWalk.Through(root, walk.Enter, walk.Leave);
        walk.EndLine();
        return walk._pieces;
    }

    /// <summary>Elements that show no text of the page.</summary>
    internal static bool IsSkipped(IElement element) =>
        element.LocalName is "script" or "style" or "noscript" or "template" or "select" or "textarea" or "button" or "iframe"
            or "object" or "svg"
            or "nav" or "footer" or "title" or "input"
        || (element.Attributes.Length > 0
            && (element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && IsHidden(style))));

    /// <summary>Elements that begin and end a line.</summary>
    internal static bool IsBlock(string name) =>
        name is "p" or "div" or "br" or "tr" or "li" or "ul" or "ol" or "table" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
            or "section"
            or "article" or "header" or "main" or "dl" or "dt" or "dd" or "blockquote" or "hr" or "pre" or "center" or "td"
            or "th" or "tbody"
            or "ucapcontent" or "fieldset";

    private static bool IsHidden(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return style.Contains("visibility", StringComparison.OrdinalIgnoreCase)
            && style.Contains("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private void Leave(INode node)
    {
        if (IsBlock(((IElement)node).LocalName))
        {
            EndLine();
        }
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Text(text);
            return false;
        }

        if (node is not IElement element || IsSkipped(element))
        {
            return false;
        }

        if (element.LocalName == "table" && HtmlTable.Read(element, $"第 {_tables + 1} 个表格", _cells) is { } grid)
        {
            EndLine();
            _tables++;
            _pieces.Add(new HtmlPiece(grid, element));
            return false;
        }

        if (IsBlock(element.LocalName))
        {
            EndLine();
        }

        return true;
    }

    private void Text(IText text)
    {
        if (_line.Length == 0)
        {
            _element = text.ParentElement ?? _element;
        }

        HtmlText.Append(_line, text.Data);
    }

    private void EndLine()
    {
        if (_line.Length > 0)
        {
            var line = _line.ToString().Trim();
            if (line.Length > 0)
            {
                _pieces.Add(new HtmlPiece(new TextBlock(line, $"第 {_pieces.Count + 1} 段"), _element));
            }

            _line.Clear();
        }
    }
}
