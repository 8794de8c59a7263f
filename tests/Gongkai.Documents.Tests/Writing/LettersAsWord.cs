using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Letters;

namespace Gongkai.Documents.Tests.Writing;

/// <summary>Letters as Word files and as pages: whole, in the form of the standard, without a word too much.</summary>
public sealed class LettersAsWord
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Keys => [.. LetterKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Are_valid_and_hold_what_the_page_holds(string key)
    {
        var letter = Composed(key);
        var written = Written(letter);

        using (var document = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => fault.Description));
        }

        Assert.Equal(TextOf(XElement.Parse(LetterFile.Html(letter)).DescendantNodes().OfType<XText>().Select(text => text.Value)),
            TextOf([letter.Heading is null ? "" : Part(written, "word/header1.xml").Value, .. Body(written).Descendants(W + "t").Select(text => text.Value)]));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Hold_nothing_that_a_reader_does_not_see(string key)
    {
        var inspected = AttachmentInspector.Read(Written(Composed(key)), "文书.docx");

        Assert.Empty(inspected.Findings);
        Assert.DoesNotContain(inspected.Texts, text => text.Place.Contains("属性", StringComparison.Ordinal) && text.Text.Contains("申请人甲", StringComparison.Ordinal));
    }

    [Fact]
    public void Keep_the_form_of_the_standard()
    {
        var body = Body(Written(Composed("D15")));

        var margins = body.Descendants(W + "pgMar").Single();
        Assert.Equal(["2098", "1984", "1588", "1474"], new[] { "top", "bottom", "left", "right" }.Select(side => (string)margins.Attribute(W + side)!)); // 37, 35, 28, 26 mm
        var styles = body.Elements(W + "p").Select(paragraph => (string)paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")!).ToList();
        Assert.Equal(["GongkaiLetterNumber", "GongkaiLetterTitle", "GongkaiAddressee"], styles.Take(3));
        var heading = Part(Written(Composed("D15")), "word/header1.xml");
        Assert.Equal(("示例区科技局", "thickThinSmallGap", "1701"),
            (heading.Value, (string)heading.Descendants(W + "bottom").Single().Attribute(W + "val")!, (string)margins.Attribute(W + "header")!)); // 30 mm
        var signature = body.Elements(W + "p").SkipWhile(paragraph => (string)paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")! != "GongkaiSignature").Take(2).ToList();
        Assert.Equal(["示例区科技局", "2026年11月24日"], signature.Select(paragraph => paragraph.Value));
        Assert.Equal(["1440", "1280"], signature.Select(paragraph => (string)paragraph.Descendants(W + "ind").Single().Attribute(W + "right")!)); // date four characters in, name centred on it
        Assert.All(signature.Take(1), paragraph => Assert.NotNull(paragraph.Descendants(W + "keepNext").SingleOrDefault()));
    }

    [Fact]
    public void Keep_a_long_name_off_the_edge()
    {
        var body = Body(Written(Composed("D15", "示例自治区示例自治州示例自治县人力资源和社会保障局")));

        var right = body.Elements(W + "p").Where(paragraph => (string)paragraph.Descendants(W + "pStyle").Single().Attribute(W + "val")! == "GongkaiSignature")
            .Select(paragraph => (int)paragraph.Descendants(W + "ind").Single().Attribute(W + "right")!).ToList();
        Assert.Equal(640, right[0]);
        Assert.True(right[1] > right[0]);
    }

    [Fact]
    public void Give_the_same_bytes_for_the_same_letter() => Assert.Equal(Written(Composed("D07")), Written(Composed("D07")));

    [Fact]
    public void Say_in_a_draft_what_signing_adds()
    {
        var facts = Facts("D15") with { Number = null, Date = null };
        var html = LetterFile.Html(Letter.Preview(LetterTemplate.Default(LetterKinds.Find("D15")!), facts).Letter);

        Assert.Contains("（文号在签发时编定）", html, StringComparison.Ordinal);
        Assert.Contains("（成文日期在签发时写入）", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_whatever_was_written_into_them()
    {
        const string Hostile = "<script>alert(1)</script>\u0001 & \"引号\" {申请编号}";
        var facts = Facts("D17");
        facts = facts with { Written = facts.Written.ToDictionary(pair => pair.Key, pair => pair.Key == "理由" ? Hostile : pair.Value) };
        Assert.True(Letter.Compose(LetterTemplate.Default(LetterKinds.Find("D17")!), facts).Ok(out var letter));

        Assert.DoesNotContain("<script", LetterFile.Html(letter), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ", LetterFile.Html(letter), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script> & \"引号\" {申请编号}", Body(Written(letter)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_opened_by_another_program()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-letter-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "letter.docx"), Written(Composed("D07")));
            Run("soffice", "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, Path.Combine(folder, "letter.docx"));
            var pages = Run("pdftotext", "-layout", Path.Combine(folder, "letter.pdf"), "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

            Assert.Contains("示科公开〔2026〕12号", pages[0].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("第三方意见征询书回执", pages[^1].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal); // the slip on a page of its own
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LetterFacts Facts(string key, string organ = "示例区科技局") => LetterSample.For(
        LetterKinds.Find(key)!,
        new LetterOrgan(organ)
        {
            Unit = "办公室",
            Phone = "010-0000 0006",
            Address = "示例区示例路6号",
            ReconsiderationOrgan = "示例区人民政府",
            Court = "示例区人民法院",
        },
        new DateOnly(2026, 11, 24));

    private static Letter Composed(string key, string organ = "示例区科技局")
    {
        var composed = Letter.Compose(LetterTemplate.Default(LetterKinds.Find(key)!), Facts(key, organ));
        Assert.True(composed.Ok(out var letter), string.Join('\n', composed.Problems));
        return letter;
    }

    private static byte[] Written(Letter letter)
    {
        using var stream = new MemoryStream();
        LetterFile.WriteDocx(letter, stream);
        return stream.ToArray();
    }

    private static XElement Body(byte[] docx) => Part(docx, "word/document.xml").Element(W + "body")!;

    private static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part).Root!;
    }

    private static string TextOf(IEnumerable<string> texts) => string.Concat(string.Concat(texts).Where(letter => !char.IsWhiteSpace(letter)));

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
