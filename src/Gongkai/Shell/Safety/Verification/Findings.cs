using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>What a verification found. Of one kind only the first are kept: a broken disk has a million of them.</summary>
internal sealed class Findings
{
    internal const int MostOfOneKind = 20;
    private readonly List<Problem> _kept = [];
    private readonly Dictionary<string, int> _counts = [];

    internal void Error(string code, string says, string remedy) => Add(new Problem(code, Severity.Error, says, remedy, ""));

    internal void Warn(string code, string says, string remedy) => Add(new Problem(code, Severity.Warning, says, remedy, ""));

    /// <summary>All that is kept, with one more of each kind that tells how many are not shown.</summary>
    internal IReadOnlyList<Problem> All() =>
    [
        .. _kept,
        .. _counts.Where(kind => kind.Value > MostOfOneKind).Select(kind => _kept.First(one => one.Code == kind.Key) with
        {
            Says = $"同类问题（{kind.Key}）共 {kind.Value} 处，以上只列出前 {MostOfOneKind} 处。",
        }),
    ];

    private void Add(Problem problem)
    {
        var count = _counts[problem.Code] = _counts.GetValueOrDefault(problem.Code) + 1;
        if (count <= MostOfOneKind)
        {
            _kept.Add(problem);
        }
    }
}
