using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

public sealed class TextOfACell
{
    [Theory]
    [InlineData("9999999999999999999999999999", true)] // 28 digits
    [InlineData("10000000000000000000000000000", false)] // 29
    [InlineData("0.123456789012345678901234567", true)] // 28 with those after the point
    [InlineData("0.1234567890123456789012345678", false)]
    [InlineData("79228162514264337593543950336", false)] // more than a decimal holds
    public void With_more_digits_than_can_be_kept_is_not_read(string text, bool read)
    {
        var value = CellText.Read(text);

        Assert.Equal(read, value.IsNumber);
        Assert.Equal(read ? null : text, value.Raw);
        Assert.Equal(value, CellValue.Of(value.IsNumber ? value.Value : null, value.Unit,
            value.Raw)); // comes back from its parts
    }

    [Theory]
    [InlineData("12,345", 12_345, null)]
    [InlineData("12,345万元", 12_345, "万元")]
    [InlineData("+7", 7, null)]
    [InlineData("-18", -18, null)]
    [InlineData("5（单位：元）", 5, "元")]
    [InlineData("5（元）", 5, "元")]
    [InlineData("5件（其中修订2件）", 5, "件")]
    [InlineData("5件（万元）", 5, "件")] // the first unit holds
    [InlineData("22（其中修订16件）", 22, null)]
    public void Is_a_figure_with_its_unit(string text, int figure, string? unit)
    {
        var value = CellText.Read(text);

        Assert.Equal((CellState.Number, (decimal)figure, unit), (value.State, value.Value, value.Unit));
    }

    [Theory]
    [InlineData("1,23")] // no thousands
    [InlineData("5（其中")]
    [InlineData("5其中）")]
    [InlineData("1.2.3.4万")]
    public void Is_not_guessed_at(string text) => Assert.False(CellText.Read(text).IsNumber);

    [Fact]
    public void Is_read_and_said_the_same_under_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            var report = Sample.Of(2024).WithCells(CellText.Read("-2.5"), "T3.R1.C1").WithCells(CellText.Read("1,234.5元"),
                "T2.8.1.C1");
            var result = ReportChecker.Check(report.Telling((1, "统计期限为2023年1月1日至2023年12月31日。")));

            Assert.Equal((-2.5m, 1234.5m), (report["T3.R1.C1"].Value, report["T2.8.1.C1"].Value));
            Assert.Null(report["T3.R1.C1"].Raw); // plainly printed
            Assert.Contains("填的是 -2.5，", result.Find("K5")!.Says, StringComparison.Ordinal);
            Assert.Contains("1234.5 元 = 0.12345 万元", result.Find("I5")!.Says, StringComparison.Ordinal);
            Assert.Equal(2023, result.Find("K8")!.Left);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
