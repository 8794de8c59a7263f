using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Gongkai.Documents.Reading;

/// <summary>A character with its place; y grows upwards and runs through the middle of the line.</summary>
internal readonly record struct PdfGlyph(string Text, double Left, double Right, double Y, double Size)
{
    internal double Middle => (Left + Right) / 2;
}

/// <summary>A straight line along an axis: <paramref name="At"/> is its fixed coordinate, From–To its extent.</summary>
internal readonly record struct PdfRule(double At, double From, double To);

/// <summary>What a page holds for reading, turned upright when its text runs sideways.</summary>
internal sealed record PdfPage(
    IReadOnlyList<PdfGlyph> Glyphs, IReadOnlyList<PdfRule> Horizontals, IReadOnlyList<PdfRule> Verticals,
    IReadOnlyList<double> Pictures, double Bottom, double Top, int Unmapped)
{
    private const double PictureShare = 0.1;

    internal static PdfPage Read(Page page)
    {
        var turn = PdfTurn.Of(page.Letters);
        var glyphs = new List<PdfGlyph>(page.Letters.Count);
        var unmapped = 0;
        foreach (var letter in page.Letters)
        {
            if (IsUnmapped(letter.Value))
            {
                unmapped++;
            }
            else if (!string.IsNullOrWhiteSpace(letter.Value))
            {
                glyphs.Add(Glyph(letter, turn));
            }
        }

        var rules = PdfRules.Read(page.Paths, turn);
        var area = page.Width * page.Height * PictureShare;
        var pictures = page.NumberOfImages == 0 ? [] : page.GetImages().Where(image => Math.Abs(image.BoundingBox.Area) > area)
            .Select(image => turn.Point(image.BoundingBox.TopLeft).Y).ToList();
        var low = turn.Point(new PdfPoint(0, 0)).Y;
        var high = turn.Point(new PdfPoint(page.Width, page.Height)).Y;
        return new PdfPage(
            glyphs, rules.Horizontals, rules.Verticals, pictures, Math.Min(low, high), Math.Max(low, high), unmapped);
    }

    private static bool IsUnmapped(string value) =>
        value.Length > 0
        && (char.IsControl(value[0]) && !char.IsWhiteSpace(value[0]) || value[0] is '\ufffd' or >= '\ue000' and <= '\uf8ff');

    private static PdfGlyph Glyph(Letter letter, PdfTurn turn)
    {
        var box = letter.BoundingBox;
        var start = turn.Point(letter.StartBaseLine);
        var end = turn.Point(letter.EndBaseLine);
        var size = letter.PointSize is > 1 and < 200 ? letter.PointSize : Math.Clamp(box.Height, 4, 200);
        var text = PdfRadicals.Plain(letter.Value);
        if (Math.Abs(end.Y - start.Y) > Math.Abs(end.X - start.X))
        {
            var (a, b) = (turn.Point(box.BottomLeft), turn.Point(box.TopRight));
            return new PdfGlyph(text, Math.Min(a.X, b.X), Math.Max(a.X, b.X), (a.Y + b.Y) / 2, size);
        }

        return new PdfGlyph(text, Math.Min(start.X, end.X), Math.Max(start.X, end.X), start.Y + (0.35 * size), size);
    }
}
