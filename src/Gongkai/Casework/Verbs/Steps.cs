using Gongkai.Data.Casework;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;

namespace Gongkai.Casework.Verbs;

/// <summary>Acts of the rules as steps of a case.</summary>
internal static class Steps
{
    internal static Checked<CaseStep> Of(string action, Checked<CaseAct> act, string note = "") =>
        act.Ok(out var made) ? CaseStep.Of(action, made, note) : new Checked<CaseStep>(act.Problems);

    /// <summary>The first thing in the way of an act; null when there is none.</summary>
    internal static Problem? Bar(Checked<CaseAct> act) => act.Problems is [var first, ..] ? first : null;

    internal static Problem Closed() => new("case.closed", Severity.Error, "该申请已经办结。", "记录有误的，请更正原来的记录。", "");
}
