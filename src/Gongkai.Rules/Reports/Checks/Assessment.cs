using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>One check under way: the report, what it is compared with, and what was found so far.</summary>
internal sealed class Assessment(Report report, CheckContext context)
{
    private readonly Lazy<decimal?> _feeTold =
        new(() => report.Sections.TryGetValue(6, out var six) ? Fee.Charged(six) : null, isThreadSafe: false);

    internal Report Report { get; } = report;

    internal CheckContext Context { get; } = context;

    internal List<Finding> Findings { get; } = [];

    internal List<NotAssessed> Open { get; } = [];

    /// <summary>The 信息处理费 section six tells of, in 元; read once, however many claims ask for it.</summary>
    internal decimal? FeeTold => _feeTold.Value;

    internal void Error(string rule, string? cell, decimal? left, decimal? right, string says, string remedy, string source) =>
        Findings.Add(new(Severity.Error, rule, cell, left, right, says, remedy, source));

    internal void Warn(string rule, string? cell, decimal? left, decimal? right, string says, string remedy, string source) =>
        Findings.Add(new(Severity.Warning, rule, cell, left, right, says, remedy, source));

    internal void Remark(string rule, string? cell, string says, string remedy, string source, decimal? left = null,
        decimal? right = null) =>
        Findings.Add(new(Severity.Info, rule, cell, left, right, says, remedy, source));

    internal void Skip(string rule, string? cell, string why) => Open.Add(new(rule, cell, why));
}
