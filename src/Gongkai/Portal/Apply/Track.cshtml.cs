using Gongkai.Data.Casework;
using Gongkai.Data.Casework.Applicants;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Portal.Apply;

/// <summary>
/// Following an application. Number and code come with every request and nothing is remembered: no cookie, no code in an address, a history
/// or a log.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class TrackModel(Tracking tracking) : PageModel
{
    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Of the form of an act: sent twice, it does it once.</summary>
    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public int Revision { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public List<IFormFile> Papers { get; set; } = [];

    [BindProperty]
    public bool Sure { get; set; }

    internal TrackedCase? Case { get; private set; }

    internal string NewKey { get; } = Intake.NewKey();

    internal string Done { get; private set; } = "";

    private string Said => new string([.. (Words ?? "").Where(letter => letter == '\n' || !char.IsControl(letter))]).Trim();

    public void OnGet() => Response.Headers.CacheControl = "no-store";

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => WithAsync(_ => Nothing, "", cancel);

    public async Task<IActionResult> OnPostCorrectAsync(CancellationToken cancel)
    {
        var read = await SentPapers.ReadAsync(Papers, nameof(Papers), cancel);
        return await WithAsync(found => read.Ok(out var sent)
            ? Said.Length == 0 && sent.Count == 0 ? Lacking("请写明补正的内容，或者上传补正材料。")
                : tracking.CorrectAsync(found, Stamp, Said, sent, cancel)
            : Task.FromResult<IReadOnlyList<Problem>>(read.Problems), "补正已经送达本机关，答复期限自今天起重新计算。", cancel);
    }

    public Task<IActionResult> OnPostReasonAsync(CancellationToken cancel) => WithAsync(
        found => Said.Length == 0 ? Lacking("请写明理由。") : tracking.ReasonAsync(found, Stamp, Said, cancel), "说明的理由已经送达本机关。", cancel);

    public Task<IActionResult> OnPostPaidAsync(CancellationToken cancel) => WithAsync(
        found => Said.Length == 0 ? Lacking("请写明缴费日期和票据号码。") : tracking.TellPaidAsync(found, Stamp, Said, cancel),
        "已经告知本机关。本机关核对到账后，自缴费之日的次日起重新计算答复期限。", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) => WithAsync(
        found => Sure ? tracking.WithdrawAsync(found, Stamp, Said, cancel) : Lacking("撤回后本机关不再答复这件申请。确定要撤回的，请先勾选。", nameof(Sure)),
        "申请已经撤回。", cancel);

    public async Task<IActionResult> OnPostPaperAsync(long file, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        return await FindAsync(cancel) is { } found && await tracking.PaperAsync(found, file, cancel) is { } paper
            ? File(paper.Content, paper.ContentType, paper.Name) : Unknown();
    }

    private Task<Application?> FindAsync(CancellationToken cancel) =>
        tracking.FindAsync(Number, Code, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", cancel);

    private static Task<IReadOnlyList<Problem>> Nothing => Task.FromResult<IReadOnlyList<Problem>>([]);

    private FormStamp Stamp => new(Key is { Length: > 0 and <= 64 } key ? key : NewKey, Revision);

    private async Task<IActionResult> WithAsync(Func<Application, Task<IReadOnlyList<Problem>>> act, string done, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (await FindAsync(cancel) is not { } found)
        {
            return Unknown();
        }

        var problems = await act(found);
        ModelState.Add(problems);
        Done = problems.Count == 0 ? done : "";
        Case = await tracking.ShowAsync((await FindAsync(cancel))!, cancel);
        return Page();
    }

    private PageResult Unknown()
    {
        ModelState.AddModelError(nameof(Number), "没有查到：请核对申请编号和查询码。忘记查询码的，请与受理机关的公开工作机构联系。");
        return Page();
    }

    private static Task<IReadOnlyList<Problem>> Lacking(string says, string field = nameof(Words)) =>
        Task.FromResult<IReadOnlyList<Problem>>([new Problem("track.empty", Severity.Error, says, "", "") { Field = field }]);
}
