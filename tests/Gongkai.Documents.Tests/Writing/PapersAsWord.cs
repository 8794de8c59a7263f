using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>A published paper as a Word file: what is in it, and that another program opens it.</summary>
public sealed class PapersAsWord
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // One red pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

    private const string Body =
        "<h2>第一章 总则</h2><p>依据<strong>有关</strong>规定，见<a href=\"https://www.example.gov.cn/a?b=1&amp;c=2\">原文</a>。</p>"
        + "<ol><li>第一项</li><li>第二项<ul><li>细目</li></ul></li></ol>"
        + "<table><caption>计分表</caption><thead><tr><th>类别</th><th colspan=\"2\">分值</th></tr></thead>"
        + "<tbody><tr><td rowspan=\"2\">甲</td><td>一档</td><td>10</td></tr><tr><td>二档</td><td>20</td></tr></tbody></table>"
        + "<p><img src=\"/files/a\" alt=\"流程图\"></p><p><img src=\"/files/none\" alt=\"没有的图\"></p><p class=\"align-right\">示例局</p>";

    [Fact]
    public void Hold_head_title_text_and_attachments_in_order()
    {
        var text = string.Join('\n', Document().Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(run => run.Value))));

        var at = -1;
        foreach (var part in (string[])["索引号", "示例办法", "示科规〔2026〕1号", "第一章 总则", "依据有关规定，见原文。", "1．第一项", "2．第二项", "· 细目",
            "计分表", "类别", "[图：没有的图]", "附件：1．表一", "2．表二", "来源：http"])
        {
            var next = text.IndexOf(part, at + 1, StringComparison.Ordinal);
            Assert.True(next > at, $"{part} is not behind what stands before it:\n{text}");
            at = next;
        }
    }

    [Fact]
    public void Keep_merged_cells()
    {
        var table = Document().Descendants(W + "tbl").Last();

        var rows = table.Elements(W + "tr").Select(row => row.Elements(W + "tc").Select(cell =>
            (Span: cell.Descendants(W + "gridSpan").Select(span => (int)span.Attribute(W + "val")!).FirstOrDefault(1),
                Merge: cell.Descendants(W + "vMerge").Select(merge => (string)merge.Attribute(W + "val")!).FirstOrDefault(""))).ToArray()).ToArray();

        Assert.Equal([(3, "")], rows[0]);
        Assert.Equal([(1, ""), (2, "")], rows[1]);
        Assert.Equal([(1, "restart"), (1, ""), (1, "")], rows[2]);
        Assert.Equal([(1, "continue"), (1, ""), (1, "")], rows[3]);
    }

    [Theory]
    [InlineData("<table><tbody><tr><td rowspan=\"2\" colspan=\"2\">甲</td><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>")]
    [InlineData("<table><tbody><tr><td rowspan=\"9\">甲</td></tr><tr><td>多</td><td>出</td></tr></tbody></table>")]
    [InlineData("<table><tbody><tr></tr></tbody></table>")]
    [InlineData("<table></table>")]
    public void Every_row_of_a_table_is_as_wide_as_its_grid(string html)
    {
        var table = Document(html).Descendants(W + "tbl").Last();
        var columns = table.Descendants(W + "gridCol").Count();

        Assert.All(table.Elements(W + "tr"), row => Assert.Equal(columns, row.Elements(W + "tc")
            .Sum(cell => cell.Descendants(W + "gridSpan").Select(span => (int)span.Attribute(W + "val")!).FirstOrDefault(1))));
    }

    [Fact]
    public void Carry_their_pictures_and_give_the_same_bytes()
    {
        var (one, other) = (Written(Body), Written(Body));

        Assert.Equal(one, other);
        using var zip = new ZipArchive(new MemoryStream(one));
        using var picture = zip.Entries.Single(entry => entry.FullName.StartsWith("word/media/", StringComparison.Ordinal)).Open();
        using var bytes = new MemoryStream();
        picture.CopyTo(bytes);
        Assert.Equal(Png, bytes.ToArray());
    }

    [Fact]
    public void Are_opened_by_another_program()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-paper-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "paper.docx"), Written(Body));
            Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "paper.docx"));
            var text = Run("pdftotext", "-layout", Path.Combine(folder, "paper.pdf"), "-").Replace(" ", "", StringComparison.Ordinal);

            Assert.All(["示例办法", "示科规〔2026〕1号", "计分表", "二档"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static XElement Document(string html = Body)
    {
        using var zip = new ZipArchive(new MemoryStream(Written(html)));
        using var document = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(document).Root!;
    }

    private static byte[] Written(string html)
    {
        using var stream = new MemoryStream();
        PaperFile.WriteDocx(
            new Paper("示例办法", "示科规〔2026〕1号", [("索引号", "009900001/2026-00001"), ("主题分类", ""), ("内容概述", "概述")], html, ["表一", "表二"],
                "来源：http://www.example.gov.cn/info/1"),
            source => source == "/files/a" ? Png : null, stream);
        return stream.ToArray();
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }
}
