using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Gongkai.Documents.Reading;

/// <summary>A quarter turn that sets sideways text upright: wide tables are often printed across an upright page.</summary>
internal readonly record struct PdfTurn(int Quarters)
{
    /// <summary>The turn most of the letters need.</summary>
    internal static PdfTurn Of(IReadOnlyList<Letter> letters)
    {
        var down = letters.Count(letter => letter.TextOrientation == TextOrientation.Rotate90);
        var up = letters.Count(letter => letter.TextOrientation == TextOrientation.Rotate270);
        return new PdfTurn(down * 2 > letters.Count ? 1 : up * 2 > letters.Count ? -1 : 0);
    }

    internal PdfPoint Point(PdfPoint point) => Quarters switch
    {
        1 => new PdfPoint(-point.Y, point.X),
        -1 => new PdfPoint(point.Y, -point.X),
        _ => point,
    };
}
