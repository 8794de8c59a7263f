using System.Globalization;
using Gongkai.Data;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Desk;

/// <summary>Looks again at what is not opened (条例 art. 18): it stays so with a new day and a reason, or it is prepared for publication.</summary>
[Needs(Permission.WriteItems)]
internal sealed class ReassessModel(GongkaiDb db, ItemDesk desk, Signed signed, TimeProvider time) : PageModel
{
    private const int LongestReason = 500;

    internal OpenItem Open { get; private set; } = null!;

    internal string Next { get; private set; } = "";

    internal string Reason { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        Next = Words.Day(BeijingDate.Today(time).AddMonths(Open.MetadataSettings.ReassessmentMonths));
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(long id, string? next, string? reason, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        (Next, Reason) = ((next ?? "").Trim(), (reason ?? "").Replace("\0", "").Trim());
        var day = DateOnly.TryParseExact(Next, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        if (Problems(day) is { Count: > 0 } problems)
        {
            return this.PageWith(problems);
        }

        Open.Item.NextReviewOn = day;
        Open.Item.Revision++;
        db.Record("item.reassess", $"item:{id}", Open.Agency.Id, Reason);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = $"已记录评估结果：继续不主动公开，下次评估 {Next}。";
        return Redirect("/office/undisclosed");
    }

    public async Task<IActionResult> OnPostOpenAsync(long id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
        {
            return NotFound();
        }

        var content = Open.Item.Content;
        content.Openness = Openness.Proactive;
        (content.OpennessGround, content.OpennessGroundKind, content.OpennessReason, content.NoOrderToOpen) = (null, null, null, false);
        Open.Item.NextReviewOn = null;
        if (await desk.SaveContentAsync(Open, cancel) is { Count: > 0 } problems)
        {
            return this.PageWith(problems);
        }

        TempData["Flash"] = "已改为主动公开的草稿。请核对内容后提交审核，审核通过后才会公开。";
        return Redirect($"/office/items/{id}/edit");
    }

    private List<Problem> Problems(DateOnly? next)
    {
        var (today, found) = (BeijingDate.Today(time), new List<Problem>());
        if (next is null || next <= today || next > today.AddYears(5))
        {
            found.Add(new Problem(
                "reassess.bad-day", Severity.Error, $"下次评估日期“{Next}”不是今天以后五年以内的日期。", "请填写今天以后的日期。", "条例第十八条")
            { Field = "next" });
        }

        if (Reason.Length is 0 or > LongestReason)
        {
            found.Add(new Problem(
                "reassess.no-reason", Severity.Error, Reason.Length == 0 ? "没有写明继续不主动公开的理由。" : $"理由有 {Reason.Length} 个字，超过 {LongestReason} 个字。",
                "请写明评估的情况和理由。", "条例第十八条")
            { Field = "reason" });
        }

        return found;
    }

    private async Task<bool> LoadAsync(long id, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { State.Stage: ReviewStage.NotOpen } open || !signed.May(Permission.WriteItems, open.Agency))
        {
            return false;
        }

        Open = open;
        return true;
    }
}
