namespace Gongkai.Documents.Reading;

/// <summary>A stretch of a document under one of the six headings; 0 before the first.</summary>
internal sealed record ReportPart(int Section, IReadOnlyList<Block> Blocks)
{
    /// <summary>Characters of text under the heading: nearly none in a table of contents.</summary>
    internal int Length => Blocks.Sum(block => block switch
    {
        TextBlock text => text.Text.Trim().Length,
        GridBlock => 1000,
        _ => 0,
    });
}

/// <summary>Divides a document at its headings.</summary>
internal static class ReportParts
{
    private const int LongLine = 400;
    private const int Contents = 12;
    private const int MostParts = 500;

    internal static IReadOnlyList<ReportPart> Of(SourceDocument document)
    {
        var blocks = LayoutGrids.Opened(document.Blocks);
        var parts = Divide(blocks);
        if (parts.Count <= 2 && blocks.Any(block => block is TextBlock { Text.Length: > LongLine }))
        {
            parts = Divide([.. blocks.SelectMany(Broken)]);
        }

        return WithoutContents(parts);
    }

    private static List<ReportPart> Divide(IReadOnlyList<Block> blocks)
    {
        var parts = new List<ReportPart>();
        var section = 0;
        var current = new List<Block>();
        foreach (var block in blocks)
        {
            if (parts.Count < MostParts && block is TextBlock text && Headings.Of(text.Text, out var rest) is > 0 and var next)
            {
                parts.Add(new ReportPart(section, current));
                section = next;
                current = [];
                if (rest < text.Text.Length)
                {
                    current.Add(text with { Text = text.Text[rest..] });
                }
            }
            else
            {
                current.Add(block);
            }
        }

        parts.Add(new ReportPart(section, current));
        return parts;
    }

    /// <summary>
    /// A table of contents names every part without saying anything: where a part comes again with text, the empty one goes.
    /// </summary>
    private static List<ReportPart> WithoutContents(List<ReportPart> parts)
    {
        var longest = new int[7];
        foreach (var part in parts)
        {
            longest[part.Section] = Math.Max(longest[part.Section], part.Length);
        }

        return parts.FindAll(part => part.Section == 0 || part.Length > Contents || part.Length == longest[part.Section]);
    }

    /// <summary>A line without line ends is broken at the numbered headings inside it.</summary>
    private static IEnumerable<Block> Broken(Block block)
    {
        if (block is not TextBlock { Text.Length: > LongLine } text)
        {
            return [block];
        }

        var lines = new List<Block>();
        var at = 0;
        var from = 0;
        while (Headings.Inside(text.Text, from, out var start, out var rest) > 0)
        {
            lines.Add(text with { Text = text.Text[at..start] });
            lines.Add(text with { Text = text.Text[start..rest] });
            at = from = rest;
        }

        lines.Add(text with { Text = text.Text[at..] });
        return lines;
    }
}
