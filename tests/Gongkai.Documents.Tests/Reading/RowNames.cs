using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class RowNames
{
    [Theory]
    [InlineData("规章", "T2.1.1")]
    [InlineData("规范性文件", "T2.1.2")] // form of 2019
    [InlineData("行政规范性文件", "T2.1.2")] // form of 2021
    [InlineData("危及“三安全一稳定”", "T3.R3.3.3")] // curly quotes
    [InlineData("3.危及\"三安全一稳定\"", "T3.R3.3.3")] // straight quotes
    [InlineData("3．危及「三安全一稳定」", "T3.R3.3.3")] // corner quotes, full-width point
    [InlineData("3、危及三安全一稳定", "T3.R3.3.3")] // no quotes
    [InlineData("2.其他法律行政止公开", "T3.R3.3.2")] // typing error
    [InlineData("1.逾期不补正", "T3.R3.6.1")] // shortened
    [InlineData("2.逾期未按收费通知要求缴纳费用", "T3.R3.6.2")] // shortened
    [InlineData("（一） 予以公开", "T3.R3.1")] // a space
    [InlineData("本 年 新 收 政府信息公开申请数量", "T3.R1")] // letters set apart
    [InlineData("四、结转下年度继续办理", "T3.R4")]
    [InlineData("（三）不予公开1.属于国家秘密", "T3.R3.3.1")] // the group in the same cell
    [InlineData("（三）不 4.保护第三方合法权益", "T3.R3.3.4")] // a scrap of the group before it
    [InlineData("（六）其他处理", "T3.R3.6")]
    public void Are_known_by_their_core_words(string cell, string code) =>
        Assert.Equal(code, RowText.Last(cell, rowsBegun: true, otherOpen: false, out _)?.Code);

    [Theory]
    [InlineData("规章制度建设")] // begins like 规章
    [InlineData("行政许可事项清单")]
    [InlineData("其他主动公开文件")] // a row the form does not have
    [InlineData("自然人")]
    [InlineData("其他")] // a column, unless 其他处理 is open
    public void Are_not_seen_in_other_words(string cell) => Assert.Null(RowText.Last(cell, rowsBegun: true, otherOpen: false,
        out _));

    [Fact]
    public void Of_a_column_are_rows_only_where_their_group_is_open()
    {
        Assert.Equal("T3.R3.6.3", RowText.Last("3.其他", true, otherOpen: true, out _)?.Code);
        Assert.Null(RowText.Last("总计", rowsBegun: false, false, out _));
        Assert.Equal("T3.R3.7", RowText.Last("（七）总计", rowsBegun: true, false, out _)?.Code);
    }
}
