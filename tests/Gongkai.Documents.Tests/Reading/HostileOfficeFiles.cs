using System.IO.Compression;
using System.Text;
using CsCheck;
using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.DocxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class HostileOfficeFiles
{
    private static readonly byte[] ValidDocx = Docx(P("一、总体情况") + "<w:tbl><w:tr>" + Cell("总计") + Cell("12") + "</w:tr></w:tbl>");
    private static readonly byte[] ValidXlsx = XlsxFixture.Book("<sheetData>" + XlsxFixture.Row(1, XlsxFixture.Text("A1", "总计"),
        XlsxFixture.Number("B1", "12")) + "</sheetData>");
    private static readonly byte[] ValidPdf = new PdfFixture().Text(70, 700, "这是一份足够长的示例年度报告正文用来通过检查").Box(70, 600, 100,
        50).Box(170, 600, 100, 50).Bytes();

    public static TheoryData<string, byte[]> Valid => new() { { "docx", ValidDocx }, { "xlsx", ValidXlsx }, { "pdf", ValidPdf } };

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e300")]
    public void That_are_xlsx_with_a_number_that_is_none_keep_its_text(string value) =>
        Assert.Equal([$"甲|{value}"], Grid(XlsxFixture.Open(XlsxFixture.Row(1, XlsxFixture.Text("A1", "甲"),
            XlsxFixture.Number("B1", value)))));

    [Fact]
    public void With_thousands_of_entries_are_refused() =>
        Assert.Equal("file.too-large", Refused("docx", Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", ""))])).Code);

    [Theory]
    // entities that grow
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")] // a file of the machine
    public void With_entities_are_refused(string declaration, string text) =>
        Assert.Equal("file.damaged", Refused("docx", Zip(("word/document.xml", declaration
            + Body(P(text)).Split("?>")[1]))).Code);

    [Fact]
    public void Nested_ten_thousand_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt>", 10_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 10_000));

        Assert.Equal("file.too-deep", Refused("docx", Docx(deep)).Code);
        Assert.Equal("file.too-deep", Refused("docx", Docx("<w:tbl><w:tr><w:tc>" + deep.Replace("sdt", "x",
            StringComparison.Ordinal) + "</w:tc></w:tr></w:tbl>")).Code);
    }

    [Fact]
    public void That_are_not_what_their_name_says_are_named()
    {
        byte[] old = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[512]];

        Assert.Contains("旧版", Refused("docx", old).Says, StringComparison.Ordinal);
        Assert.Contains("docx", Refused("docx", old).Remedy, StringComparison.Ordinal);
        Assert.Equal("file.encrypted", Refused("xlsx", [.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code);
        Assert.Contains("PDF", Refused("docx", ValidPdf).Says, StringComparison.Ordinal);
        Assert.Contains("Word", Refused("xlsx", Zip(("_rels/.rels",
            "<R><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>"))).Says, StringComparison.Ordinal);
        Assert.Equal("file.wrong-kind", Refused("docx", Zip(("a.txt", "a"))).Code);
        Assert.Equal("file.wrong-kind", Refused("xlsx", Zip(("a.txt", "a"))).Code);
        Assert.Equal("file.wrong-kind", Refused("pdf", ValidDocx).Code);
        Assert.Equal("file.wrong-kind", Refused("pdf", "<html></html>"u8.ToArray()).Code);
        Assert.Equal("file.empty", Refused("docx", []).Code);
        Assert.Equal("file.empty", Refused("pdf", []).Code);
    }

    [Fact]
    public void With_a_flipped_bit_in_their_text_are_refused_rather_than_misread()
    {
        var stored = Stored("word/document.xml", Body(P("收到申请 3119 件")));
        var figure = stored.AsSpan().IndexOf("3119"u8);
        stored[figure] = (byte)'4';

        Assert.Equal("file.damaged", Refused("docx", stored).Code);
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Cut_off_anywhere_give_a_document_or_a_sentence(string kind, byte[] content)
    {
        for (var length = 0; length < content.Length; length += kind == "pdf" ? 37 : 1)
        {
            TryOpen(kind, content[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Changed_at_random_give_a_document_or_a_sentence(string kind, byte[] content) =>
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var changed = (byte[])content.Clone();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                TryOpen(kind, changed);
            },
            iter: kind == "pdf" ? 300 : 2000);

    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("pdf")]
    public void Of_random_bytes_give_a_sentence(string kind) =>
        Gen.Byte.Array[0, 2000].Sample(bytes => Assert.Throws<UnreadableFileException>(() => Open(kind, bytes)), iter: 500);

    [Fact]
    public void With_changed_markup_give_a_document_or_a_sentence()
    {
        var names = new[] { "p", "r", "t", "tbl", "tr", "tc", "tcPr", "vMerge", "gridSpan", "txbxContent", "fldChar", "trPr",
            "gridBefore", "pPr", "numPr", "numId" };
        var name = Gen.Int[0, names.Length - 1].Select(i => names[i]);
        var open = name.Select(n => $"<w:{n}>");
        var whole = Gen.Select(name, Gen.Int[-5, 500], (n, value) => $"<w:{n} w:val=\"{value}\"/>");
        var pair = Gen.Select(name, name, name, (a, b, c) => $"<w:{a}><w:{b}>字<w:{c}/>1</w:{b}></w:{a}>");

        Gen.Frequency((1, (IGen<string>)open), (6, whole), (12, pair)).Array[0, 12].Sample(parts => TryOpen("docx",
            Docx(string.Concat(parts))), iter: 2000);
    }

    internal static UnreadableFileException Refused(string kind, byte[] content) => Assert.Throws<UnreadableFileException>(() =>
        Open(kind, content));

    private static SourceDocument Open(string kind, byte[] content) => kind switch
    {
        "docx" => DocxOpener.Open(content),
        "xlsx" => XlsxOpener.Open(content),
        _ => PdfOpener.Open(content),
    };

    private static void TryOpen(string kind, byte[] content)
    {
        try
        {
            Assert.NotNull(Open(kind, content).Blocks);
        }
        catch (UnreadableFileException refusal)
        {
            Assert.EndsWith("。", refusal.Says, StringComparison.Ordinal);
            Assert.NotEmpty(refusal.Remedy);
        }
    }

    private static byte[] Stored(string name, string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.ToArray();
    }
}
