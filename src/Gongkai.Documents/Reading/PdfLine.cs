using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>Glyphs that stand on one line, from left to right.</summary>
internal sealed class PdfLine
{
    private const double SameLine = 0.5;
    private const double Overprint = 0.25;
    private const double Gap = 0.25;
    private const double WideGap = 0.6;

    private PdfLine(List<PdfGlyph> glyphs)
    {
        glyphs.Sort((a, b) => a.Left.CompareTo(b.Left));
        Compact(glyphs);
        Glyphs = glyphs;
        Y = glyphs.Average(glyph => glyph.Y);
        Size = glyphs.Max(glyph => glyph.Size);
    }

    internal IReadOnlyList<PdfGlyph> Glyphs { get; }

    internal double Y { get; }

    internal double Size { get; }

    internal double Left => Glyphs[0].Left;

    internal double Right => Glyphs[^1].Right;

    /// <summary>Groups glyphs into lines, top first.</summary>
    internal static List<PdfLine> Group(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<PdfLine>();
        var open = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Y))
        {
            if (open.Count > 0 && open[0].Y - glyph.Y > SameLine * Math.Min(open[0].Size, glyph.Size))
            {
                lines.Add(new PdfLine(open));
                open = [];
            }

            open.Add(glyph);
        }

        if (open.Count > 0)
        {
            lines.Add(new PdfLine(open));
        }

        return lines;
    }

    /// <summary>Splits the line where it is wider open than <paramref name="sizes"/> times its size.</summary>
    internal IEnumerable<PdfLine> Chunks(double sizes)
    {
        var open = new List<PdfGlyph>();
        foreach (var glyph in Glyphs)
        {
            if (open.Count > 0 && glyph.Left - open[^1].Right > sizes * Size)
            {
                yield return new PdfLine(open);
                open = [];
            }

            open.Add(glyph);
        }

        yield return new PdfLine(open);
    }

    /// <summary>
    /// The text with a space where figures or words stand apart, and where Chinese does by more than half a character.
    /// </summary>
    internal string Text()
    {
        var text = new StringBuilder();
        var last = 0.0;
        foreach (var glyph in Glyphs)
        {
            var clings = text.Length > 0 && CellLines.Clings(text[^1]) && CellLines.Clings(glyph.Text[0]);
            if (text.Length > 0 && glyph.Left - last > (clings ? Gap : WideGap) * glyph.Size)
            {
                text.Append(' ');
            }

            text.Append(glyph.Text);
            last = glyph.Right;
        }

        return text.ToString();
    }

    /// <summary>Bold is often made by printing twice; a figure must not double.</summary>
    private static void Compact(List<PdfGlyph> glyphs)
    {
        var kept = 0;
        var before = default(PdfGlyph);
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            var again = kept > 0 && glyph.Text == before.Text
                && glyph.Left - before.Left < Overprint * glyph.Size * Widths(glyph.Text);
            before = glyph;
            if (!again)
            {
                glyphs[kept++] = glyph;
            }
        }

        glyphs.RemoveRange(kept, glyphs.Count - kept);
    }

    /// <summary>A digit is half as wide as a Chinese character: the second 1 of 11 is no overprint.</summary>
    private static double Widths(string text) => text.Length > 0 && text[0] < 0x2e80 ? 0.5 : 1;
}
