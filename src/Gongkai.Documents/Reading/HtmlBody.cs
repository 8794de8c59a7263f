using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Finds the report on a page full of other things: the smallest element that holds all headings of parts and all tables of a
/// report.
/// </summary>
internal static class HtmlBody
{
    internal static IEnumerable<Block> Of(IReadOnlyList<HtmlPiece> pieces)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsOfReport(pieces[i].Block))
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        if (first == last)
        {
            return pieces.Select(piece => piece.Block);
        }

        var body = Common(pieces[first].Element, pieces[last].Element);
        return pieces.Where((piece, i) => (i >= first
            && i <= last) || IsInside(piece.Element, body)).Select(piece => piece.Block);
    }

    private static bool IsOfReport(Block block) => block switch
    {
        TextBlock text => text.Text.Length < 60 && Headings.Of(text.Text, out _) > 0,
        GridBlock grid => grid.Rows.Any(row => row.Any(cell => cell.Text.Length < 80
            && RowText.Last(cell.Text, true, false, out _) is not null)),
        _ => false,
    };

    private static IElement Common(IElement one, IElement other)
    {
        var above = new HashSet<IElement>(ReferenceEqualityComparer.Instance);
        for (var element = one; element is not null; element = element.ParentElement)
        {
            above.Add(element);
        }

        var common = other;
        while (!above.Contains(common) && common.ParentElement is { } parent)
        {
            common = parent;
        }

        return common;
    }

    private static bool IsInside(IElement element, IElement body)
    {
        for (var above = element; above is not null; above = above.ParentElement)
        {
            if (above == body)
            {
                return true;
            }
        }

        return false;
    }
}
