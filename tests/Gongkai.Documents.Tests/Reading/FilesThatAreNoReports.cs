using System.Text;

namespace Gongkai.Documents.Tests.Reading;

public sealed class FilesThatAreNoReports
{
    [Theory]
    [InlineData("关于2014年政府信息公开工作要点落实情况的函\n区政府办公室：\n现将情况函告如下：\n一、2014年政府信息公开工作情况\n共公开政府信息30条。\n二、存在问题及下一步工作计划\n加强培训。"
        + "\n示例区林业局\n2014年12月10日")]
    [InlineData("关于做好2023年政府信息公开工作年度报告编制工作的通知\n各单位：请于1月31日前报送。")]
    [InlineData("今天天气很好。")]
    [InlineData("   \n\n")]
    public void Give_one_sentence_and_no_report(string text)
    {
        var result = Reader.Read(text);

        Assert.Null(result.Report);
        Assert.Equal("file.not-a-report", result.Error!.Code);
        Assert.NotEmpty(result.Error.Says);
        Assert.NotEmpty(result.Error.Remedy);
    }

    [Fact]
    public void Include_a_list_of_reports() =>
        Assert.Equal("file.not-a-report", Reader.Read(
            "<html><body><ul><li><a title='示例区林业局2023年政府信息公开工作年度报告'>示例区林业局2023年政府信息公开工作年度报告</a></li><li><a>"
                + "示例区林业局2022年政府信息公开工作年度报告</a></li></ul></body></html>",
            "list.html").Error!.Code);

    [Theory]
    [InlineData("a.txt", "PK\u0003\u0004abc", "file.wrong-kind")] // a zip
    [InlineData("a.docx", "<!DOCTYPE html><html></html>", "file.wrong-kind")] // a page saved under another name
    [InlineData("a.html", "%PDF-1.7", "file.wrong-kind")]
    [InlineData("a.pdf", "{\\rtf1", "file.wrong-kind")]
    [InlineData("a.txt", "Rar!", "file.wrong-kind")]
    [InlineData("a.exe", "MZ", "file.unknown-kind")]
    [InlineData("a.txt", "", "file.empty")]
    public void Under_a_wrong_name_are_told_by_their_content(string name, string content, string code) =>
        Assert.Equal(code, ReportFile.Read(name, Encoding.UTF8.GetBytes(content)).Error!.Code);

    // Word and Excel keep a file with a password in the container of the old kinds.
    [Theory]
    [InlineData("a.docx")]
    [InlineData("a.xlsx")]
    public void With_a_password_are_told_from_the_old_kinds(string name)
    {
        byte[] bytes = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[512],
            .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Assert.Equal("file.encrypted", ReportFile.Read(name, bytes).Error!.Code);
    }

    [Fact]
    public void Of_the_old_word_kind_are_named() =>
        Assert.Contains("另存为", ReportFile.Read("a.docx", new byte[] { 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a,
            0xe1 }).Error!.Remedy, StringComparison.Ordinal);

    [Fact]
    public void Too_large_are_refused_before_they_are_read() =>
        Assert.Equal("file.too-large", ReportFile.Read("a.txt", new byte[ReportFile.LargestBytes + 1]).Error!.Code);

    [Fact]
    public void That_are_pages_under_the_name_of_a_text_are_read_as_pages()
    {
        var report = Invented.Report(Rules.Reports.ReportFormat.F2021);

        Reader.Same(report, Reader.Report(Pages.Of(report), "report.txt"));
    }
}
