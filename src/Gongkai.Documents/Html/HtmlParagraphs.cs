using System.Text;
using AngleSharp.Dom;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Html;

/// <summary>The texts of a clean body by blocks: paragraphs counted on, rows counted in their table.</summary>
internal sealed class HtmlParagraphs
{
    private readonly List<CleanParagraph> _paragraphs = [];
    private readonly StringBuilder _line = new();
    private int _number;
    private int _tables;

    internal static IReadOnlyList<CleanParagraph> Of(IElement body)
    {
        var walk = new HtmlParagraphs();
        HtmlWalk.Through(body, walk.Enter, walk.Leave);
        walk.EndLine();
        return walk._paragraphs;
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            _line.Append(text.Data);
            return false;
        }

        if (node is not IElement element)
        {
            return false;
        }

        if (element.LocalName == "table")
        {
            EndLine();
            Table(element);
            return false;
        }

        if (element.LocalName == "br")
        {
            _line.Append(' ');
        }
        else if (HtmlNames.IsBlock(element.LocalName))
        {
            EndLine();
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is IElement element && HtmlNames.IsBlock(element.LocalName))
        {
            EndLine();
        }
    }

    private void EndLine()
    {
        var text = _line.ToString().Trim();
        _line.Clear();
        if (text.Length > 0)
        {
            _paragraphs.Add(new CleanParagraph(++_number, $"正文第{_number}段", text));
        }
    }

    private void Table(IElement table)
    {
        _tables++;
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            _paragraphs.Add(new CleanParagraph(0, $"正文表格{_tables}的标题", caption.TextContent.Trim()));
        }

        var number = 0;
        foreach (var row in table.Children.SelectMany(child => child.LocalName == "tr"
            ? [child] : child.Children.Where(row => row.LocalName == "tr")))
        {
            number++;
            var text = string.Join('\t', row.Children.Select(CellText));
            if (!string.IsNullOrWhiteSpace(text))
            {
                _paragraphs.Add(new CleanParagraph(number, $"正文表格{_tables}第{number}行", text));
            }
        }
    }

    private static string CellText(IElement cell) =>
        cell.Children.All(child => HtmlNames.IsInline(child.LocalName)) ? cell.TextContent.Trim()
            : string.Join(' ', cell.Descendants<IText>().Select(text => text.Data.Trim()).Where(text => text.Length > 0));
}
