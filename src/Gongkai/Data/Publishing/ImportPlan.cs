namespace Gongkai.Data.Publishing;

internal enum ImportPlanState
{
    /// <summary>Waits for its reviewers.</summary>
    Waiting,

    /// <summary>Decided; the job brings it in.</summary>
    Running,

    Done,

    /// <summary>Given up, or refused by a reviewer.</summary>
    Dropped,

    /// <summary>The job could not bring it in; <see cref="ImportPlan.Outcome"/> says why.</summary>
    Failed,
}

/// <summary>A batch of older publications (迁移) before it comes in: the file, what was found in it, who has to decide.</summary>
internal sealed class ImportPlan
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public required string Source { get; init; }

    /// <summary>The decision's text, as the reviewers confirm it.</summary>
    public required string Decision { get; init; }

    /// <summary>The file that was looked at: the same that comes in.</summary>
    public required string FileHash { get; init; }

    public required string FileName { get; init; }

    public long CreatedById { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>How many rows would come in, and how many not.</summary>
    public int Count { get; init; }

    public int Skipped { get; init; }

    /// <summary>What would be skipped and why, as JSON.</summary>
    public string Findings { get; init; } = "[]";

    public ImportPlanState State { get; set; }

    public long? BatchId { get; set; }

    /// <summary>What came of it, or why it was given up.</summary>
    public string Outcome { get; set; } = "";

    public List<ImportApproval> Approvals { get; set; } = [];
}

/// <summary>The part of one reviewer in the decision about a batch.</summary>
internal sealed class ImportApproval
{
    public long PlanId { get; set; }

    /// <summary>The code of the step.</summary>
    public required string Step { get; init; }

    public long PersonId { get; init; }

    /// <summary>Null until the reviewer has confirmed.</summary>
    public DateTime? ConfirmedAt { get; set; }
}
