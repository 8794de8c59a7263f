namespace Gongkai.Rules.Problems;

/// <summary>How much a finding or a problem weighs. Example: a broken hard relation (K1) is an <see cref="Error"/>.</summary>
public enum Severity
{
    /// <summary>A remark: nothing to do, good to know (I…).</summary>
    Info,

    /// <summary>A person has to look and may accept it with a reason (W…, procedural defects).</summary>
    Warning,

    /// <summary>It blocks: the act has no effect, or the report may not be published (K…).</summary>
    Error,
}
