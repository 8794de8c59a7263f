using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Desk;

/// <summary>What came of one item of many.</summary>
internal sealed record BulkResult(long Id, string Title, IReadOnlyList<Problem> Problems);

/// <summary>What a person wants done with all items they chose.</summary>
internal sealed record BulkOrder(string Act, long? Column, long? Section, long? Person, string Reason);

/// <summary>
/// One act for several items: each is decided for itself, and what is refused says why and keeps no
/// other from being done.
/// </summary>
internal sealed class BulkActs(GongkaiDb db, ItemDesk desk, GuardDesk guard, Signed signed, TimeProvider time)
{
    internal const int Most = 200;

    internal async Task<IReadOnlyList<BulkResult>> DoAsync(IEnumerable<long> ids, BulkOrder order, CancellationToken cancel)
    {
        var results = new List<BulkResult>();
        foreach (var id in ids.Distinct().Take(Most))
        {
            var open = await desk.OpenAsync(id, cancel);
            var problems = open is null ? [BulkProblems.Unknown()] : await TryAsync(open, order, cancel);
            results.Add(new BulkResult(id, open?.Item.Content.Title ?? $"编号 {id}", problems));
            db.ChangeTracker.Clear(); // what was refused must not be saved with the next
            db.Forget();
        }

        return results;
    }

    private async Task<IReadOnlyList<Problem>> TryAsync(OpenItem open, BulkOrder order, CancellationToken cancel)
    {
        try
        {
            return order.Act switch
            {
                "submit" when May(open, Permission.WriteItems) => await SubmitAsync(open, cancel),
                "move" when May(open, Permission.WriteItems) => await MoveAsync(open, order.Column, cancel),
                "assign" when May(open, Permission.WriteItems) => await AssignAsync(open, order, cancel),
                "withdraw" when May(open, Permission.WithdrawItems) =>
                    await desk.RecordAsync(open, open.State.Withdraw(open.By, order.Reason.Trim()), cancel),
                _ => [BulkProblems.NotAllowed()],
            };
        }
        catch (DbUpdateException)
        {
            var (id, seen) = (open.Item.Id, db.Entry(open.Item).Property(item => item.Revision).OriginalValue);
            if (await db.Items.AsNoTracking().AnyAsync(item => item.Id == id && item.Revision != seen, cancel))
            {
                return [BulkProblems.Changed()];
            }

            throw;
        }
    }

    private bool May(OpenItem open, Permission permission) => signed.May(permission, open.Agency);

    private async Task<IReadOnlyList<Problem>> SubmitAsync(OpenItem open, CancellationToken cancel)
    {
        var problems = await guard.RunAsync(open, cancel);
        return problems.Count > 0 ? problems
            : await desk.RecordAsync(open, open.State.Submit(open.By, open.Seen, open.Metadata, open.MetadataSettings), cancel);
    }

    /// <summary>The column is no content: what is public moves with it, by those who manage columns.</summary>
    private async Task<IReadOnlyList<Problem>> MoveAsync(OpenItem open, long? columnId, CancellationToken cancel)
    {
        var columns = await FormChoices.OpenColumnsAsync(db, open.Agency.Id, BeijingDate.Today(time), cancel);
        if (columns.FirstOrDefault(column => column.Id == columnId) is not { } chosen)
        {
            return [BulkProblems.OtherColumn()];
        }

        if (chosen.Id == open.Item.ColumnId)
        {
            return [];
        }

        var publication = await db.Publications.SingleOrDefaultAsync(known => known.ItemId == open.Item.Id, cancel);
        if (publication is not null && !May(open, Permission.ManageColumns))
        {
            return [BulkProblems.PublicColumn()];
        }

        if (publication is not null)
        {
            publication.ColumnId = chosen.Id;
        }

        open.Item.ColumnId = chosen.Id;
        return await desk.RecordAsync(open, open.State.Move(open.By, open.Seen, open.Column.Name, chosen.Name), cancel);
    }

    private async Task<IReadOnlyList<Problem>> AssignAsync(OpenItem open, BulkOrder order, CancellationToken cancel)
    {
        var (agency, section, person) = (open.Agency.Id, order.Section, order.Person);
        if (section is null && person is null
            || section is not null && !await db.Sections.AnyAsync(known =>
                known.Id == section && known.AgencyId == agency, cancel)
            || person is not null && !await db.People
            .AnyAsync(known => known.Id == person && known.AgencyId == agency && known.DisabledAt == null, cancel))
        {
            return [BulkProblems.OtherOffice()];
        }

        (open.Item.SectionId, open.Item.ResponsiblePersonId) = (section ?? open.Item.SectionId, person
            ?? open.Item.ResponsiblePersonId);
        return await SaveAsync(open, "item.assign", cancel);
    }

    private async Task<IReadOnlyList<Problem>> SaveAsync(OpenItem open, string action, CancellationToken cancel)
    {
        var item = open.Item;
        (item.UpdatedAt, item.UpdatedById) = (time.GetUtcNow().UtcDateTime, signed.Id);
        item.Revision++;
        db.ItemRevisions.Add(new ItemRevision
        {
            ItemId = item.Id,
            Number = item.Revision,
            Content = Contents.Snapshot(item.Content),
            At = item.UpdatedAt,
            PersonId = signed.Id,
        });
        db.Record(action, $"item:{item.Id}", item.AgencyId);
        await db.SaveChangesAsync(cancel);
        return [];
    }
}

/// <summary>Why one of many is refused before the rules of review are asked.</summary>
internal static class BulkProblems
{
    internal static Problem Unknown() => new("bulk.unknown", Severity.Error, "没有这条信息。", "请刷新列表。", "");

    internal static Problem NotAllowed() => new("bulk.not-allowed", Severity.Error, "您的账号没有对这条信息办理这件事的权限。", "请联系本机关的安全管理员。", "");

    internal static Problem Changed() => new("bulk.changed", Severity.Error, "这条信息刚刚被别人修改。", "请看过现在的内容再办理。", "");

    internal static Problem OtherColumn() => new(
        "bulk.other-column", Severity.Error, "选择的栏目不属于这条信息的机关，或者已经停用。", "请选择同一机关的栏目。", "");

    internal static Problem PublicColumn() => new(
        "bulk.public-column", Severity.Error, "已公开的信息换栏目由管理栏目的人办理。", "请联系政府信息公开工作人员。", "");

    internal static Problem OtherOffice() => new(
        "bulk.other-office", Severity.Error, "没有选择责任科室或者责任人，或者他们不属于这条信息的机关。", "请选择同一机关的科室和人员。", "");

    internal static Problem NothingChosen() => new("bulk.nothing-chosen", Severity.Error, "没有选择信息。", "请先在列表中勾选。", "");
}
