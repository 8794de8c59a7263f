using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>Everything that waits for this person today, each with the reason; only what they may act on.</summary>
internal sealed class WorkOfToday(GongkaiDb db, Signed signed, WaitingItems waiting, WorkCalendar calendar, TimeProvider time)
{
    private const int Shown = 15;
    private const int SoonDays = 3;

    private DateOnly Today => BeijingDate.Today(time);

    internal async Task<IReadOnlyList<WorkGroup>> GroupsAsync(CancellationToken cancel)
    {
        var writes = (await signed.AgenciesAsync(db, Permission.WriteItems, cancel))
            .ToDictionary(agency => agency.Id, agency => agency.ShortName);
        var columns = await NamesAsync(cancel);
        var groups = new List<WorkGroup> { await WaitingAsync(columns, cancel), await ImportsAsync(cancel) };
        if (writes.Count > 0)
        {
            long[] ids = [.. writes.Keys];
            groups.Add(await ReturnedAsync(columns, cancel));
            groups.Add(await DraftsAsync(columns, cancel));
            groups.Add(await UrgentAsync(ids, columns, cancel));
            groups.Add(await DueAsync(ids, columns, cancel));
            groups.Add(await UninterpretedAsync(ids, columns, cancel));
            groups.Add(await ReassessAsync(ids, columns, cancel));
            groups.Add(await HeldAsync(ids, columns, cancel));
            groups.Add(await ScheduledAsync(ids, columns, cancel));
            groups.Add(await StaleColumnsAsync(ids, writes, cancel));
            groups.Add(await GuidesAsync(ids, writes, cancel));
        }

        return groups;
    }

    private async Task<WorkGroup> WaitingAsync(Dictionary<long, string> columns, CancellationToken cancel)
    {
        var found = await waiting.FindAsync(cancel);
        return new WorkGroup("waiting", "待我办理", found.Count, [.. found.Take(Shown).Select(row => new WorkRow(
            row.Item.Content.Title, $"/office/items/{row.Item.Id}/review", columns[row.Item.ColumnId],
            $"待您{row.Act}，{Since(row.State.WaitingSince.UtcDateTime)}送到" + (row.State.Urgent is { } urgent
                ? $"；应急发布，应在 {urgent.DueOn:yyyy-MM-dd} 前补办" : ""),
            row.State.Urgent is { Late: true }))], "审核、保密审查和发布");
    }

    private async Task<WorkGroup> ImportsAsync(CancellationToken cancel)
    {
        var plans = await db.ImportPlans.AsNoTracking()
            .Where(plan => plan.State == ImportPlanState.Waiting
                && plan.Approvals.Any(approval => approval.PersonId == signed.Id && approval.ConfirmedAt == null))
            .OrderBy(plan => plan.Id).ToListAsync(cancel);
        return new WorkGroup("imports", "待我确认的迁移", plans.Count, [.. plans.Take(Shown).Select(plan => new WorkRow(
            plan.Source, $"/office/imports/{plan.Id}", plan.FileName, $"历史信息迁移 {plan.Count} 条，等待您确认"))], "历史信息批次");
    }

    private async Task<WorkGroup> ReturnedAsync(Dictionary<long, string> columns, CancellationToken cancel)
    {
        var items = await MineAsync("Returned", cancel);
        long[] ids = [.. items.Select(item => item.Id)];
        var facts = await (from row in db.ItemEvents.AsNoTracking()
                           where ids.Contains(row.ItemId) && row.Kind == ItemEventKinds.Returned
                           join person in db.People on row.PersonId equals person.Id
                           orderby row.Id
                           select new { row, person.FullName }).ToListAsync(cancel);
        var last = facts.GroupBy(fact => fact.row.ItemId).ToDictionary(group => group.Key, group => group.Last());
        return Group("returned", "退回给我的", items, columns, "按审核意见修改后重新提交", item => last.TryGetValue(item.Id, out var fact)
            ? $"{fact.FullName}退回：{Shortened(((Returned)ItemEvents.FromRow(fact.row)).Note)}" : "已退回");
    }

    private async Task<WorkGroup> DraftsAsync(Dictionary<long, string> columns, CancellationToken cancel) =>
        Group("drafts", "我的草稿", await MineAsync("Draft", cancel), columns, "还没有提交审核", item => $"草稿，{Since(item.UpdatedAt)}修改");

