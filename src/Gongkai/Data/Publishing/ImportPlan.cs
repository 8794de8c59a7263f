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

    /// <summary>It could not be read or brought in; <see cref="ImportPlan.Outcome"/> says why.</summary>
    Failed,

    /// <summary>Uploaded; a job looks through it.</summary>
    Checking,
}

/// <summary>A batch of older publications (迁移) before it comes in: the file, what was found in it, who has to decide.</summary>
internal sealed class ImportPlan
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    public required string Source { get; init; }

    /// <summary>The decision's text, as the reviewers confirm it.</summary>
    public required string Decision { get; init; }

    /// <summary>The uploaded file; null for a folder that was read on the server.</summary>
    public string? FileHash { get; set; }

    /// <summary>What the file or folder is called.</summary>
    public required string FileName { get; init; }

    /// <summary>The address of the top of the old site; empty when nobody said it.</summary>
    public string SiteRoot { get; init; } = "";

    /// <summary>Slugs by old names of columns, as JSON.</summary>
    public string Columns { get; init; } = "{}";

    public long CreatedById { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>How many rows or files there are, and how many of them have been looked at.</summary>
    public int Total { get; set; }

    public int Looked { get; set; }

    /// <summary>How many publications would come in, and how much that somebody may have wanted would not.</summary>
    public int Count { get; set; }

    public int Skipped { get; set; }

    /// <summary>How many there are of each outcome, and the first that stay out, as JSON.</summary>
    public string Findings { get; set; } = "{}";

    /// <summary>The rows as they come in: what the reviewers confirm. Null while it is looked through.</summary>
    public string? RowsHash { get; set; }

    /// <summary>What became of each row or file, as csv.</summary>
    public string? ReportHash { get; set; }

    /// <summary>The map of columns to fill in, where some are not known.</summary>
    public string? ColumnsHash { get; set; }

    /// <summary>By which rules the guard read it; read by others, it is read again when it comes in.</summary>
    public string GuardMark { get; set; } = "";

    public ImportPlanState State { get; set; }

    /// <summary>The one batch it comes in as, from the decision on.</summary>
    public long? BatchId { get; set; }

    /// <summary>How many of the rows the job is done with, and how many of those came in.</summary>
    public int Done { get; set; }

    public int Imported { get; set; }

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
