using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>What the guard found, and who answers for what stays.</summary>
[Needs(Permission.ReadItems)]
internal sealed class CheckModel(DecideDesk desk) : ItemPage(desk)
{
    private const int LongestReason = 500;

    [BindProperty]
    public string? Fingerprint { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The page of the item to go back to.</summary>
    [BindProperty]
    public string? Back { get; set; }

    internal FindingsShown Findings { get; private set; } = null!;

    internal bool MayRun => MayAnswerFindings && !Open.State.GuardHasRun;

    internal IReadOnlyList<Problem> MetadataProblems => Open.Metadata.Check(Open.MetadataSettings, BeijingDate.Today(Desk.Time));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        await OpenAsync(id, cancel) ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostRunAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayAnswerFindings)
        {
            return Forbidden();
        }

        var problems = await Desk.Guard.RunAsync(Open, cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel)
            : Done($"已检查：{Open.State.OpenFindings.Count} 处待处理。", "/check");
    }

    public async Task<IActionResult> OnPostAcceptAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!MayAnswerFindings)
        {
            return Forbidden();
        }

        IReadOnlyList<Problem> problems = Reason?.Length > LongestReason ? [TooLong(Reason.Length)]
            : SeenHash != Open.Seen ? Open.State.AcceptFinding(Open.By, SeenHash, Fingerprint ?? "", Reason ?? "").Problems
            : await Desk.Guard.AcceptAsync(Open, Fingerprint ?? "", Reason ?? "", cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done("已记下保留的理由。", Back == "review" ? "/review" : "/check");
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var shown = await base.ShowAsync(cancel);
        Findings = await FindingsAsync("check", cancel);
        return shown;
    }

    private static Problem TooLong(int length) => new(
        "finding.reason-too-long", Severity.Error, $"保留的理由有 {length} 字，超过 {LongestReason} 字。", "请写得简短一些。", "")
    { Field = "Reason" };
}
