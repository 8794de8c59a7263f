using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Reporting;

/// <summary>What may not go out in a report or a decision: the same guard that reads publications (个人信息、密级标志).</summary>
internal static class SensitiveText
{
    /// <summary>The guard's errors as refusals; they never repeat the personal data they are about.</summary>
    internal static IEnumerable<Problem> Problems(IEnumerable<(string Place, string Text)> texts, GuardSettings settings) =>
        Guard.Read(texts.Select(text => new GuardText(text.Place, text.Text)), settings)
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => new Problem("text.guard", Severity.Error, $"{finding.Place}：{finding.Says}", finding.Remedy, finding.Law));
}
