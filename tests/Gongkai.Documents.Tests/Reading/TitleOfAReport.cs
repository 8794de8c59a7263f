using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

public sealed class TitleOfAReport
{
    [Theory]
    [InlineData("示例区林业局2020年度政府信息公开工作年度报告", "示例区林业局", 2020)]
    [InlineData("2023年示例区人民政府办公室政府信息公开工作年度报告", "示例区人民政府办公室", 2023)]
    [InlineData("示例镇2022年政府信息公开年报", "示例镇", 2022)]
    [InlineData("示例区林业局关于2021年政府信息公开工作的年度报告", "示例区林业局关于", 2021)]
    [InlineData("示例市教育局二〇二二年政府信息公开工作年度报告", "示例市教育局", 2022)]
    public void Names_organ_and_year(string line, string agency, int year)
    {
        var title = ReportTitle.Of([line]);

        Assert.Equal(agency.Replace("关于", "", StringComparison.Ordinal), title.Agency.Replace("关于", "",
            StringComparison.Ordinal));
        Assert.Equal(year, title.Year);
    }

    [Fact]
    public void May_be_broken_over_two_lines() =>
        Assert.Equal(("示例区林业局", 2024), Parts(["2024 年示例区林业局政府信息公开", "工作年度报告"]));

    [Fact]
    public void May_have_its_organ_on_the_line_above() =>
        Assert.Equal(("示例区人民政府办公室", 2020), Parts(["示例区人民政府办公室", "2020年政府信息公开工作年度报告"]));

    [Fact]
    public void Is_not_a_sentence_that_names_the_report() =>
        Assert.Null(ReportTitle.Of(["根据《条例》要求，现公布示例区林业局2023年政府信息公开工作年度报告。"]).Title);

    [Fact]
    public void When_missing_leaves_organ_and_year_to_the_preamble() =>
        Assert.Equal(("示例区林业局", 2023), Parts(["根据条例规定,现公布示例区林业局2023年政府信息公开工作年度报告。", "统计期限为2023年1月1日至12月31日。"]));

    [Fact]
    public void When_missing_everywhere_gives_nothing()
    {
        var title = ReportTitle.Of(["示例"]);

        Assert.Equal((null, "", null), (title.Title, title.Agency, title.Year));
    }

    private static (string, int?) Parts(string[] lines) => (ReportTitle.Of(lines).Agency, ReportTitle.Of(lines).Year);
}
