using System.IO.Compression;
using System.Text;
using static Gongkai.Documents.Tests.Reading.DocxFixture;
using static Gongkai.Documents.Tests.Reading.HostileOfficeFiles;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Small files that would fill the memory.</summary>
public sealed class OversizedOfficeFiles
{
    [Fact]
    public void That_inflate_to_a_gigabyte_are_refused_in_little_memory()
    {
        var bomb = Bomb(1L << 30);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("file.too-large", Refused("docx", bomb).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Fact]
    public void That_lie_about_their_size_are_refused_while_they_inflate()
    {
        var bomb = Bomb(200L << 20);
        var length = BitConverter.GetBytes((uint)(200L << 20));
        for (var at = bomb.AsSpan().IndexOf(length); at >= 0; at = bomb.AsSpan().IndexOf(length))
        {
            BitConverter.GetBytes(1000u).CopyTo(bomb, at);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains(Refused("docx", bomb).Code, new[] { "file.too-large", "file.damaged" });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Fact]
    public void That_are_pdf_with_a_stream_that_inflates_without_end_are_refused()
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.SmallestSize, true))
        {
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 300; i++)
            {
                zlib.Write(zeros);
            }
        }

        var pdf = Encoding.Latin1.GetString(new PdfFixture().Raw("@@@").Bytes());
        pdf = pdf.Replace("/Length 4 >>\nstream\n@@@\n",
            $"/Filter /FlateDecode /Length {deflated.Length} >>\nstream\n{Encoding.Latin1.GetString(deflated.ToArray())}",
            StringComparison.Ordinal);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("file.too-large", Refused("pdf", Encoding.Latin1.GetBytes(pdf)).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Fact]
    public void That_are_pdf_with_a_large_stream_that_is_not_compressed_are_refused() =>
        Assert.Equal("file.too-large", Refused("pdf", new PdfFixture().Raw(new string(' ', 5 << 20)).Bytes()).Code);

    [Fact]
    public void That_are_xlsx_with_figures_at_both_ends_of_many_rows_are_refused_in_little_memory()
    {
        // Every second row is a table of its own, 16,384 places wide.
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i =>
            XlsxFixture.Row(2 * i, XlsxFixture.Number($"A{2 * i}", "1"), XlsxFixture.Number($"XFD{2 * i}", "1"))));
        var book = XlsxFixture.Book($"<sheetData>{rows}</sheetData>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("file.too-large", Refused("xlsx", book).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L << 20);
    }

    [Fact]
    public void That_are_docx_and_call_one_long_note_again_and_again_are_refused()
    {
        var calls = string.Concat(Enumerable.Repeat("<w:r><w:footnoteReference w:id=\"2\"/></w:r>", 2000));
        var note = "<w:footnote w:id=\"2\">" + P(new string('注', 20_000)) + "</w:footnote>";

        Assert.Equal("file.too-large", Refused("docx", Docx($"<w:p>{calls}</w:p>", ("word/footnotes.xml", Part("footnotes",
            note)))).Code);
    }

    private static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var written = 0L; written < size; written += spaces.Length)
            {
                entry.Write(spaces);
            }
        }

        return stream.ToArray();
    }
}
