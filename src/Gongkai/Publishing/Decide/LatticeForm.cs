using System.Text.RegularExpressions;
using Gongkai.Data.People;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Decide;

/// <summary>One row of the form; an empty one is no step.</summary>
internal sealed class StepRow
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    internal bool Empty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Name);

    internal ReviewStep ToStep() => new((Code ?? "").Trim(), (Name ?? "").Trim(), Role ?? "");
}

/// <summary>A lattice as the form sends it: only roles that are offered, then everything the rules ask of a lattice.</summary>
internal static partial class LatticeForm
{
    internal const int MostSteps = 6;
    private const int LongestName = 20;

    internal static readonly Role[] StepRoles = [Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer, Role.DisclosureHead];
    internal static readonly Role[] UrgentRoles = [Role.FinalReviewer, Role.DisclosureHead];

    internal static Checked<ReviewLattice> Read(
        IReadOnlyList<StepRow> rows, int minimumPersons, string secrecyBefore, IReadOnlyList<string> urgentRoles, int completionDays)
    {
        ReviewStep[] steps = [.. rows.Where(row => !row.Empty).Select(row => row.ToStep())];
        var lattice = new ReviewLattice
        {
            Steps = steps,
            MinimumPersons = minimumPersons,
            SecrecyBefore = secrecyBefore,
            SecrecyRole = nameof(Role.SecrecyReviewer),
            UrgentRoles = [.. urgentRoles.Distinct()],
            CompletionDays = completionDays,
        };
        Problem?[] own =
        [
            steps.Length > MostSteps ? Bad("lattice.too-many-steps", $"审核流程有 {steps.Length} 个步骤。", $"请不超过 {MostSteps} 个。", "Steps") : null,
            steps.Any(step => step.Code.Length > 0 && !Codes().IsMatch(step.Code))
                ? Bad("lattice.bad-code", "有步骤的代码不合规定。", "代码用小写字母开头，只用小写字母、数字和连字符，不超过 20 个字符。", "Steps") : null,
            steps.Any(step => step.Name.Length > LongestName) ? Bad("lattice.long-name", $"有步骤的名称超过 {LongestName} 字。", "请用“初审”这样的短名称。", "Steps") : null,
            steps.Any(step => !StepRoles.Any(role => role.ToString() == step.Role))
                ? Bad("lattice.unknown-role", "有步骤的角色不在可选范围内。", "请从列表中选择角色。", "Steps") : null,
            lattice.UrgentRoles.Any(name => !UrgentRoles.Any(role => role.ToString() == name))
                ? Bad("lattice.unknown-urgent-role", "应急发布的角色不在可选范围内。", "请从列表中选择角色。", "Urgent") : null,
        ];
        Problem[] problems = [.. own.OfType<Problem>(), .. lattice.Validated().Problems];
        return problems.Length > 0 ? new Checked<ReviewLattice>(problems) : lattice;
    }

    private static Problem Bad(string code, string says, string remedy, string field) => new(code, Severity.Error, says, remedy, "条例第十七条") { Field = field };

    [GeneratedRegex("^[a-z][a-z0-9-]{0,19}$")]
    private static partial Regex Codes();
}
