using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>Text of a page as it is shown: runs of white space are one space.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> White = SearchValues.Create(" \n\r\t\f\u00a0");

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();

    internal static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var white = text.IndexOfAny(White);
            line.Append(white < 0 ? text : text[..white]);
            if (white < 0)
            {
                return;
            }

            if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            text = text[(white + 1)..];
        }
    }

    /// <summary>The text of a cell: its paragraphs joined, so that 社会/公益/组织 is one word and two figures stay two.</summary>
    internal string Of(IElement cell)
    {
        // Nearly every cell of a report holds one short word or figure: no walk for that.
        if (cell.ChildNodes is [IText { Data: { Length: > 0 } only }]
            && !char.IsWhiteSpace(only[0]) && !char.IsWhiteSpace(only[^1]) && only.AsSpan().IndexOfAny(White) < 0)
        {
            return only;
        }

        _text.Clear();
        _line.Clear();
        HtmlWalk.Through(cell, Enter, Leave);
        EndLine();
        return _text.ToString();
    }

    private bool Enter(INode node)
    {
        if (node is IText data)
        {
            Append(_line, data.Data);
            return false;
        }

        if (node is not IElement element || HtmlBlocks.IsSkipped(element))
        {
            return false;
        }

        Leave(element);
        return true;
    }

    private void Leave(INode node)
    {
        if (_line.Length > 0 && HtmlBlocks.IsBlock(((IElement)node).LocalName))
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        if (_line.Length > 0)
        {
            CellLines.Append(_text, _line.ToString());
            _line.Clear();
        }
    }
}
