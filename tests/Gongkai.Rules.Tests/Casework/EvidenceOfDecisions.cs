using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using static Gongkai.Rules.Outcomes.OutcomeCode;
using static Gongkai.Rules.Tests.Casework.Cases;

namespace Gongkai.Rules.Tests.Casework;

/// <summary>No answer without what it rests on.</summary>
public sealed class EvidenceOfDecisions
{
    private static readonly CaseEvidence Nothing = new();

    public static TheoryData<OutcomeCode> All => [.. Enum.GetValues<OutcomeCode>()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_line_the_reply_must_hold_is_asked_for(OutcomeCode outcome)
    {
        var problems = Decisions.Check(StateFor(outcome), new Decision(outcome) { Grounds = outcome == P3 ? [N1] : [], NoRuleOrders = true }, Full);

        var optional = outcome == U2 ? 1 : 0;
        Assert.Equal(Outcome.Of(outcome).ReplyHolds.Count - optional, problems.Count(problem => problem.Code == "decision.no-text"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void With_everything_at_hand_every_outcome_can_be_given(OutcomeCode outcome) =>
        Assert.Empty(Decisions.Check(StateFor(outcome), Whole(outcome), Full).Select(problem => problem.Says));

    [Fact]
    public void What_does_not_exist_was_searched_for()
    {
        Codes(U1, Nothing, ["decision.no-search"]);
        Codes(U1, new CaseEvidence { FruitlessSearches = 1, FoundSearches = 1 }, ["decision.search-found"]);
    }

    [Fact]
    public void A_repeated_application_names_the_earlier_one() => Codes(X2, Nothing, ["decision.no-earlier"]);

    [Fact]
    public void Mass_applications_need_their_list() => Codes(X4, Nothing, ["decision.no-list"], new ReasonsRequested(Day("2024-09-12")));

    [Fact]
    public void Mass_applications_need_reasons_asked_first() => Codes(X4, Full, ["decision.reasons-not-asked"]);

    [Fact]
    public void A_third_partys_rights_need_its_opinion_or_a_weighing()
    {
        var state = On("2024-09-20");

        Assert.Equal(["decision.not-consulted"], CodesOf(state, Whole(N4) with { PublicInterest = "" }, Full));
        Assert.Equal(["decision.not-consulted"], CodesOf(state, Whole(P3) with { Grounds = [N4], PublicInterest = "" }, Full));
        Assert.Empty(CodesOf(state, Whole(N4), Full));
    }

    [Fact]
    public void Nothing_is_disclosed_while_a_third_party_may_still_answer() =>
        Codes(P2, Full, ["decision.awaited"], new ThirdPartyConsulted("第三方1", Day("2024-09-12"), Day("2024-09-12")));

    [Fact]
    public void Disclosure_against_a_reasonable_refusal_needs_public_interest()
    {
        var state = On("2024-09-20", new ThirdPartyConsulted("第三方1", Day("2024-09-12"), null),
            new ThirdPartyAnswered("第三方1", Day("2024-09-18"), Opinion.RefuseWithGrounds));

        Assert.Equal(["decision.against-refusal"], CodesOf(state, Whole(P2) with { PublicInterest = "" }, Full));
        Assert.Empty(CodesOf(state, Whole(P2) with { PublicInterest = "不公开会对公共利益造成重大影响：涉及饮用水安全。" }, Full));
    }

    [Theory]
    [InlineData(N5)]
    [InlineData(N6)]
    [InlineData(N7)]
    public void Discretionary_grounds_ask_whether_a_rule_orders_disclosure(OutcomeCode ground)
    {
        Assert.Equal(["decision.rule-orders"], CodesOf(On("2024-09-20"), Whole(ground) with { NoRuleOrders = false }, Full));
        Assert.Equal(["decision.rule-orders"], CodesOf(On("2024-09-20"), Whole(P3) with { Grounds = [ground], NoRuleOrders = false }, Full));
    }

    [Fact]
    public void Partial_disclosure_needs_grounds_and_only_grounds()
    {
        Assert.Contains("decision.no-grounds", CodesOf(On("2024-09-20"), Whole(P3) with { Grounds = [] }, Full));
        Assert.Contains("decision.no-grounds", CodesOf(On("2024-09-20"), Whole(P3) with { Grounds = [N8] }, Full));
    }

    [Fact]
    public void Still_unclear_needs_a_correction_and_lapse_needs_the_lapse()
    {
        Codes(U4, Full, ["decision.no-correction"]);
        Codes(O1, Full, ["decision.not-lapsed"]);
        Codes(O2, Full, ["decision.not-lapsed"]);
        Codes(O3, Full, ["decision.not-withdrawn"]);
    }

    [Fact]
    public void The_wizard_leads_to_every_outcome_exactly_once()
    {
        var outcomes = Wizard.Questions.SelectMany(question => question.Answers).Select(answer => answer.Outcome).OfType<OutcomeCode>();

        Assert.Equal(Enum.GetValues<OutcomeCode>(), outcomes.Order());
        Assert.Equal(["补不补", "是不是", "谁负责", "有没有", "给不给", "怎么给", "怎么答"], Wizard.Questions.Select(question => question.Name));
    }

    [Fact]
    public void The_form_the_applicant_asked_for_is_the_rule_and_leads_on() =>
        Assert.True(Assert.Single(Wizard.Questions[5].Answers, answer => answer.Law == "条例第四十条").GoesOn);

    private static CaseEvidence Full => new() { FruitlessSearches = 1, AnsweredBefore = ["2023-0007"], OfApplicant = 30 };

    private static Decision Whole(OutcomeCode outcome) => new(outcome)
    {
        Holds = [.. Outcome.Of(outcome).ReplyHolds.Select(line => $"示例：{line}")],
        Grounds = outcome == P3 ? [N2] : [],
        PublicInterest = "示例衡量",
        NoRuleOrders = true,
        EarlierNumber = "2023-0007",
    };

    private static CaseState StateFor(OutcomeCode outcome)
    {
        var (day, five) = (Day("2024-09-12"), new WorkingDays(5));
        return outcome switch
        {
            U4 => On("2024-09-20", new CorrectionRequested(day, day, five), new CorrectionReceived(Day("2024-09-18"), false)),
            O1 => On("2024-11-20", new CorrectionRequested(day, day, five)),
            O2 => On("2024-11-20", new FeeNotified(day, day)),
            O3 => On("2024-09-20", new Withdrawn(Day("2024-09-13"))),
            X4 => On("2024-09-20", new ReasonsRequested(day)),
            _ => On("2024-09-20"),
        };
    }

    private static void Codes(OutcomeCode outcome, CaseEvidence evidence, string[] codes, params IReadOnlyList<ApplicationEvent> facts) =>
        Assert.Equal(codes, CodesOf(On("2024-09-20", facts), Whole(outcome), evidence));

    private static string[] CodesOf(CaseState state, Decision decision, CaseEvidence evidence) =>
        [.. Decisions.Check(state, decision, evidence).Select(problem => problem.Code)];
}
