using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Remedies;

/// <summary>行政复议法第二十三条 and law §5.2.</summary>
public sealed class RemedyOfReply
{
    [Theory]
    [InlineData(OutcomeCode.N6, "2024-01-02", RemedyClass.ReconsiderationFirst)]
    [InlineData(OutcomeCode.N6, "2023-12-29", RemedyClass.Either)] // before the revision came into force
    [InlineData(OutcomeCode.N8, "2024-01-02", RemedyClass.Either)] // under 不予公开 in the report, but no refusal of arts. 14–16
    [InlineData(OutcomeCode.U1, "2024-01-02", RemedyClass.Either)]
    [InlineData(OutcomeCode.X2, "2024-01-02", RemedyClass.Either)]
    public void Is_reconsideration_first_for_refusals_of_arts_14_to_16_since_2024(OutcomeCode outcome, string dated,
        RemedyClass expected) =>
        Assert.Equal(expected, Remedy.ClassOf(outcome, [], Day(dated)));

    [Fact]
    public void Goes_by_the_document_date_not_the_day_of_service()
    {
        var clock = ClockOf("2024-02-01", Online("2023-12-20"), [Reply("2024-01-03", OutcomeCode.N5, dated: "2023-12-29")]);

        Assert.Equal(RemedyClass.Either, clock.Remedy!.Class);
    }

    [Fact]
    public void Of_a_partial_disclosure_goes_by_its_grounds()
    {
        var clock = ClockOf("2024-10-20", Online("2024-09-14"), [Reply("2024-10-10", OutcomeCode.P3, grounds: OutcomeCode.N4)]);

        Assert.Equal(RemedyClass.ReconsiderationFirst, clock.Remedy!.Class);
        Assert.StartsWith("如对本答复不予公开的内容不服，应当自收到本告知书之日起60日内先向【复议机关】申请行政复议；", clock.Remedy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_internet_channel_when_served_online() =>
        Assert.EndsWith(
            "提起行政诉讼。行政复议申请可通过https://fy.example.gov.cn提交。",
            Remedy.For(RemedyClass.Either, "示例区人民政府", "示例区人民法院", "https://fy.example.gov.cn").Text,
            StringComparison.Ordinal);
}
