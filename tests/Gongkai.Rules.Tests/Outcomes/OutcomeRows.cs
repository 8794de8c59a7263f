using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Outcomes;

/// <summary>law §1.2: one row per way to answer.</summary>
public sealed class OutcomeRows
{
    [Fact]
    public void Every_code_has_its_row_in_order() =>
        Assert.Equal(Enum.GetValues<OutcomeCode>(), Outcome.All.Select(outcome => outcome.Code));

    [Theory]
    [InlineData(OutcomeCode.P1, "T3.R3.1", "T3.R3.1")]
    [InlineData(OutcomeCode.N8, "T3.R3.3.8", "T3.R3.3.8")]
    [InlineData(OutcomeCode.U2, "T3.R3.4.1", "T3.R3.4.1")] // not this organ's: 本机关不掌握
    [InlineData(OutcomeCode.X5, "T3.R3.5.5", "T3.R3.5.5")]
    [InlineData(OutcomeCode.O2, "T3.R3.6", "T3.R3.6.2")] // one row in the form of 2019
    public void Each_is_counted_in_one_row_of_either_edition(OutcomeCode code, string row2019, string row2021)
    {
        Assert.Equal(row2019, Outcome.Of(code).RowIn(ReportFormat.F2019).Code);
        Assert.Equal(row2021, Outcome.Of(code).RowIn(ReportFormat.F2021).Code);
    }

    [Fact]
    public void All_result_rows_of_both_editions_are_reached()
    {
        foreach (var format in new[] { ReportFormat.F2019, ReportFormat.F2021 })
        {
            var results = format.Rows.Where(row => row.Role == RowRole.Result && !row.IsOptional).Select(row => row.Code);
            Assert.Equal(results.Order(StringComparer.Ordinal),
                Outcome.All.Select(outcome => outcome.RowIn(format).Code).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Exactly_the_seven_grounds_of_arts_14_to_16_withhold() =>
        Assert.Equal(
            [OutcomeCode.N1, OutcomeCode.N2, OutcomeCode.N3, OutcomeCode.N4, OutcomeCode.N5, OutcomeCode.N6, OutcomeCode.N7],
            Outcome.All.Where(outcome => outcome.Withholds).Select(outcome => outcome.Code));
}
