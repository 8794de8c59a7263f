using Gongkai.Documents.Reading;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

public sealed class FiguresRunTogether
{
    private static readonly RowDefinition Row = ReportFormat.F2021.Row("T3.R1");

    [Theory]
    [InlineData("21710000218", "217 1 0 0 0 0 218")]
    [InlineData("0000000", "0 0 0 0 0 0 0")]
    [InlineData("200 000121", "20 0 0 0 0 1 21")] // one border was kept
    [InlineData("20 0 00 0 121", "20 0 0 0 0 1 21")] // most borders were kept
    [InlineData("1100002", "1 1 0 0 0 0 2")]
    public void Have_one_reading_when_six_add_to_the_seventh(string run, string reading) =>
        Assert.Equal(reading, string.Join(' ', GluedRow.Read(run, Row)!));

    [Theory]
    [InlineData("330000033")] // 33,0,0,0,0,0,33 or 3,30,0,0,0,0,33
    [InlineData("123")] // too short
    [InlineData("9000001")] // six do not add to the seventh
    public void Have_no_reading_when_there_is_more_than_one_or_none(string run) => Assert.Null(GluedRow.Read(run, Row));

    [Fact]
    public void Of_table_four_are_three_blocks_with_their_totals() =>
        Assert.Equal([2, 1, 3, 1, 7, 0, 0, 0, 0, 0, 13, 2, 4, 0, 19], GluedRow.ReadTable4("21317000001324019")!.Select(value =>
            (int)value));

    [Theory]
    [InlineData("T2.1.1", "000", "0 0 0")] // zeros cannot be parted otherwise
    [InlineData("T2.1.1", "007", "0 0 7")]
    [InlineData("T2.8.1", "35-15", "35 -15")] // the sign parts them
    [InlineData("T2.1.2", "7777166", null)]
    [InlineData("T2.6.1", "2648-18538", null)] // -18 and 538, or -185 and 38
    public void Of_table_two_are_read_only_without_doubt(string row, string run, string? reading) =>
        Assert.Equal(reading, GluedRow.Read(run, ReportFormat.F2019.Row(row)) is { } values ? string.Join(' ', values) : null);

    [Fact]
    public void Are_bounded_in_time() => Assert.Null(GluedRow.ReadTable4(new string('1', 100)));

    [Fact]
    public void Keep_the_whole_run_as_evidence_in_each_cell()
    {
        var row = Reader.Part(3, "申请人情况一、本年新收政府信息公开申请数量21710000218二、上年结转政府信息公开申请数量330000033");

        Assert.Equal(new CellValue(CellState.Number, 217, null, "21710000218"), row["T3.R1.C1"]);
        Assert.True(row["T3.R1.C1"].IsReading);
        Assert.All(row.Format.Row("T3.R2").Cells, cell => Assert.Equal(CellValue.Of(null, null, "330000033"), row[cell]));
        Assert.Equal(CellState.Ambiguous, row["T3.R2.C1"].State);
    }
}
