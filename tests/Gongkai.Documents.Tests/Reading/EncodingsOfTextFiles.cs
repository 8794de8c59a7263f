using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class EncodingsOfTextFiles
{
    private const string Sample = "示例区政府信息公开工作年度报告\r\n收到申请 12 件\r\n";

    static EncodingsOfTextFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "utf-8", new UTF8Encoding(false).GetBytes(Sample) },
        { "utf-8 with mark", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(Sample)] },
        { "utf-16 with mark", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Sample)] },
        { "big-endian utf-16 with mark", [0xfe, 0xff, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "utf-16", Encoding.Unicode.GetBytes(Sample) },
        { "big-endian utf-16", Encoding.BigEndianUnicode.GetBytes(Sample) },
        { "gb18030", Encoding.GetEncoding("gb18030").GetBytes(Sample) },
        { "gb18030 with mark", Encoding.GetEncoding("gb18030").GetBytes("\ufeff" + Sample) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Are_found_from_the_bytes(string name, byte[] content) => Assert.True(TextEncoding.Decode(content) == Sample,
        name);

    [Fact]
    public void Are_none_for_bytes_that_are_no_text()
    {
        Assert.Null(TextEncoding.Decode([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1]));
        Assert.Null(TextEncoding.Decode([0xff, 0xff, 0xff, 0x41]));
        Assert.Equal("", TextEncoding.Decode([]));
    }

    [Fact]
    public void Of_a_page_follow_its_charset_when_the_bytes_are_no_utf_8()
    {
        var page = Encoding.GetEncoding("big5").GetBytes("<meta charset=\"big5\"><p>年度報告</p>");

        Assert.Equal("<meta charset=\"big5\"><p>年度報告</p>", TextEncoding.DecodeHtml(page));
    }

    [Fact]
    public void Of_a_page_are_utf_8_when_the_bytes_are_whatever_its_charset_says()
    {
        const string Page = "<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>年度报告</p>";

        Assert.Equal(Page, TextEncoding.DecodeHtml(Encoding.UTF8.GetBytes(Page)));
    }

    [Fact]
    public void Of_a_page_are_guessed_when_its_charset_is_unknown() =>
        Assert.Equal("<meta charset=nope>报告",
            TextEncoding.DecodeHtml(Encoding.GetEncoding("gb18030").GetBytes("<meta charset=nope>报告")));

    [Fact]
    public void Mistaken_once_are_recognised()
    {
        var misread = Encoding.GetEncoding("gbk").GetString(Encoding.UTF8.GetBytes(
            "根据《中华人民共和国政府信息公开条例》的规定，现公布本年度报告。本年度共收到政府信息公开申请十二件，均已按期答复。"));

        Assert.True(TextEncoding.LooksMisread(misread));
        Assert.False(TextEncoding.LooksMisread("根据《中华人民共和国政府信息公开条例》的规定，现公布本年度报告。本年度共收到政府信息公开申请十二件，均已按期答复。"));
    }
}
