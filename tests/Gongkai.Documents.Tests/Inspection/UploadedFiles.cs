using System.Text;
using Gongkai.Documents.Inspection;
using Gongkai.Documents.Tests.Reading;
using static Gongkai.Documents.Tests.Inspection.OfficeBuilder;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>What a file is, by its content and not by its name.</summary>
public sealed class UploadedFiles
{
    private const string Types = "<Types><Override PartName=\"/a\" ContentType=\"{0}\"/></Types>";

    [Fact]
    public void Of_the_listed_kinds_are_known()
    {
        Known(Word(P("甲")), "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        Known(Workbook(new SheetSpec("表", Row(1, "", ("A1", "甲")))), "a.XLSX",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Known(DocxFixture.Zip(("OFD.xml", "<OFD/>")), "a.ofd", "application/ofd");
        Known(new PdfFixture().Bytes(), "a.pdf", "application/pdf");
        Known(Planted.Jpeg(false), "a.jpeg", "image/jpeg");
        Known(Planted.Jpeg(false), "a.jpg", "image/jpeg");
        Known(Planted.Png(), "a.png", "image/png");
        Known("GIF89a..."u8.ToArray(), "a.gif", "image/gif");
        Known("RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "a.webp", "image/webp");
        Known(Encoding.UTF8.GetBytes("姓名,数\n甲,1"), "a.csv", "text/csv");
        Known([0xbc, 0xd7, 0x0d, 0x0a], "a.txt", "text/plain"); // GBK
    }

    [Theory]
    [InlineData("<html><body>x", "a.txt")]
    [InlineData("\ufeff  <svg onload=x>", "a.svg")]
    [InlineData("hello <script>alert(1)</script>", "a.txt")]
    [InlineData("#!/bin/sh", "a.txt")]
    [InlineData("<?php x", "a.txt")]
    [InlineData("MZ\u0090", "a.exe")]
    [InlineData("{\\rtf1", "a.rtf")]
    [InlineData("alert(1)", "a.js")]
    [InlineData("a\u0001b", "a.txt")]
    [InlineData("plain", "a.docx")]
    [InlineData("plain", "plain")]
    public void Of_other_kinds_are_refused(string content, string name) =>
        Refused(Encoding.UTF8.GetBytes(content), name, "upload.kind");

    [Fact]
    public void With_macros_are_refused_whatever_they_are_called()
    {
        Refused(DocxFixture.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>"), ("word/vbaProject.bin",
            "x")), "a.docx", "upload.macros");
        Refused(
            DocxFixture.Zip(("[Content_Types].xml", Types.Replace("{0}",
                "application/vnd.ms-word.document.macroEnabled.main+xml", StringComparison.Ordinal)), ("word/document.xml",
                "<x/>")),
            "a.docx", "upload.macros");
        Refused(DocxFixture.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>"), ("xl/macrosheets/sheet1.xml",
            "x")), "a.xlsx", "upload.macros");
    }

    [Fact]
    public void Under_a_wrong_name_say_the_right_one()
    {
        var problem = Refused(Word(P("甲")), "a.pdf", "upload.name");

        Assert.Equal("文件内容是Word 文档，文件名却以“.pdf”结尾。", problem);
        Refused(Planted.Png(), "a.jpg", "upload.name");
        Refused(new PdfFixture().Bytes(), "a.html", "upload.name");
    }

    [Fact]
    public void That_cannot_be_looked_into_are_refused()
    {
        Refused([], "a.pdf", "upload.empty");
        Refused([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "a.doc", "upload.kind");
        Refused([0xd0, 0xcf, 0x11, 0xe0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a.docx", "upload.encrypted");
        Refused(DocxFixture.Zip(("a.txt", "x")), "a.zip", "upload.kind");
        Refused(Word(P("甲"))[..200], "a.docx", "upload.damaged");
    }

    private static void Known(byte[] content, string name, string type)
    {
        Assert.True(FileContent.Recognise(content, name).Ok(out var known));
        Assert.Equal(type, known.ContentType);
        Assert.Contains(known, UploadKinds.All);
    }

    private static string Refused(byte[] content, string name, string code)
    {
        var problem = Assert.Single(FileContent.Recognise(content, name).Problems);
        Assert.Equal(code, problem.Code);
        return problem.Says;
    }
}
