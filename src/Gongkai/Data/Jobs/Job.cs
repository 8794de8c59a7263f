namespace Gongkai.Data.Jobs;

/// <summary>Work for later, enqueued in the transaction that needs it and claimed by one node at a time.</summary>
internal sealed class Job
{
    public long Id { get; set; }

    public required string Kind { get; init; }

    public string Payload { get; init; } = "";

    public DateTime DueAt { get; set; }

    public DateTime? LeasedUntil { get; set; }

    public Guid? LeasedBy { get; set; }

    public int Attempts { get; set; }

    public DateTime? DoneAt { get; set; }

    public string? Error { get; set; }
}
