using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents;

/// <summary>What reading a file gave: a report with the reader's remarks, or the one sentence why not.</summary>
/// <remarks>
/// Example: a letter filed among the reports has <see cref="Report"/> null and <see cref="Error"/> “这不是政府信息公开工作年度报告……”.
/// </remarks>
/// <param name="Report">The report; null when the file could not be read or is no report.</param>
/// <param name="Remarks">What the reader could not place, with its place in the file (I3, I6).</param>
/// <param name="Error">Why there is no report; null when there is one.</param>
public sealed record ReadResult(Report? Report, IReadOnlyList<Finding> Remarks, Problem? Error)
{
    /// <summary>A report was read.</summary>
    /// <param name="report">The report.</param>
    /// <param name="remarks">The reader's remarks.</param>
    /// <returns>A result without error.</returns>
    public static ReadResult Of(Report report, IReadOnlyList<Finding> remarks) => new(report, remarks, null);

    /// <summary>No report could be read.</summary>
    /// <param name="code">A stable code, for example <c>file.not-a-report</c>.</param>
    /// <param name="says">What is wrong, in one sentence.</param>
    /// <param name="remedy">What to do.</param>
    /// <returns>A result without report.</returns>
    public static ReadResult Failed(string code, string says, string remedy) =>
        new(null, [], new Problem(code, Severity.Error, says, remedy, ""));
}
