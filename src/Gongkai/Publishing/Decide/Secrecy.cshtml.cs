using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Publishing.Decide;

/// <summary>The secrecy review, a record of its own (条例第十七条), and the answer of the body that was asked.</summary>
[Needs(Permission.ReviewSecrecy)]
internal sealed class SecrecyModel(DecideDesk desk) : ItemPage(desk)
{
    private const int LongestText = 1000;

    [BindProperty]
    public string? Result { get; set; }

    [BindProperty]
    public string? Basis { get; set; }

    [BindProperty]
    public string? ReferredTo { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    internal FindingsShown Findings { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) =>
        !await OpenAsync(id, cancel) ? NotFound() : May(Permission.ReviewSecrecy) ? await ShowAsync(cancel) : Forbidden();

    public Task<IActionResult> OnPostAsync(long id, CancellationToken cancel) => ActAsync(
        id,
        result => Open.State.ReviewSecrecy(
            Open.By, SeenHash,
            new SecrecyFinding(result, (Basis ?? "").Trim(), result == SecrecyResult.Undecided ? (ReferredTo ?? "").Trim() : null)),
        cancel);

    public Task<IActionResult> OnPostDetermineAsync(long id, CancellationToken cancel) => ActAsync(
        id, result => Open.State.Determine(Open.By, SeenHash, result, (Document ?? "").Trim()), cancel);

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var shown = await base.ShowAsync(cancel);
        Findings = await FindingsAsync("secrecy", cancel);
        return shown;
    }

    private async Task<IActionResult> ActAsync(long id, Func<SecrecyResult, Checked<ItemEvent>> act, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!May(Permission.ReviewSecrecy))
        {
            return Forbidden();
        }

        if (!Enum.TryParse<SecrecyResult>(Result, out var result) || !Enum.IsDefined(result))
        {
            return await RefusedAsync([NoResult()], cancel);
        }

        if (Math.Max(Basis?.Length ?? 0, Math.Max(ReferredTo?.Length ?? 0, Document?.Length ?? 0)) > LongestText)
        {
            return await RefusedAsync([TooLong()], cancel);
        }

        var problems = await GuardedAsync(() => act(result), cancel);
        return problems.Count > 0 ? await RefusedAsync(problems, cancel) : Done($"已记录：{ReviewNames.Of(result)}。");
    }

    private static Problem NoResult() => new(
        "secrecy.no-result", Severity.Error, "没有选择审查的结论。", "请选择“可以公开”“不得公开”或者“不能确定”。", "条例第十七条")
    { Field = "Result" };

    private static Problem TooLong() => new(
        "secrecy.too-long", Severity.Error, $"填写的内容超过 {LongestText} 字。", "请写得简短一些。", "")
    { Field = "Basis" };
}
