using System.IO.Compression;
using System.Text;
using Gongkai.Documents.Inspection;
using Gongkai.Documents.Tests.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>PDF, pictures, slides, OFD, texts.</summary>
public sealed class OtherFiles
{
    [Fact]
    public void Pdf_is_read_by_pages_with_what_it_says_of_itself()
    {
        var pdf = new PdfFixture();
        pdf.Text(60, 700, "关于公示的通知，各有关单位，现将有关事项通知如下").Page().Text(60, 700, $"身份证{Planted.Id}，请各有关单位于本月底前报送材料");
        var findings = Planted.Findings(pdf.Bytes("/Info << /Author (13800000000) /Title (abc) >>"), "公示.pdf");

        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.pdf》第2页");
        Planted.Holds(findings, GuardKind.MobileNumber, "附件《公示.pdf》文档属性“作者”");
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void Pdf_that_is_scanned_must_be_read_by_a_person()
    {
        var pdf = new PdfFixture();
        pdf.Picture();

        var finding = Assert.Single(Planted.Findings(pdf.Bytes(), "扫描.pdf"));
        Assert.Equal((GuardKind.Unread, "第 1 页是扫描件或图片，其中的文字未检查。"), (finding.Kind, finding.Says));
    }

    [Fact]
    public void Jpeg_gives_position_and_author()
    {
        var findings = Planted.Findings(Planted.Jpeg(gps: true, artist: $"甲{Planted.Mobile}"), "现场.jpg");

        Planted.Holds(findings, GuardKind.Metadata, "附件《现场.jpg》");
        Planted.Holds(findings, GuardKind.MobileNumber, "附件《现场.jpg》图片信息“作者”");
        Assert.Empty(Planted.Findings(Planted.Jpeg(gps: false, artist: "某科员"), "现场.jpg"));
    }

    [Fact]
    public void Png_gives_text_chunks_packed_or_not_and_exif()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionMode.Compress, true))
        {
            deflate.Write(Encoding.ASCII.GetBytes(Planted.Id));
        }

        var findings = Planted.Findings(
            Planted.Png(
                ("tEXt", Encoding.ASCII.GetBytes($"Comment\0{Planted.Mobile}")), ("zTXt",
                    [.. Encoding.ASCII.GetBytes("Author\0\0"), .. packed.ToArray()]),
                ("iTXt", [.. Encoding.UTF8.GetBytes("XML:com.adobe.xmp\0\0\0\0\0<x><y GPSLatitude=\"26,4.4N\"/></x>")]),
                    ("eXIf", Planted.Exif(true, ""))),
            "图.png");

        Planted.Holds(findings, GuardKind.MobileNumber, "附件《图.png》图片信息“Comment”");
        Planted.Holds(findings, GuardKind.ResidentId, "附件《图.png》图片信息“Author”");
        Planted.Holds(findings, GuardKind.Metadata, "附件《图.png》");
    }

    [Fact]
    public void Pictures_cut_or_scrambled_never_throw()
    {
        var random = new Random(7);
        foreach (var whole in new[] { Planted.Jpeg(true, "某某某某某某"), Planted.Png(("eXIf", Planted.Exif(true, "某某某某某")), ("tEXt",
            [65, 0, 66])) })
        {
            for (var round = 0; round < 500; round++)
            {
                var broken = whole[..random.Next(4, whole.Length + 1)];
                broken[random.Next(4, broken.Length + 1) % broken.Length] = (byte)random.Next(256);

                Assert.DoesNotContain(AttachmentInspector.Read(broken, "x.jpg").Findings, finding =>
                    finding.Says.Contains("Exception", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Slides_give_hidden_ones_and_notes()
    {
        const string Types = "<Types/>";
        var findings = Planted.Findings(
            DocxFixture.Zip(
                ("[Content_Types].xml", Types), ("ppt/presentation.xml", "<p/>"),
                ("ppt/slides/slide1.xml", $"<sld xmlns:a=\"a\"><a:p><a:r><a:t>电话</a:t></a:r><a:r><a:t>{Planted.Mobile}</a:t></a:r></a:p></sld>"),
                ("ppt/slides/slide2.xml", "<sld show=\"0\" xmlns:a=\"a\"><a:p><a:r><a:t>秘密★1年</a:t></a:r></a:p></sld>"),
                ("ppt/notesSlides/notesSlide1.xml", "<n xmlns:a=\"a\"><a:p><a:r><a:t>讲到这里停一下</a:t></a:r></a:p></n>")),
            "解读.pptx");

        Planted.Holds(findings, GuardKind.MobileNumber, "附件《解读.pptx》幻灯片1");
        Planted.Holds(findings, GuardKind.SecrecyMark, "附件《解读.pptx》幻灯片2（隐藏）");
        Assert.Equal(2, findings.Count(finding => finding.Kind == GuardKind.HiddenContent));
    }

    [Fact]
    public void Ofd_gives_pages_and_properties()
    {
        var findings = Planted.Findings(
            DocxFixture.Zip(
                ("OFD.xml", $"<OFD><DocBody><DocInfo><Author>{Planted.Mobile}</Author></DocInfo></DocBody></OFD>"),
                ("Doc_0/Pages/Page_0/Content.xml",
                    $"<Page><TextObject><TextCode>11010519491231</TextCode></TextObject><TextObject><TextCode>002X</TextCode></TextObject></Page>")),
            "文件.ofd");

        Planted.Holds(findings, GuardKind.MobileNumber, "附件《文件.ofd》文档属性“作者”");
        Planted.Holds(findings, GuardKind.ResidentId, "附件《文件.ofd》第1页");
    }

    [Fact]
    public void Texts_are_read_by_lines_and_pages_by_paragraphs()
    {
        Planted.Holds(Planted.Findings(Encoding.UTF8.GetBytes($"姓名,号码\n甲,{Planted.Id}\n"), "名单.csv"), GuardKind.ResidentId,
            "附件《名单.csv》第2行");
        Planted.Holds(
            Planted.Findings(Encoding.UTF8.GetBytes($"<p>甲</p><p>{Planted.Id}</p>"), "页.html"), GuardKind.ResidentId,
                "附件《页.html》正文第2段");
    }

    [Fact]
    public void Of_unknown_kind_must_be_read_by_a_person() =>
        Assert.Equal(GuardKind.Unread, Assert.Single(Planted.Findings([1, 2, 3, 4], "x.bin")).Kind);
}
