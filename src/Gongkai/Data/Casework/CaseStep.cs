using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;

namespace Gongkai.Data.Casework;

/// <summary>A fact to be added.</summary>
internal sealed record NewFact(string Kind, DateOnly On, string Payload, string Note)
{
    /// <summary>The sequence of the fact it replaces.</summary>
    public int? Replaces { get; init; }

    internal static NewFact Of(ApplicationEvent fact, string note = "") => new(FactJson.KindOf(fact), fact.On, FactJson.Write(fact), note);

    internal static NewFact Remark(DateOnly on, string note) => new(FactJson.Noted, on, "{}", note);
}

/// <summary>What somebody does to a case: its name in the audit log, and the facts it adds. Other rows wait in the context.</summary>
internal sealed record CaseStep(string Action, params IReadOnlyList<NewFact> Facts)
{
    /// <summary>An act the rules allowed; its defects stay in the file beside it.</summary>
    internal static CaseStep Of(string action, CaseAct act, string note = "")
    {
        var defects = string.Concat(act.Defects.Select(problem => $"【程序瑕疵】{problem.Says}"));
        return new CaseStep(action, NewFact.Of(act.Fact, (note + defects).Trim()));
    }
}

/// <summary>What a form knows of the case it was made for.</summary>
/// <param name="Key">Of this form: sent twice, it does its act once.</param>
/// <param name="Revision">Of the case as its reader saw it.</param>
internal sealed record FormStamp(string Key, int Revision);
