using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Tests.Disclosure.Review;
using static Gongkai.Rules.Tests.Calendar.Days;

namespace Gongkai.Rules.Tests.Disclosure.Catalogue;

/// <summary>条例 arts. 5, 12 to 16, 18, and the catalogue guideline.</summary>
public sealed class MetadataOfAnItem
{
    private static readonly DateOnly Today = Day("2024-09-25");
    private static readonly ItemMetadata Good = Story.Metadata;

    private static readonly ItemMetadata Withheld = Good with
    {
        Openness = Openness.NotOpen,
        Ground = "G16.2",
        GroundKind = "过程稿",
        OpennessReason = "尚未定稿。",
        NoOrderToOpen = true,
    };

    private static readonly ItemMetadata Policy = Good with
    {
        Kind = ItemKind.NormativeDocument,
        FormClass = "通知",
        DocumentNumber = "示科〔2024〕12号",
        EffectiveOn = Day("2024-10-01"),
        HasInterpretation = true,
    };

    [Fact]
    public void In_order_has_no_problem() => Assert.All([Good, Withheld, Policy], item => Assert.Empty(Check(item)));

    [Fact]
    public void Left_blank_names_every_field_at_once() => Assert.Equal(
        [("Title", "条例第十二条"), ("Summary", "条例第十二条"), ("FormedOn", "条例第十二条"), ("Publisher", "政府信息公开目录系统实施指引（试行）"),
            ("Section", "政府信息公开目录系统实施指引（试行）"), ("TopicClass", "政府信息公开目录系统实施指引（试行）")],
        Check(new ItemMetadata()).Select(problem => (problem.Field!, problem.Law)));

    [Fact]
    public void Has_a_summary_no_longer_than_the_setting()
    {
        Assert.Empty(Check(Good with { Summary = new string('甲', 300) }));
        var problem = Check(Good with { Summary = new string('甲', 305) }).Single();

        Assert.Equal(("metadata.long-summary", "内容概述有 305 个字，超过上限 300 个字。", "请删减 5 个字。"),
            (problem.Code, problem.Says, problem.Remedy));
        Assert.Single((Good with { Summary = new string('甲', 101) }).Check(new MetadataSettings { LongestSummary = 100 }, Today));
    }

    [Theory]
    [InlineData("2024-09-25", 0)] // formed today
    [InlineData("2024-09-26", 1)]
    public void Is_formed_today_at_the_latest(string formed, int problems) =>
        Assert.Equal(problems, Check(Good with { FormedOn = Day(formed) }).Count(p => p.Code == "metadata.formed-in-future"));

    [Fact]
    public void Takes_classes_from_the_tables_only()
    {
        var found = Check(Good with { TopicClass = "科技", FormClass = "通知书" });

        Assert.Equal(["TopicClass", "FormClass"], found.Select(problem => problem.Field));
        Assert.Contains("科技、教育", found[0].Remedy, StringComparison.Ordinal);
        Assert.Equal((14, 22), (Classes.Forms.Distinct().Count(), Classes.Topics.Distinct().Count()));
    }

    [Fact]
    public void Not_open_needs_reason_ground_and_the_kind_of_the_ground()
    {
        Assert.Equal(["metadata.no-openness-reason", "metadata.no-ground"], Codes(Good with { Openness = Openness.NotOpen }));
        Assert.Equal(["metadata.no-openness-reason"], Codes(Good with { Openness = Openness.OnApplication }));
        Assert.Equal(["metadata.no-ground"], Codes(Withheld with { Ground = "G17" }));
        Assert.Equal(["metadata.no-ground-kind"], Codes(Withheld with { GroundKind = "草稿" }));
        Assert.Empty(Check(Withheld with { Ground = "G14.1", GroundKind = null }));
        Assert.Contains("国家安全、公共安全、经济安全、社会稳定", Check(Withheld with { Ground = "G14.3" }).Single().Remedy,
            StringComparison.Ordinal);
        Assert.Equal(["metadata.ground-of-open"], Codes(Good with { Ground = "G15" }));
    }

    [Fact]
    public void Withheld_at_discretion_asks_whether_a_rule_orders_disclosure()
    {
        var problem = Check(Withheld with { NoOrderToOpen = false }).Single();

        Assert.Equal(("metadata.order-unchecked", Severity.Warning, "条例第十六条"), (problem.Code, problem.Severity, problem.Law));
        Assert.Empty(Check(Withheld with { Ground = "G14.2", GroundKind = null, NoOrderToOpen = false }));
    }

    [Theory]
    [InlineData("2024-02-29", null, "2025-02-28")] // 12 months by default, the last of the month
    [InlineData("2024-09-25", "2024-12-31", "2024-12-31")]
    public void Not_open_is_looked_at_again(string decided, string? next, string due)
    {
        var item = Withheld with { NextReviewOn = next is null ? null : Day(next) };

        Assert.Equal(Day(due), item.Reassessment(MetadataSettings.Default, Day(decided)));
        Assert.Null(Good.Reassessment(MetadataSettings.Default, Day(decided)));
        Assert.Equal(["metadata.review-in-past"], Codes(Withheld with { NextReviewOn = Today }));
    }

    [Fact]
    public void Open_for_a_time_ends_today_at_the_earliest()
    {
        Assert.Empty(Check(Good with { OpenUntil = Today }));
        Assert.Equal(["metadata.term-over"], Codes(Good with { OpenUntil = Today.AddDays(-1) }));
    }

    [Fact]
    public void Of_a_policy_document_needs_number_form_dates_and_an_interpretation()
    {
        Assert.Equal(
            ["metadata.no-form", "metadata.no-document-number", "metadata.no-effective-on", "metadata.no-interpretation"],
            Codes(Good with { Kind = ItemKind.Regulation }));
        Assert.Empty(Check(Policy with { HasInterpretation = false, NoInterpretationReason = "仅调整联系方式。" }));
        Assert.Equal(["metadata.expires-first"], Codes(Policy with { ExpiresOn = Day("2024-09-30") }));
        Assert.Empty(Check(Policy with { ExpiresOn = Day("2024-10-01") }));
        Assert.Equal(["document-number.brackets"], Codes(Policy with { DocumentNumber = "示科[2024]12号" }));
    }

    [Theory]
    [InlineData(Origin.Made, "示例区科技局")]
    [InlineData(Origin.FromCitizens, "示例区科技局")] // the keeper
    [InlineData(Origin.MadeJointly, "示例区发改局")] // the lead maker
    [InlineData(Origin.FromOtherAgency, "示例区统计局")] // the maker
    public void Tells_by_its_origin_who_discloses(Origin origin, string organ)
    {
        var participants = new Participants("示例区科技局", "示例区发改局", "示例区统计局");

        Assert.Equal(organ, participants.Responsible(origin));
        Assert.Null(new Participants("示例区科技局", null, null).Responsible(Origin.FromOtherAgency));
    }

    private static IReadOnlyList<Problem> Check(ItemMetadata item) => item.Check(MetadataSettings.Default, Today);

    private static IEnumerable<string> Codes(ItemMetadata item) => Check(item).Select(problem => problem.Code);
}
