using System.Text;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>Text of a page as it is shown: runs of white space are one space.</summary>
internal static class HtmlText
{
    internal static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\t' or '\f' or '\u00a0')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(c);
            }
        }
    }

    /// <summary>The text of a cell: its paragraphs joined, so that 社会/公益/组织 is one word and two figures stay two.</summary>
    internal static string Of(IElement cell)
    {
        var text = new StringBuilder();
        var line = new StringBuilder();
        INode? node = cell.FirstChild;
        while (node is not null)
        {
            if (node is IText data)
            {
                Append(line, data.Data);
            }
            else if (node is IElement element)
            {
                End(text, line, element.LocalName);
                if (!HtmlBlocks.IsSkipped(element) && element.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
            }

            while (node is not null && node != cell && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement left && node != cell)
                {
                    End(text, line, left.LocalName);
                }
            }

            node = node is null || node == cell ? null : node.NextSibling;
        }

        CellLines.Append(text, line.ToString());
        return text.ToString();
    }

    private static void End(StringBuilder text, StringBuilder line, string element)
    {
        if (line.Length > 0 && HtmlBlocks.IsBlock(element))
        {
            CellLines.Append(text, line.ToString());
            line.Clear();
        }
    }
}
