using AngleSharp.Dom;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Html;

/// <summary>A run of text of an old page with what stands around it.</summary>
/// <param name="Text">One line, not blank.</param>
/// <param name="Block">The nearest element that begins and ends a block.</param>
/// <param name="InLink">It is what a link is written on.</param>
/// <param name="Around">It stands in a head, a foot or a menu.</param>
internal sealed record OldText(string Text, IElement Block, bool InLink, bool Around);

/// <summary>The texts of an old page in reading order, gone through once: asking elements for their texts repeats the work.</summary>
internal sealed class OldTexts
{
    private static readonly string[] AroundWords = ["footer", "header", "copyright", "crumb", "menu", "navi", "breadcrumb", "friendlink", "bottom"];

    private readonly List<OldText> _texts = [];
    private readonly Stack<IElement> _blocks = [];
    private int _links;
    private int _around;

    internal static IReadOnlyList<OldText> Of(IElement body)
    {
        var walk = new OldTexts();
        walk._blocks.Push(body);
        HtmlWalk.Through(body, walk.Enter, walk.Leave);
        return walk._texts;
    }

    /// <summary>Whether an element is head, foot or menu of the page, by its name or by what its author calls it.</summary>
    internal static bool IsAround(IElement element) => element.LocalName is "nav" or "header" or "footer" or "aside"
        || (element.LocalName is "div" or "ul" or "table" or "section" && (IsCalledSo(element.Id) || IsCalledSo(element.ClassName)));

    private static bool IsCalledSo(string? name) => name is { Length: > 0 and < 200 }
        && (AroundWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
            || name.Split(' ').Any(part => part is "nav" or "foot" or "head" or "top"));

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            Add(text.Data);
            return false;
        }

        if (node is not IElement element || HtmlNames.IsDropped(element.LocalName))
        {
            return false;
        }

        _links += element.LocalName == "a" ? 1 : 0;
        _around += IsAround(element) ? 1 : 0;
        if (HtmlNames.IsBlock(element.LocalName))
        {
            _blocks.Push(element);
        }

        return true;
    }

    private void Leave(INode node)
    {
        var element = (IElement)node;
        _links -= element.LocalName == "a" ? 1 : 0;
        _around -= IsAround(element) ? 1 : 0;
        if (HtmlNames.IsBlock(element.LocalName))
        {
            _blocks.Pop();
        }
    }

    private void Add(string data)
    {
        var line = HtmlTidy.OneLine(data).Trim(' ', '\u3000');
        if (line.Length > 0)
        {
            _texts.Add(new OldText(line, _blocks.Peek(), _links > 0, _around > 0));
        }
    }
}
