using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Outcomes.OutcomeCode;

namespace Gongkai.Rules.Casework;

/// <summary>Whether a reply may be given as it is meant: what each outcome asks of the file. No refusal without its evidence.</summary>
/// <remarks>
/// Source: law §1.2, 条例第十四条至第十六条、第三十条、第三十二条、第三十五条至第三十九条. Example: U1 without a search record is refused
/// with <c>decision.no-search</c>.
/// </remarks>
public static class Decisions
{
    /// <summary>The outcomes that a letter only tells, because the case is closed already: it lapsed or was withdrawn.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>True for O1, O2, O3.</returns>
    public static bool Tells(OutcomeCode outcome) => outcome is O1 or O2 or O3;

    /// <summary>Why an outcome is out of the question from here, whatever the officer writes.</summary>
    /// <param name="state">The case.</param>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Null when it may be chosen.</returns>
    public static Problem? Bar(CaseState state, OutcomeCode outcome) => outcome switch
    {
        O1 or O2 => state.Lapsed && state.Clock.Outcome == outcome ? null : DecisionProblems.NotLapsed(outcome),
        O3 => state.Has<Withdrawn>() ? null : DecisionProblems.NotWithdrawn(),
        _ => Open(state) ?? outcome switch
        {
            U4 => state.Has<CorrectionReceived>() ? null : DecisionProblems.NoCorrection(),
            X4 => state.Has<ReasonsRequested>() ? null : DecisionProblems.ReasonsNotAsked(),
            _ => null,
        },
    };

    /// <summary>Everything that keeps a decision from being sent to review.</summary>
    /// <param name="state">The case.</param>
    /// <param name="decision">What is meant.</param>
    /// <param name="evidence">What the file holds.</param>
    /// <returns>Empty when nothing does.</returns>
    public static IReadOnlyList<Problem> Check(CaseState state, Decision decision, CaseEvidence evidence)
    {
        if (Bar(state, decision.Outcome) is { } bar)
        {
            return [bar];
        }

        List<Problem> problems = [];
        Texts(problems, decision);
        Grounds(problems, decision);
        File(problems, decision, evidence);
        ThirdParties(problems, state, decision);
        return problems;
    }

    /// <summary>The grounds a decision rests on: its own, or those of the withheld part.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>N1–N7, or nothing.</returns>
    public static IReadOnlyList<OutcomeCode> GroundsOf(Decision decision) =>
        decision.Outcome == P3 ? decision.Grounds : Outcome.Of(decision.Outcome).Withholds ? [decision.Outcome] : [];

    private static Problem? Open(CaseState state) => state.Clock switch
    {
        { ClosedOn: { } closed } => CaseProblems.Closed(closed),
        { ReceivedOn: null } => CaseProblems.NotReceived(),
        { Stage: Stage.AwaitingCorrection or Stage.AwaitingPayment } => CaseProblems.Stopped(),
        _ => null,
    };

    private static void Texts(List<Problem> problems, Decision decision)
    {
        var holds = Outcome.Of(decision.Outcome).ReplyHolds;
        for (var at = 0; at < holds.Count; at++)
        {
            // U2: which organ is responsible is told only where it can be determined (条例第三十六条第五项).
            var optional = decision.Outcome == U2 && at == 1;
            if (!optional && (decision.Holds.Count <= at || decision.Holds[at].Trim().Length == 0))
            {
                problems.Add(DecisionProblems.NoText(decision.Outcome, holds[at], at));
            }
        }
    }

    private static void Grounds(List<Problem> problems, Decision decision)
    {
        if (decision.Outcome == P3 && (decision.Grounds.Count == 0 || decision.Grounds.Any(ground => !Outcome.Of(ground).Withholds)))
        {
            problems.Add(DecisionProblems.NoGrounds());
        }

        if (GroundsOf(decision).Any(ground => ground is N5 or N6 or N7) && !decision.NoRuleOrders)
        {
            problems.Add(DecisionProblems.RuleOrders());
        }
    }

    private static void File(List<Problem> problems, Decision decision, CaseEvidence evidence)
    {
        switch (decision.Outcome)
        {
            case U1 when evidence.FruitlessSearches == 0:
                problems.Add(DecisionProblems.NoSearch());
                break;
            case U1 when evidence.FoundSearches > 0:
                problems.Add(DecisionProblems.SearchFound());
                break;
            case X2 when !evidence.AnsweredBefore.Contains(decision.EarlierNumber.Trim()):
                problems.Add(DecisionProblems.NoEarlier(decision.EarlierNumber.Trim()));
                break;
            case X4 when evidence.OfApplicant < 2:
                problems.Add(DecisionProblems.NoList(evidence.OfApplicant));
                break;
        }
    }

    private static void ThirdParties(List<Problem> problems, CaseState state, Decision decision)
    {
        var discloses = decision.Outcome is P1 or P2 or P3;
        var thirdParty = GroundsOf(decision).Contains(N4);
        if ((discloses || thirdParty) && state.Awaited.FirstOrDefault() is { } awaited)
        {
            problems.Add(DecisionProblems.Awaited(awaited.Party, awaited.DueOn));
        }

        if (thirdParty && !state.Has<ThirdPartyConsulted>() && decision.PublicInterest.Trim().Length == 0)
        {
            problems.Add(DecisionProblems.NotConsulted());
        }

        if (discloses && !thirdParty && state.Refusals.FirstOrDefault() is { } refusal && decision.PublicInterest.Trim().Length == 0)
        {
            problems.Add(DecisionProblems.AgainstRefusal(refusal));
        }
    }
}
