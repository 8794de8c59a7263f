using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Outcomes.OutcomeCode;

namespace Gongkai.Rules.Casework;

/// <summary>An answer to a question of the wizard: it leads to an outcome, to an act, or to the next question.</summary>
/// <param name="Says">What the officer finds.</param>
/// <param name="Law">The article; empty where none is in question.</param>
public sealed record WizardAnswer(string Says, string Law)
{
    /// <summary>The outcome it leads to; null for none.</summary>
    public OutcomeCode? Outcome { get; init; }

    /// <summary>The act it leads to, by its code: <c>correct</c>, <c>consult</c>, <c>extend</c>, <c>reasons</c>, <c>fee</c>; null for none.</summary>
    public string? Act { get; init; }

    /// <summary>Whether it goes on to the next question.</summary>
    public bool GoesOn => Outcome is null && Act is null;

    /// <summary>Why the answer is out of the question from here.</summary>
    /// <param name="state">The case.</param>
    /// <returns>Null when it may be chosen.</returns>
    public Problem? Bar(CaseState state) => Outcome is { } outcome ? Decisions.Bar(state, outcome) : null;
}

/// <summary>One of the seven questions, in their order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">As officers call it: 补不补.</param>
/// <param name="Asks">The question in full.</param>
/// <param name="Answers">All there are.</param>
public sealed record WizardQuestion(int Number, string Name, string Asks, IReadOnlyList<WizardAnswer> Answers);

/// <summary>The seven questions that lead an officer from an application to its answer: 补不补、是不是、谁负责、有没有、给不给、怎么给、
/// 怎么答.</summary>
/// <remarks>Source: law §4.2. Every outcome is the answer to exactly one question. Example: <c>Wizard.Questions[3].Name</c> is “有没有”.</remarks>
public static class Wizard
{
    /// <summary>The questions.</summary>
    public static IReadOnlyList<WizardQuestion> Questions { get; } =
    [
        new(1, "补不补", "申请内容是否明确，三项要素是否齐全？",
        [
            new("内容明确，要素齐全", "条例第二十九条"),
            new("不明确或者要素不齐：一次性告知补正", "条例第三十条") { Act = "correct" },
            Ends("补正后仍不明确", U4), Ends("逾期未补正，视为放弃", O1),
        ]),
        new(2, "是不是", "是不是政府信息公开申请？",
        [
            new("是政府信息公开申请", "条例第二条、第二十七条"),
            Ends("以申请形式信访、投诉、举报", X1), Ends("同一申请已经答复过", X2), Ends("要求提供公开出版物", X3),
            new("数量、频次明显超过合理范围：要求说明理由", "条例第三十五条") { Act = "reasons" },
            Ends("理由不合理，大量、反复申请", X4), Ends("要求确认或者重新出具已获取的信息", X5),
            Ends("属于工商、不动产登记等查询事项", N8),
        ]),
        new(3, "谁负责", "由哪个机关负责公开？",
        [
            new("由本机关负责", "条例第十条"), Ends("不属于本机关负责", U2),
            new("与其他机关共同制作：征求其意见", "条例第三十四条") { Act = "consult" },
        ]),
        new(4, "有没有", "本机关有没有制作或者获取该信息？",
        [
            new("有", "条例第二条"), new("需要检索：登记检索记录", "条例第三十六条第四项") { Act = "search" },
            Ends("经检索没有", U1), Ends("没有现成信息，需要加工、分析", U3),
        ]),
        new(5, "给不给", "能不能公开？",
        [
            new("可以公开", "条例第十三条"), Ends("已经主动公开", P1),
            new("可能损害第三方合法权益：征求其意见", "条例第十五条、第三十二条") { Act = "consult" },
            Ends("部分可以公开", P3), Ends("国家秘密", N1), Ends("法律、行政法规禁止公开", N2), Ends("危及“三安全一稳定”", N3),
            Ends("第三方合法权益", N4), Ends("内部事务信息", N5), Ends("过程性信息", N6), Ends("行政执法案卷信息", N7),
        ]),
        new(6, "怎么给", "以什么方式和形式提供？",
        [
            new("按申请人要求的方式和形式", "条例第四十条"), new("收取信息处理费", "条例第四十二条") { Act = "fee" },
            Ends("逾期未缴费，视为放弃", O2),
        ]),
        new(7, "怎么答", "什么时候、怎样答复？",
        [
            Ends("予以公开", P2), new("期限内不能答复：延长答复期限", "条例第三十三条") { Act = "extend" }, Ends("申请人撤回，终止办理", O3),
        ]),
    ];

    private static WizardAnswer Ends(string says, OutcomeCode outcome) =>
        new(says, Outcomes.Outcome.Of(outcome).Basis) { Outcome = outcome };
}
