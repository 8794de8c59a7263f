using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Jobs;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Documents;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>A row that does not come in, and why.</summary>
internal sealed record SkippedRow(string Key, string Why);

/// <summary>What a person asks for: the list of an old portal, and who decides about it, a person for each step.</summary>
internal sealed record ImportOrder(Agency Agency, string Source, string Decision, IReadOnlyDictionary<string, long> Reviewers);

/// <summary>
/// Batches of older publications on their way in: looked through first, then confirmed by a reviewer of each step, none of them the
/// importer and each another person, then brought in by a job.
/// </summary>
internal sealed class ImportPlans(
    GongkaiDb db, Signed signed, Importer importer, OrganSettings settings, Uploads uploads, FileStore store, TimeProvider time)
{
    internal const string JobKind = "import.run";

    /// <summary>Persons who may decide a step for an organ.</summary>
    internal async Task<IReadOnlyList<(long Id, string Name)>> ReviewersAsync(Agency agency, ReviewStep step, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        if (!Enum.TryParse<Role>(step.Role, out var role))
        {
            return [];
        }

        var grants = await (from grant in db.RoleGrants.AsNoTracking()
                            where grant.Role == role && grant.From <= today && (grant.Until == null || grant.Until >= today)
                            join person in db.People on grant.PersonId equals person.Id
                            where person.DisabledAt == null
                            join owner in db.Agencies on grant.AgencyId equals owner.Id
                            select new { person.Id, person.FullName, owner.Path, grant.Subtree }).ToListAsync(cancel);
        return [.. grants.Where(grant => grant.Path == agency.Path || grant.Subtree && agency.Path.StartsWith(grant.Path, StringComparison.Ordinal))
            .Select(grant => (grant.Id, grant.FullName)).Distinct()];
    }

    /// <summary>Looks through the list and keeps it for the reviewers.</summary>
    internal async Task<Checked<ImportPlan>> PrepareAsync(ImportOrder order, IFormFile file, CancellationToken cancel)
    {
        if (await FaultsAsync(order, cancel) is { Count: > 0 } faults)
        {
            return new Checked<ImportPlan>(faults);
        }

        var kept = await uploads.KeepAsync(file, order.Agency.Id, picturesOnly: false, cancel);
        if (!kept.Ok(out var upload))
        {
            return new Checked<ImportPlan>([.. kept.Problems.Select(problem => problem with { Field = "File" })]);
        }

        var list = await ReadAsync(order.Agency, upload.Hash, upload.Name, cancel);
        if (!list.Ok(out var old))
        {
            return new Checked<ImportPlan>([.. list.Problems.Select(problem => problem with { Field = "File" })]);
        }

        var (accepted, refused) = await importer.SiftAsync(order.Agency, old.Rows, cancel);
        SkippedRow[] skipped = [.. old.Skipped.Concat(refused).Select(row => new SkippedRow(row.Key, row.Why))];
        var plan = new ImportPlan
        {
            AgencyId = order.Agency.Id,
            Source = order.Source,
            Decision = order.Decision,
            FileHash = upload.Hash,
            FileName = upload.Name,
            CreatedById = signed.Id,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Count = accepted.Count,
            Skipped = skipped.Length,
            Findings = JsonSerializer.Serialize(skipped, AuditChain.Json),
            Approvals = [.. order.Reviewers.Select(reviewer => new ImportApproval { Step = reviewer.Key, PersonId = reviewer.Value })],
        };
        db.ImportPlans.Add(plan);
        db.Record("import.prepare", "", order.Agency.Id, $"{order.Source}：{accepted.Count} 条");
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    internal async Task<Checked<OldList>> ReadAsync(Agency agency, string hash, string name, CancellationToken cancel)
    {
        await using var file = store.Open(hash);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        var today = BeijingDate.Today(time);
        var table = TableFile.Read(memory.ToArray(), name);
        return table.Ok(out var rows)
            ? OldRows.Read(rows, agency.Name, await FormChoices.OpenColumnsAsync(db, agency.Id, today, cancel), today)
            : new Checked<OldList>(table.Problems);
    }

    /// <summary>The part of this person; with the last part the batch is decided and comes in.</summary>
    internal async Task<IReadOnlyList<Problem>> ConfirmAsync(ImportPlan plan, CancellationToken cancel)
    {
        var mine = plan.Approvals.Where(approval => approval.PersonId == signed.Id && approval.ConfirmedAt is null).ToList();
        if (plan.State != ImportPlanState.Waiting || mine.Count == 0)
        {
            return [ImportProblems.NotYours()];
        }

        if (plan.Count == 0)
        {
            return [ImportProblems.Empty()];
        }

        mine.ForEach(approval => approval.ConfirmedAt = time.GetUtcNow().UtcDateTime);
        db.Record("import.confirm", $"import-plan:{plan.Id}", plan.AgencyId);
        await db.SaveChangesAsync(cancel);
        await BeginAsync(plan, cancel);
        return [];
    }

    /// <summary>Looks again after the save: of two who confirm at the same moment, one starts the job.</summary>
    private async Task BeginAsync(ImportPlan plan, CancellationToken cancel)
    {
        if (await db.ImportApprovals.AnyAsync(approval => approval.PlanId == plan.Id && approval.ConfirmedAt == null, cancel))
        {
            return;
        }

        try
        {
            plan.State = ImportPlanState.Running;
            db.Jobs.Add(new Job { Kind = JobKind, Payload = plan.Id.ToString(), DueAt = time.GetUtcNow().UtcDateTime });
            db.Record("import.begin", $"import-plan:{plan.Id}", plan.AgencyId);
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            db.Forget();
        }
    }

    internal async Task DropAsync(ImportPlan plan, string reason, CancellationToken cancel)
    {
        (plan.State, plan.Outcome) = (ImportPlanState.Dropped, reason);
        db.Record("import.drop", $"import-plan:{plan.Id}", plan.AgencyId, reason);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<Problem>> FaultsAsync(ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<Problem>();
        if (order.Source.Length is 0 or > 100)
        {
            faults.Add(ImportProblems.NoSource());
        }

        if (order.Decision.Length is 0 or > 500)
        {
            faults.Add(ImportProblems.NoDecision());
        }

        foreach (var step in (await settings.LatticeAsync(order.Agency.Id, cancel)).Steps)
        {
            var allowed = await ReviewersAsync(order.Agency, step, cancel);
            if (!order.Reviewers.TryGetValue(step.Code, out var person) || allowed.All(known => known.Id != person))
            {
                faults.Add(ImportProblems.NoReviewer(step));
            }
            else if (person == signed.Id)
            {
                faults.Add(ImportProblems.Importer(step));
            }
        }

        if (order.Reviewers.Values.Distinct().Count() < order.Reviewers.Count)
        {
            faults.Add(ImportProblems.SamePerson());
        }

        return faults;
    }
}

/// <summary>Why a batch is refused.</summary>
internal static class ImportProblems
{
    private const string Law = "条例第十七条";

    internal static Problem NoSource() => new("import.no-source", Severity.Error, "没有填写来源，或者来源超过 100 个字。", "请写明原网站的名称。", "") { Field = "Source" };

    internal static Problem NoDecision() => new(
        "import.no-decision", Severity.Error, "没有填写迁移决定，或者决定超过 500 个字。", "请写明迁移的范围和依据，审核人将逐一确认。", Law)
    { Field = "Decision" };

    internal static Problem NoFile() => new("import.no-file", Severity.Error, "没有选择文件。", "请选择 csv 或者 xlsx 文件。", "") { Field = "File" };

    internal static Problem NoReviewer(ReviewStep step) => new(
        "import.no-reviewer", Severity.Error, $"没有选择{step.Name}人，或者所选的人没有本机关的{step.Name}权限。", $"请选择{step.Name}人。", Law)
    { Field = "Reviewer-" + step.Code };

    internal static Problem Importer(ReviewStep step) => new(
        "import.own-review", Severity.Error, $"导入人不能同时是{step.Name}人。", "请选择别人。", Law)
    { Field = "Reviewer-" + step.Code };

    internal static Problem SamePerson() => new("import.same-person", Severity.Error, "各步骤的审核人不是不同的人。", "每个步骤请选择不同的人。", Law);

    internal static Problem NotYours() => new("import.not-yours", Severity.Error, "这个批次现在不需要您确认。", "请刷新页面，查看批次的状态。", "");

    internal static Problem Empty() => new("import.empty", Severity.Error, "这个批次没有可以迁移的信息。", "请放弃本批次，修改文件后重新上传。", "");

    internal static Problem NotDroppable() => new("import.not-droppable", Severity.Error, "只有等待确认的批次可以放弃，并须写明理由。", "请填写理由，或者刷新页面。", "") { Field = "Reason" };
}
