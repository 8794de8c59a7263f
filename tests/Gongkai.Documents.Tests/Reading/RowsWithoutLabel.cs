using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Rows of table 3 whose label the layout lost, or left a piece of.</summary>
public sealed class RowsWithoutLabel
{
    private static readonly Report Whole = Invented.Report(ReportFormat.F2021);

    [Fact]
    public void Are_taken_for_the_one_row_that_is_missing_between_their_neighbours()
    {
        var result = Without("T3.R3.5.5", "");

        Reader.Same(Whole, result.Report!);
        var remark = Assert.Single(result.Remarks, remark => remark.Rule == "I6");
        Assert.Equal("T3.R3.5.5", remark.Cell);
        Assert.Contains("按前后两行推断", remark.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_taken_beside_a_row_that_kept_a_piece_of_its_label()
    {
        var result = Without("T3.R3.5.5", "", "T3.R3.6.1", "行政机关不再处理其政府信息公", "（六）其他处理", "");

        Reader.Same(Whole, result.Report!);
        Assert.Equal(
            ["T3.R3.6.1", "T3.R3.5.5"], result.Remarks.Where(remark => remark.Rule == "I6").Select(remark => remark.Cell));
    }

    // Two rows lie between the neighbours, and nothing tells which is which.
    [Fact]
    public void Are_not_taken_where_two_rows_are_missing()
    {
        var result = Without("T3.R3.5.4", "", "T3.R3.5.5", "");

        Assert.Equal(CellState.Absent, result.Report!["T3.R3.5.4.C1"].State);
        Assert.Equal(CellState.Absent, result.Report["T3.R3.5.5.C1"].State);
        Assert.Equal(2, result.Remarks.Count(remark => remark is { Rule: "I3", Cell: "T3" }));
    }

    [Fact]
    public void Are_not_taken_when_six_do_not_add_to_the_seventh()
    {
        var wrong = Whole.With((ReportFormat.F2021.Find("T3.R3.5.5.C7")!, CellValue.Of(9999)));

        Assert.Equal(CellState.Absent, Without(wrong, "T3.R3.5.5", "").Report!["T3.R3.5.5.C1"].State);
    }

    private static ReadResult Without(params string[] labels) => Without(Whole, labels);

    /// <summary>A page on which each row or label named has the words that follow it instead.</summary>
    private static ReadResult Without(Report report, params string[] labels)
    {
        var page = Pages.Of(report);
        for (var i = 0; i < labels.Length; i += 2)
        {
            var label = $">{ReportFormat.F2021.FindRow(labels[i])?.Label ?? labels[i]}<";
            Assert.Contains(label, page, StringComparison.Ordinal);
            page = page.Replace(label, $">{labels[i + 1]}<", StringComparison.Ordinal);
        }

        return Reader.Read(page, "page.html");
    }
}
