using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;

namespace Gongkai.Casework.Verbs;

/// <summary>
/// One thing an officer does to a case: its form, and the act. Whether it may be done the rules say; one page shows all of them
/// (<see cref="Cases.ActModel"/>).
/// </summary>
internal abstract class Verb
{
    /// <summary>The last part of its address.</summary>
    internal abstract string Code { get; }

    /// <summary>What its button says.</summary>
    internal abstract string Name { get; }

    internal abstract Permission Needs { get; }

    /// <summary>What an officer should know before; one or two sentences.</summary>
    internal abstract string Hint { get; }

    /// <summary>Why it cannot be done now; null when it can.</summary>
    internal abstract Problem? Bar(OpenCase open);

    internal abstract Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel);

    /// <summary>Asks the rules, and puts rows beside the facts into the context.</summary>
    internal abstract Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel);

    /// <summary>Where it goes in the audit log.</summary>
    protected string Action => $"application.{Code}";

    protected static IReadOnlyList<VerbField> Fields(params IReadOnlyList<VerbField> fields) => fields;
}

/// <summary>What verbs need at hand.</summary>
internal sealed record VerbTools(
    GongkaiDb Db, CaseSecrets Secrets, CaseFiles Files, Intake Intake, WorkCalendar Calendar, TimeProvider Time)
{
    internal DateTime Now => Time.GetUtcNow().UtcDateTime;
}
