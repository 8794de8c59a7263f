using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading;

/// <summary>
/// A page of our own: its title, its headings and its paragraphs are marked, and their text is taken as it stands.
/// </summary>
internal static class OwnPage
{
    internal static IReadOnlyList<Block> Blocks(IElement body)
    {
        var blocks = new List<Block>();
        var cells = new HtmlText();
        foreach (var element in body.QuerySelectorAll("h1,h2,p,table"))
        {
            if (element.LocalName == "table")
            {
                if (HtmlTable.Read(element, $"第 {blocks.OfType<GridBlock>().Count() + 1} 个表格", cells) is { } grid)
                {
                    blocks.Add(grid);
                }
            }
            else if (element.Closest("table") is null)
            {
                Text(element, blocks);
            }
        }

        return blocks;
    }

    private static void Text(IElement element, List<Block> blocks)
    {
        var place = $"第 {blocks.Count + 1} 段";
        if (element.HasAttribute("data-report-title"))
        {
            blocks.Add(new TextBlock(element.TextContent, place, 0));
        }
        else if (int.TryParse(element.GetAttribute("data-section"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var section) && section is > 0 and < 7)
        {
            blocks.Add(new TextBlock(element.TextContent, place, section));
        }
        else if (element.LocalName == "p")
        {
            blocks.AddRange(element.TextContent.Split('\n').Select(line => new TextBlock(line, place)));
        }
    }
}
