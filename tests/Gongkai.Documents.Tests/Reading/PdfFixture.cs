using System.Globalization;
using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>
/// Small PDF files written by hand: text in any script by a font that maps code to character one to one, and ruling lines.
/// </summary>
internal sealed class PdfFixture
{
    private readonly List<StringBuilder> _pages = [new()];

    internal static SourceDocument Open(Action<PdfFixture> draw)
    {
        var pdf = new PdfFixture();
        draw(pdf);
        return PdfOpener.Open(pdf.Bytes());
    }

    /// <summary>Text with its baseline at a place counted from the lower left corner of an A4 page.</summary>
    internal PdfFixture Text(double x, double y, string text, double size = 10)
    {
        var hex = string.Concat(text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td <{hex}> Tj ET\n");
        return this;
    }

    internal PdfFixture Line(double x1, double y1, double x2, double y2)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S\n");
        return this;
    }

    internal PdfFixture Box(double x, double y, double width, double height, string paint = "S")
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"{x} {y} {width} {height} re {paint}\n");
        return this;
    }

    /// <summary>A picture over the whole page.</summary>
    internal PdfFixture Picture()
    {
        _pages[^1].Append("q 595 0 0 842 0 0 cm /Im1 Do Q\n");
        return this;
    }

    internal PdfFixture Raw(string operators)
    {
        _pages[^1].Append(operators).Append('\n');
        return this;
    }

    internal PdfFixture Page()
    {
        _pages.Add(new());
        return this;
    }

    internal byte[] Bytes(string trailer = "")
    {
        const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 "
            + "begincodespacerange <0000> <FFFF> endcodespacerange "
            + "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end";
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{8 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
                + "/Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [0 255 500] >>",
            "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 "
                + "/Descent -200 /CapHeight 700 /StemV 80 >>",
            Stream(Map),
            Stream("\0", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"),
        };
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {objects.Count + 2} 0 R /Resources "
                + $"<< /Font << /F1 3 0 R >> /XObject << /Im1 7 0 R >> >> >>");
            objects.Add(Stream(page.ToString()));
        }

        return Assemble(objects, trailer);
    }

    private static string Stream(string content, string entries = "") =>
        $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] Assemble(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
