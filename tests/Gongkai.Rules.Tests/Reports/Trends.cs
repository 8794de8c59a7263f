using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Law §3.6: what can be compared across the change of form.</summary>
public sealed class Trends
{
    private static readonly Report Old = Sample.Of(2020, ("T3.R3.6.C7", 4), ("T2.1.2.C1", 9), ("T3.R1.C7", 12));
    private static readonly Report New = Sample.Of(2021, ("T3.R3.6.1.C7", 1), ("T3.R3.6.3.C7", 2), ("T2.1.2.C1", 7),
        ("T3.R1.C7", 13));

    [Fact]
    public void Take_the_three_rows_of_other_handling_for_the_one_of_before() =>
        Assert.Equal([4m, 3m], ReportSeries.Of([New, Old], "T3.R3.6.C7").Select(point => point.Value));

    [Fact]
    public void Go_on_where_the_cell_is_the_same() =>
        Assert.Equal([(2020, 12m), (2021, 13m)], ReportSeries.Of([New, Old], "T3.R1.C7").Select(point =>
            (point.Year!.Value, point.Value!.Value)));

    [Fact]
    public void Have_no_data_for_table_2_of_the_other_form()
    {
        var points = ReportSeries.Of([Old, New], "T2.1.2.C1");

        Assert.False(points[0].HasData);
        Assert.NotEmpty(points[0].Why);
        Assert.Equal(7, points[1].Value);
        Assert.Equal(9, ReportSeries.Of([Old, New], "T2.1.2.C1", ReportFormat.F2019)[0].Value);
    }

    [Fact]
    public void Have_no_data_where_a_cell_is_blank() =>
        Assert.False(ReportSeries.Of([New.WithCells(CellValue.Blank, "T3.R1.C7")], "T3.R1.C7").Single().HasData);

    [Fact]
    public void Have_no_data_for_a_sub_row_the_old_form_lacks() =>
        Assert.False(ReportSeries.Of([Old], "T3.R3.6.2.C7").Single().HasData);

    [Fact]
    public void Give_money_in_yuan() =>
        Assert.Equal(25000, ReportSeries.Of([Sample.Of(2022, ("T2.8.1.C1", 2.5m))], "T2.8.1.C1").Single().Value);
}
