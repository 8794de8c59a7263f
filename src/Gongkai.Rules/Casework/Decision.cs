using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Casework;

/// <summary>How an officer means to answer, with what the file must hold for it.</summary>
/// <remarks>Example: <c>new Decision(OutcomeCode.U1) { Holds = ["经在档案系统以“示例工程”检索，未找到。"] }</c> needs a search record beside it.</remarks>
/// <param name="Outcome">The outcome.</param>
public sealed record Decision(OutcomeCode Outcome)
{
    /// <summary>For P3: the grounds N1–N7 of what is withheld.</summary>
    public IReadOnlyList<OutcomeCode> Grounds { get; init; } = [];

    /// <summary>What the reply says, one text for each line of <see cref="Outcomes.Outcome.ReplyHolds"/>.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>公共利益衡量: why not disclosing would, or would not, harm the public interest (条例第十五条).</summary>
    public string PublicInterest { get; init; } = "";

    /// <summary>For N5–N7: no law, regulation or rule orders disclosure (条例第十六条第二款 second sentence).</summary>
    public bool NoRuleOrders { get; init; }

    /// <summary>For X2: the number of the earlier application that was answered.</summary>
    public string EarlierNumber { get; init; } = "";
}

/// <summary>What the file holds besides the facts of the clock.</summary>
/// <remarks>Example: one fruitless search, no earlier application: <c>new CaseEvidence { FruitlessSearches = 1 }</c>.</remarks>
public sealed record CaseEvidence
{
    /// <summary>Search records that found nothing.</summary>
    public int FruitlessSearches { get; init; }

    /// <summary>Search records that found something.</summary>
    public int FoundSearches { get; init; }

    /// <summary>The numbers of this applicant's earlier applications that were answered.</summary>
    public IReadOnlyList<string> AnsweredBefore { get; init; } = [];

    /// <summary>How many applications of this applicant the organ has, this one among them.</summary>
    public int OfApplicant { get; init; } = 1;
}
