namespace Gongkai.Rules.Problems;

/// <summary>One thing that is wrong with what a person did: what, with the values; what to do; the article.</summary>
/// <remarks>Example: <c>extension.too-long</c> — “申请延长 25 个工作日，超过上限 20 个工作日。” · “请改填不超过 20 的天数。” · “条例第三十三条”.</remarks>
/// <param name="Code">Stable, lower case, dotted: <c>subject.fault</c>. Scripts rely on it.</param>
/// <param name="Severity">Whether the act is without effect (error), defective (warning), or only remarkable.</param>
/// <param name="Says">What is wrong, in one Chinese sentence, with the values.</param>
/// <param name="Remedy">What to do next, in one Chinese sentence.</param>
/// <param name="Law">The article it rests on, or empty when no law is in question.</param>
public sealed record Problem(string Code, Severity Severity, string Says, string Remedy, string Law)
{
    /// <summary>The form field it belongs to, where there is one. Example: <c>Days</c>.</summary>
    public string? Field { get; init; }
}
