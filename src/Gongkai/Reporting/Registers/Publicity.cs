using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Registers;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Registers;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Registers;

/// <summary>Where a decision stands with the public: what is due, until when.</summary>
internal sealed record PublicityState(string Says, DateOnly? DueOn, bool Late, bool MayPublish, bool MayChange, bool MustWithdraw);

/// <summary>双公示: licences and penalties become public within seven working days, a changed penalty goes within three.</summary>
internal sealed class Publicity(GongkaiDb db, OrganSettings settings, WorkCalendar calendar, Signed signed, TimeProvider time)
{
    private const int LongestReason = 500;

    internal DateOnly Today => BeijingDate.Today(time);

    internal PublicityState Of(DecisionEntry entry)
    {
        if (entry.WithdrawnOn is { } gone)
        {
            return new PublicityState($"{gone:yyyy-MM-dd} 已撤下：{entry.ChangeReason}", null, false, false, false, false);
        }

        if (entry.ChangedOn is { } changed)
        {
            var by = PublicityClock.WithdrawBy(changed, calendar);
            return entry.PublishedOn is null ? new PublicityState($"决定已变化，不再公示：{entry.ChangeReason}", null, false, false, false, false)
                : new PublicityState($"决定已变化（{entry.ChangeReason}），应当撤下", by, Today > by, false, false, true);
        }

        if (entry.PublishedOn is { } shown)
        {
            return new PublicityState($"{shown:yyyy-MM-dd} 公示", null, false, false, true, false);
        }

        var due = PublicityClock.PublishBy(entry.DecidedOn, calendar);
        return entry.Open ? new PublicityState("尚未公示", due, Today > due, true, true, false)
            : new PublicityState("不公示", null, false, false, true, false);
    }

    internal Task<DecisionEntry?> FindAsync(Agency agency, DecisionKind kind, long id, CancellationToken cancel) =>
        db.DecisionEntries.SingleOrDefaultAsync(entry => entry.Id == id && entry.AgencyId == agency.Id && entry.Kind == kind, cancel);

    internal async Task<IReadOnlyList<Problem>> PublishAsync(Agency agency, DecisionEntry entry, CancellationToken cancel)
    {
        if (!Of(entry).MayPublish)
        {
            return [RegisterBook.Refused("not-publishable", "", "这项决定现在不能公示。", "请刷新页面，查看它的状态。")];
        }

        var shown = PublicDecision.Of(entry, Today);
        var sensitive = SensitiveText.Problems(
            [("相对人", shown.Subject), ("文书名称", shown.DocumentName), ("违法事实", shown.Facts), ("内容", shown.Content), ("依据", shown.Basis)],
            await settings.GuardAsync(agency.Id, cancel)).ToList();
        if (sensitive.Count > 0)
        {
            return sensitive;
        }

        entry.PublishedOn = Today;
        return await SaveAsync("register.publish", agency, entry, cancel);
    }

    /// <summary>The decision was changed, revoked, held unlawful or void.</summary>
    internal async Task<IReadOnlyList<Problem>> ChangeAsync(
        Agency agency, DecisionEntry entry, DateOnly? on, string reason, CancellationToken cancel)
    {
        if (on is not { } day || day < entry.DecidedOn || day > Today)
        {
            return [RegisterBook.Refused("changed-on", "ChangedOn", "变化的日期不在决定日期和今天之间。", "请填写变更、撤销、确认违法或者确认无效的日期。")];
        }

        if (reason.Trim().Length is 0 or > LongestReason)
        {
            return [RegisterBook.Refused("change-reason", "ChangeReason", $"没有写明变化的情况，或者超过 {LongestReason} 字。", "请写明由谁、以哪份文书变更或者撤销。", "行政处罚法第四十八条")];
        }

        if (!Of(entry).MayChange)
        {
            return [RegisterBook.Refused("not-changeable", "", "这项决定的变化已经登记。", "请刷新页面，查看它的状态。")];
        }

        (entry.ChangedOn, entry.ChangeReason) = (day, reason.Trim());
        return await SaveAsync("register.change", agency, entry, cancel);
    }

    internal async Task<IReadOnlyList<Problem>> WithdrawAsync(Agency agency, DecisionEntry entry, CancellationToken cancel)
    {
        if (!Of(entry).MustWithdraw)
        {
            return [RegisterBook.Refused("not-withdrawable", "", "这项决定现在不需要撤下。", "变更、撤销的，请先登记变化的日期和情况。")];
        }

        entry.WithdrawnOn = Today;
        return await SaveAsync("register.withdraw", agency, entry, cancel);
    }

    private async Task<IReadOnlyList<Problem>> SaveAsync(string action, Agency agency, DecisionEntry entry, CancellationToken cancel)
    {
        (entry.RecordedById, entry.RecordedAt) = (signed.Id, time.GetUtcNow().UtcDateTime);
        db.Record(action, $"decision:{entry.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        return [];
    }
}
