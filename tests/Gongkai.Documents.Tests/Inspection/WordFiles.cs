using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Disclosure.Guard;
using static Gongkai.Documents.Tests.Inspection.OfficeBuilder;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>What a Word file says, and what it does not show.</summary>
public sealed class WordFiles
{
    private const string Name = "公示.docx";

    private static IReadOnlyList<GuardFinding> Findings(string body, Action<MainDocumentPart>? more = null,
        Action<WordprocessingDocument>? about = null) =>
        Planted.Findings(Word(body, more, about), Name);

    [Fact]
    public void Are_read_by_paragraphs_and_rows()
    {
        var findings = Findings(
            P("标题") + P("") + $"<w:p><w:r><w:t>甲，1101051949</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>1231002X</w:t></w:r></w:p>"
            + $"<w:tbl><w:tr><w:tc>{P("序号")}</w:tc></w:tr><w:tr><w:tc>{P("1")}</w:tc><w:tc>{P(Planted.Card)}</w:tc></w:tr></w:tbl>" + P("秘密★1年"));

        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.docx》正文第2段");
        Planted.Holds(findings, GuardKind.BankCard, "附件《公示.docx》正文表格1第2行");
        Planted.Holds(findings, GuardKind.SecrecyMark, "附件《公示.docx》正文第3段");
        Assert.Equal(3, findings.Count);
    }

    [Fact]
    public void With_a_box_for_each_digit_are_read_by_rows()
    {
        var cells = string.Concat(Planted.Id.Select(c => $"<w:tc>{P($"{c}")}</w:tc>"));

        Planted.Holds(Findings($"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), GuardKind.ResidentId, "附件《公示.docx》正文表格1第1行");
    }

    [Fact]
    public void With_comments_are_told_with_their_authors()
    {
        var findings = Findings(P("正文"), main =>
        {
            var comments = main.AddNewPart<WordprocessingCommentsPart>();
            comments.Comments = new Comments(
                new Comment(new Paragraph(new Run(new Text($"此人身份证{Planted.Id}")))) { Id = "0", Author = "某科员" },
                new Comment(new Paragraph(new Run(new Text("已核")))) { Id = "1", Author = "某科长" });
        });

        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.docx》批注1（作者某科员）");
        Assert.Equal("文件中留有 2 条批注（作者：某科员、某科长）。", Assert.Single(findings, finding => finding.Kind == GuardKind.Comment).Says);
    }

    [Fact]
    public void With_tracked_changes_give_the_deleted_text()
    {
        var findings = Findings(
            P("甲") + $"""<w:p><w:r><w:t>乙</w:t></w:r><w:del w:id="1" w:author="某科员"><w:r><w:delText>{Planted.Id}</w:delText></w:r></w:del>"""
            + $"""<w:ins w:id="2" w:author="某科长"><w:r><w:t>电话{Planted.Mobile}</w:t></w:r></w:ins></w:p>""");

        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.docx》修订中删除的文字（正文第2段）");
        Planted.Holds(findings, GuardKind.MobileNumber, "附件《公示.docx》正文第2段");
        Assert.Equal(
            "文件中留有 2 处修订痕迹（作者：某科员、某科长），删去的文字仍可恢复。", Assert.Single(findings, finding =>
                finding.Kind == GuardKind.TrackedChange).Says);
    }

    [Fact]
    public void With_hidden_text_give_it_whether_by_run_or_by_style()
    {
        var findings = Findings(
            $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{Planted.Id}</w:t></w:r><w:r><w:t>甲</w:t></w:r></w:p>"
            + $"""<w:p><w:r><w:rPr><w:rStyle w:val="H"/></w:rPr><w:t>{Planted.Card}</w:t></w:r></w:p>"""
            + """<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>可见</w:t></w:r></w:p>""",
            main => main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "H" }, new StyleRunProperties(new Vanish()))
                {
                    Type = StyleValues.Character,
                    StyleId = "H"
                }));

        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.docx》隐藏的文字（正文第1段）");
        Planted.Holds(findings, GuardKind.BankCard, "附件《公示.docx》隐藏的文字（正文第2段）");
        Assert.Contains(" 2 处隐藏文字", Assert.Single(findings, finding => finding.Kind == GuardKind.HiddenContent).Says);
    }

    [Fact]
    public void Are_read_in_headers_notes_text_boxes_and_properties()
    {
        var findings = Findings(
            P("甲") + $"<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>{P($"框内{Planted.Mobile}")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
            main =>
            {
                main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(new Run(new Text("机密★"))));
                main.AddNewPart<FootnotesPart>().Footnotes =
                    new Footnotes(new Footnote(new Paragraph(new Run(new Text($"卡号{Planted.Card}")))) { Id = 1 });
            },
            document =>
            {
                document.PackageProperties.Creator = $"张某{Planted.Mobile}";
                document.AddCustomFilePropertiesPart().Properties = new Properties(
                    new CustomDocumentProperty(new VTLPWSTR(Planted.Id))
                    {
                        FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                        PropertyId = 2,
                        Name = "经办人"
                    });
            });

        Planted.Holds(findings, GuardKind.MobileNumber, "附件《公示.docx》正文第2段旁的文本框");
        Planted.Holds(findings, GuardKind.SecrecyMark, "附件《公示.docx》页眉第1段");
        Planted.Holds(findings, GuardKind.BankCard, "附件《公示.docx》脚注第1段");
        Planted.Holds(findings, GuardKind.MobileNumber, "附件《公示.docx》文档属性“作者”");
        Planted.Holds(findings, GuardKind.ResidentId, "附件《公示.docx》文档属性“经办人”");
    }

    [Fact]
    public void Are_read_in_their_pictures_and_embedded_files()
    {
        var inner = Workbook(new SheetSpec("数据", Row(1, "", ("A1", Planted.Id))));
        var findings = Findings(P("甲"), main =>
        {
            main.AddImagePart(ImagePartType.Jpeg).FeedData(new MemoryStream(Planted.Jpeg(gps: true)));
            main.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx).FeedData(new MemoryStream(inner));
        });

        Assert.Single(findings, finding => finding.Kind == GuardKind.Metadata
            && finding.Says.Contains("GPS", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Kind == GuardKind.HiddenContent
            && finding.Says.Contains("嵌入的文件", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Kind == GuardKind.ResidentId
            && finding.Place.EndsWith("工作表“数据”A1", StringComparison.Ordinal));
    }

    [Fact]
    public void With_another_file_inserted_whole_must_be_saved_anew() =>
        Assert.Equal(
            GuardKind.Unread,
            Assert.Single(Findings(P("甲"), main => main.AddAlternativeFormatImportPart(AlternativeFormatImportPartType.Html)
                .FeedData(new MemoryStream("<p>乙</p>"u8.ToArray())))).Kind);

    [Fact]
    public void In_order_give_no_alarm()
    {
        var file = Word(
            P("示科〔2020〕12号") + P("各有关单位：") + P("联系电话：0591-12345678。统一社会信用代码：91350100M000100Y43。")
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            about: document => document.PackageProperties.Creator = "示例区科学技术局");

        Assert.Empty(Planted.Findings(file, Name));
        Assert.Equal("Word 文档", AttachmentInspector.Read(file, Name).Kind);
    }

    [Fact]
    public void Damaged_are_a_finding_and_never_an_exception()
    {
        var whole = Word(P("甲"));
        for (var cut = 4; cut < whole.Length; cut += 97)
        {
            Assert.Contains(Planted.Findings(whole[..cut], Name), finding => finding.Kind == GuardKind.Unread);
        }
    }
}
