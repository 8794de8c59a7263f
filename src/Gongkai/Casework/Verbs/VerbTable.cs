namespace Gongkai.Casework.Verbs;

/// <summary>All verbs, in the order in which a case page offers them.</summary>
internal static class VerbTable
{
    internal static IReadOnlyList<(string Group, IReadOnlyList<Verb> Verbs)> Groups { get; } =
    [
        ("受理和补正", [new ConfirmVerb(), new CorrectVerb(), new CorrectedVerb(), new SplitVerb(), new WithdrawVerb()]),
        ("检索和协办", [new SearchVerb(), new CoHandleVerb(), new CoAnswerVerb()]),
        ("征求意见", [new ConsultVerb(), new OpinionVerb()]),
        ("期限", [new AskExtensionVerb(), new ExtendVerb(), new ReasonsVerb(), new ReasonedVerb(), new DelayVerb()]),
        ("收费", [new FeeVerb(), new PaidVerb()]),
        ("案卷", [new AssignVerb(), new PaperVerb(), new NoteVerb(), new GotVerb(), new StrikeVerb()]),
    ];

    internal static Verb? Find(string code) => Groups.SelectMany(group => group.Verbs).FirstOrDefault(verb => verb.Code == code);
}