    private async Task<WorkGroup> UrgentAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var items = await (from item in db.Items.AsNoTracking()
                           join known in db.Publications on item.Id equals known.ItemId
                           where agencies.Contains(item.AgencyId) && known.Urgent
                           orderby item.DueOn
                           select item).ToListAsync(cancel);
        return Group("urgent", "应急发布待补审", items, columns, "补办期限内完成全部审核",
            item => DueWords(item.DueOn, "应在", "前补办审核"), item => item.DueOn < Today);
    }

    private async Task<WorkGroup> DueAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var soon = calendar.LastDay(Today, new WorkingDays(SoonDays));
        string[] open = ["Draft", "InReview", "Returned", "Approved", "Scheduled"];
        var items = await db.Items.AsNoTracking()
            .Where(item => agencies.Contains(item.AgencyId) && item.DueOn <= soon && open.Contains(item.Stage)
                && !db.Publications.Any(known => known.ItemId == item.Id))
            .OrderBy(item => item.DueOn).ToListAsync(cancel);
        return Group("due", "20 个工作日内应公开", items, columns, "条例第二十六条",
            item => DueWords(item.DueOn, "应在", $"前公开（{Words.Day(item.Content.FormedOn)} 形成，条例第二十六条）"), item =>
                item.DueOn < Today);
    }

    private async Task<WorkGroup> UninterpretedAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var documents = await db.Publications.AsNoTracking()
            .Where(known => agencies.Contains(known.AgencyId) && known.ImportedAt == null
                && (known.Content.Kind == ItemKind.Regulation || known.Content.Kind == ItemKind.NormativeDocument)
                && (known.Content.NoInterpretationReason == null || known.Content.NoInterpretationReason == "")
                && !db.ItemLinks.Any(link => link.ToItemId == known.ItemId && link.Kind == LinkKind.Interprets
                    && db.Publications.Any(other => other.ItemId == link.FromItemId)))
            .OrderBy(known => known.PublishedAt).ToListAsync(cancel);
        var rows = documents.Select(known =>
            (Known: known, Due: DisclosureClock.Interpretation(BeijingDate.Of(known.PublishedAt), calendar)))
            .Where(row => row.Due.Late(null, Today)).ToList();
        return new WorkGroup("interpretation", "缺政策解读", rows.Count, [.. rows.Take(Shown).Select(row => new WorkRow(
            row.Known.Content.Title, $"/office/items/{row.Known.ItemId}/links", columns[row.Known.ColumnId],
            $"{BeijingDate.Of(row.Known.PublishedAt):yyyy-MM-dd} 公开，解读应在 {row.Due.DueOn:yyyy-MM-dd} 前公开", Late: true))],
                "文件公开后 3 个工作日内");
    }

    private async Task<WorkGroup> ReassessAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var items = await db.Items.AsNoTracking()
            .Where(item => agencies.Contains(item.AgencyId) && item.Stage == "NotOpen" && item.NextReviewOn <= Today)
            .OrderBy(item => item.NextReviewOn).ToListAsync(cancel);
        var group = Group("reassess", "不公开信息到期评估", items, columns, "条例第十八条",
            item => $"应在 {Words.Day(item.NextReviewOn)} 评估能否公开（条例第十八条）", item => item.NextReviewOn < Today);
        return group with
        {
            Rows = [.. group.Rows.Select((row, at) =>
            row with { Href = $"/office/undisclosed/{items[at].Id}" })]
        };
    }

    private async Task<WorkGroup> ScheduledAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var (from, until) = (BeijingDate.StartOf(Today), BeijingDate.StartOf(Today.AddDays(1)));
        var items = await db.Items.AsNoTracking()
            .Where(item => agencies.Contains(item.AgencyId) && item.Stage == "Scheduled" && item.PublishAt >= from
            && item.PublishAt < until)
            .OrderBy(item => item.PublishAt).ToListAsync(cancel);
        return Group("scheduled", "今天定时发布", items, columns, "到时自动发布", item => $"将在 {Words.Time(item.PublishAt!.Value)} 发布");
    }

    private async Task<WorkGroup> HeldAsync(long[] agencies, Dictionary<long, string> columns, CancellationToken cancel)
    {
        var items = await db.Items.AsNoTracking()
            .Where(item => agencies.Contains(item.AgencyId) && item.Stage == "Approved"
                && db.ItemEvents.Any(held => held.ItemId == item.Id && held.Kind == ItemEventKinds.PublicationHeld
                    && !db.ItemEvents.Any(later => later.ItemId == item.Id && later.Id > held.Id
                        && (later.Kind == ItemEventKinds.Scheduled || later.Kind == ItemEventKinds.Submitted))))
            .OrderBy(item => item.WaitsSince).ToListAsync(cancel);
        return Group("held", "定时发布未执行", items, columns, "到时被检查拦下", _ => "到时没有发布：请看检查结果，处理后发布或者重新定时", _ => true);
    }

    private async Task<WorkGroup> StaleColumnsAsync(long[] agencies, Dictionary<long, string> names, CancellationToken cancel)
    {
        var late = (await ColumnStates.OfAsync(db, agencies, Today, cancel)).Where(state => state.Late)
            .OrderByDescending(state => state.Freshness.OverdueDays).ToList();
        return new WorkGroup("columns", "栏目超期未更新", late.Count, [.. late.Take(Shown).Select(state => new WorkRow(
            state.Column.Name, $"/office/items/new?column={state.Column.Id}", names[state.Column.AgencyId],
            $"上次更新 {Words.Day(state.UpdatedOn)}，应每 {state.Period}更新，已超 {state.Freshness.OverdueDays} 天", Late: true))],
                "按栏目的更新周期");
    }

    private async Task<WorkGroup> GuidesAsync(long[] agencies, Dictionary<long, string> names, CancellationToken cancel)
    {
        var guides = await db.Columns.AsNoTracking()
            .Where(column => agencies.Contains(column.AgencyId) && column.TypeCode == "guide" && column.ClosedOn == null)
            .Select(column => new
            {
                column.Id,
                column.AgencyId,
                Read = db.Publications.Where(known => known.ColumnId == column.Id).Max(known => (DateTime?)known.UpdatedAt),
            }).ToListAsync(cancel);
        var rows = guides.Select(guide => (Guide: guide, Why: guide.Read is { } read
                ? GuideElements.Stale(BeijingDate.Of(read), Today)?.Says : "还没有公开指南（条例第十二条）。"))
            .Where(row => row.Why is not null).ToList();
        return new WorkGroup("guide", "公开指南待核对", rows.Count, [.. rows.Take(Shown).Select(row => new WorkRow(
            "政府信息公开指南", row.Guide.Read is null ? $"/office/items/new?column={row.Guide.Id}"
                : $"/office/items?column={row.Guide.Id}",
            names[row.Guide.AgencyId], row.Why!))], "每 12 个月至少核对一次");
    }

    private async Task<IReadOnlyList<InformationItem>> MineAsync(string stage, CancellationToken cancel) =>
        await db.Items.AsNoTracking()
        .Where(item => item.Stage == stage
            && (item.CreatedById == signed.Id || item.UpdatedById == signed.Id || item.ResponsiblePersonId == signed.Id))
        .OrderByDescending(item => item.UpdatedAt).Take(200).ToListAsync(cancel);

    private async Task<Dictionary<long, string>> NamesAsync(CancellationToken cancel)
    {
        var ids = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).Select(agency => agency.Id).ToArray();
        return await (from column in db.Columns
                      join agency in db.Agencies on column.AgencyId equals agency.Id
                      where ids.Contains(agency.Id)
                      select new { column.Id, Name = agency.ShortName + " · " + column.Name })
                          .ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
    }

    private static WorkGroup Group(
        string key, string title, IReadOnlyList<InformationItem> items, Dictionary<long, string> columns, string note,
        Func<InformationItem, string> why, Func<InformationItem, bool>? late = null)
    {
        // Somebody who changed organ no longer reads what they wrote there.
        var known = items.Where(item => columns.ContainsKey(item.ColumnId)).ToList();
        return new WorkGroup(key, title, known.Count, [.. known.Take(Shown).Select(item => new WorkRow(
            item.Content.Title, key is "drafts" or "returned" ? $"/office/items/{item.Id}/edit" : $"/office/items/{item.Id}",
            columns[item.ColumnId], why(item), late?.Invoke(item) ?? false))], note);
    }

    private string Since(DateTime utc)
    {
        var days = Today.DayNumber - BeijingDate.Of(utc).DayNumber;
        return days == 0 ? "今天" : $"{days} 天前";
    }

    private string DueWords(DateOnly? due, string before, string after) => due switch
    {
        null => "",
        { } day when day < Today => $"已逾期 {Today.DayNumber - day.DayNumber} 天：{before} {day:yyyy-MM-dd} {after}",
        { } day => $"{before} {day:yyyy-MM-dd} {after}，还剩 {calendar.Count(Today, day)} 个工作日",
    };

    private static string Shortened(string text) => text.Length == 0 ? "见文中标注" : text.Length <= 60 ? text : text[..60] + "……";
}
