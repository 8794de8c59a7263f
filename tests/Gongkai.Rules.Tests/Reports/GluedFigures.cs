using System.Globalization;
using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

public sealed class GluedFigures
{
    [Theory]
    [InlineData("330000033", "33 0 0 0 0 0 33", "3 30 0 0 0 0 33")]
    [InlineData("0000000", "0 0 0 0 0 0 0")]
    [InlineData("33 0 0 0 0 0 33", "33 0 0 0 0 0 33")] // spaces are certain borders
    [InlineData("2170000001218", "217 0 0 0 0 0 1218")] // does not add up: no reading
    public void Of_table_3_have_the_readings_that_add_up(string run, params string[] expected)
    {
        var readings = Glued.Readings(run, 7).Select(Text).Order(StringComparer.Ordinal);
        var wanted = expected.Where(AddsUp).Order(StringComparer.Ordinal);

        Assert.Equal(wanted, readings);
    }

    [Fact]
    public void Of_table_4_have_the_readings_whose_blocks_add_up() =>
        Assert.Equal("2 1 3 1 7 0 0 0 0 0 13 2 4 0 19", Text(Assert.Single(Glued.Readings("21317000001324019", 15))));

    [Fact]
    public void With_a_sign_split_before_it()
    {
        var readings = Glued.Readings("2648-18538", 3).Select(Text).ToArray();

        Assert.Contains("2648 -18 538", readings);
        Assert.Contains("2648 -185 38", readings);
        Assert.DoesNotContain(readings, reading => !reading.StartsWith("2648 -", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("12元34")]
    [InlineData("")]
    [InlineData("--253")]
    public void With_anything_else_have_none(string run) => Assert.Empty(Glued.Readings(run, 7));

    [Fact]
    public void Always_include_the_row_they_were_glued_from() =>
        Gen.Int[0, 9999].Array[6].Sample(parts =>
        {
            var row = parts.Append(parts.Sum()).Select(part => (decimal)part).ToArray();
            Assert.Contains(Glued.Readings(string.Concat(row), 7, 10_000), reading => reading.SequenceEqual(row));
        }, iter: Iterations.AtLeast(300));

    [Theory]
    [InlineData("1", 40, 7)]
    [InlineData("1", 63, 7)]
    [InlineData("9", 40, 7)]
    [InlineData("123456789", 7, 7)]
    [InlineData("1", 135, 15)]
    [InlineData("123456789", 15, 15)]
    public void Take_little_effort_even_in_the_worst_run(string digits, int times, int columns)
    {
        var search = new GluedSearch(GluedRun.Parse(string.Concat(Enumerable.Repeat(digits, times)))!, most: 100, []);

        search.Find(columns);

        Assert.InRange(search.Tried, 1, 100_000);
    }

    [Theory]
    [InlineData(136, 15)] // more digits than any table has
    [InlineData(64, 7)] // more than seven figures of nine digits
    [InlineData(6, 7)] // fewer than one a cell
    public void Of_a_length_no_row_has_are_not_searched(int length, int columns)
    {
        var run = new string('0', length);

        Assert.Empty(Glued.Readings(run, columns));
        Assert.True(GluedRun.Parse(run) is not { } parsed || Effort(parsed) == 0);

        long Effort(GluedRun parsed)
        {
            var search = new GluedSearch(parsed, most: 100, []);
            search.Find(columns);
            return search.Tried;
        }
    }

    [Fact]
    public void Too_many_for_a_table_are_refused_before_anything_is_made_of_them()
    {
        var run = new string('7', 1_000_000);
        _ = GluedRun.Parse(run);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Null(GluedRun.Parse(run));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    [Fact]
    public void Taken_as_a_reading_are_said_to_be_one()
    {
        var row = ReportFormat.F2021.Row("T3.R1");
        decimal[] figures = [33, 0, 0, 0, 0, 0, 33];
        var report = Sample.Of(2021).With(row.Cells.Zip(figures, (cell, figure) =>
            (cell, CellValue.Of(figure, null, "330000033"))))
            .WithRow("T3.R4", figures);

        var result = ReportChecker.Check(report);

        Assert.Equal("T3.R1", Assert.Single(result.Findings, finding => finding.Rule == "I6").Cell);
        Assert.False(result.HasErrors);
        Assert.True(result.Complete);
    }

    [Fact]
    public void With_two_readings_are_listed_and_not_judged()
    {
        var result = ReportChecker.Check(Sample.Of(2021).WithRow("T3.R1", CellValue.Of(null, null, "330000033")));

        var finding = Assert.Single(result.Findings, finding => finding.Rule == "I6");
        Assert.Contains("有 2 种读法", finding.Says, StringComparison.Ordinal);
        Assert.Contains("3、30、0、0、0、0、33", finding.Says, StringComparison.Ordinal);
        Assert.False(result.HasErrors);
        Assert.False(result.Complete);
        Assert.Equal(7, result.NotAssessed.Count(open => open.Rule == "K1"));
    }

    private static string Text(decimal[] reading) =>
        string.Join(' ', reading.Select(figure => figure.ToString(CultureInfo.InvariantCulture)));

    private static bool AddsUp(string reading)
    {
        var figures = reading.Split(' ').Select(figure => int.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return figures[..6].Sum() == figures[6];
    }
}
