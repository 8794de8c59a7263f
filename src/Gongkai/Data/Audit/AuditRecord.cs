namespace Gongkai.Data.Audit;

/// <summary>One line of the audit log. Each holds the hash of the one before; the database refuses to change or delete it.</summary>
internal sealed class AuditRecord
{
    public long Sequence { get; set; }

    public DateTime At { get; init; }

    public long? PersonId { get; init; }

    public required string Actor { get; init; }

    public string Address { get; init; } = "";

    /// <summary>What was done, as <c>item.publish</c>.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as <c>item:17</c>.</summary>
    public string Subject { get; init; } = "";

    public long? AgencyId { get; init; }

    /// <summary>Old and new values by row and column, as JSON.</summary>
    public string Changes { get; init; } = "";

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";
}
