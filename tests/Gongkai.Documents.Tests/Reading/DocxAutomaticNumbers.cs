using Gongkai.Documents.Reading;
using static Gongkai.Documents.Tests.Reading.DocxFixture;

namespace Gongkai.Documents.Tests.Reading;

public sealed class DocxAutomaticNumbers
{
    private const string Chinese =
        "<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
            + "w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"sub\"/>"
        + "<w:lvlText w:val=\"（%2）\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%3.\"/>"
        + "</w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>"
        + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/>"
        + "</w:lvlOverride></w:num>";

    [Fact]
    public void Stand_before_the_text_as_printed() =>
        Assert.Equal(["一、总体情况", "（一）主动公开", "（二）依申请公开", "二、主动公开政府信息情况", "（一）制发", "2.1.属于国家秘密", "2.2. 3 件"], Texts(Numbered(
            Item(7, 0, "总体情况") + Item(7, 1, "主动公开") + Item(7, 1, "依申请公开") + Item(7, 0, "主动公开政府信息情况")
            + Item(7, 1, "制发") + Item(7, 2, "属于国家秘密") + Item(7, 2, "3 件"))));

    [Fact]
    public void Start_anew_where_the_list_says_so() =>
        Assert.Equal(["一、甲", "五、乙", "六、丙"], Texts(Numbered(Item(7, 0, "甲") + Item(8, 0, "乙") + Item(8, 0, "丙"))));

    [Fact]
    public void Come_from_the_style_of_the_paragraph_too() =>
        Assert.Equal(["（一）甲", "（二）乙", "丙"], Texts(Numbered(
            Styled("sub", "甲") + Styled("child", "乙")
                + "<w:p><w:pPr><w:pStyle w:val=\"sub\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>丙</w:t>"
                + "</w:r></w:p>")));

    [Fact]
    public void Are_none_in_a_list_of_dots() =>
        Assert.Equal(["甲"], Texts(Open(Item(1, 0, "甲"), ("word/numbering.xml", Part("numbering",
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"●\"/>"
                + "</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")))));

    [Theory]
    [InlineData(10, "chineseCounting", "十")]
    [InlineData(12, "chineseCountingThousand", "十二")]
    [InlineData(20, "japaneseCounting", "二十")]
    [InlineData(101, "chineseCountingThousand", "一百零一")]
    [InlineData(110, "chineseCountingThousand", "一百一十")]
    [InlineData(1001, "chineseCountingThousand", "一千零一")]
    [InlineData(12, "ideographDigital", "一二")]
    [InlineData(3, "chineseLegalSimplified", "叁")]
    [InlineData(3, "ideographTraditional", "丙")]
    [InlineData(3, "decimalEnclosedCircle", "③")]
    [InlineData(3, "decimalZero", "03")]
    [InlineData(12, "decimalFullWidth", "１２")]
    [InlineData(4, "upperRoman", "IV")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(3, "unheardOf", "3")]
    public void Are_written_in_the_format_of_the_level(int number, string format, string printed) =>
        Assert.Equal(printed, DocxNumerals.Print(number, format));

    private static SourceDocument Numbered(string body) => Open(
        body, ("word/numbering.xml", Part("numbering", Chinese)), ("word/styles.xml", Part("styles",
            "<w:style w:styleId=\"sub\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"child\"><w:basedOn w:val=\"sub\"/></w:style>")));

    private static string Item(int list, int level, string text) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>"
            + $"{text}</w:t></w:r></w:p>";

    private static string Styled(string style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
