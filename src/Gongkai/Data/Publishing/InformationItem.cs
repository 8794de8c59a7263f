namespace Gongkai.Data.Publishing;

/// <summary>
/// A piece of government information (政府信息) as the office works on it. The public never reads this table: what is public is a
/// <see cref="Publication"/>.
/// </summary>
internal sealed class InformationItem
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public long ColumnId { get; set; }

    /// <summary>The working copy.</summary>
    public ItemContent Content { get; set; } = new();

    /// <summary>Plain text of the body, for the guard and for lists.</summary>
    public string BodyText { get; set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/> as <see cref="Gongkai.Publishing.Items.Contents"/> computes it.</summary>
    public string ContentHash { get; set; } = "";

    public string? IndexNumber { get; set; }

    /// <summary>Where it stands: a cache of what the events say, for lists (<see cref="Rules.Disclosure.Review"/> decides).</summary>
    public string Stage { get; set; } = "Draft";

    /// <summary>The code of the step it waits for; a cache like <see cref="Stage"/>.</summary>
    public string? WaitsFor { get; set; }

    public DateTime? WaitsSince { get; set; }

    /// <summary>The day by which it must be public or complete; a cache.</summary>
    public DateOnly? DueOn { get; set; }

    public long? SectionId { get; set; }

    public long? ResponsiblePersonId { get; set; }

    public DateTime? PublishAt { get; set; }

    public DateTime? WithdrawAt { get; set; }

    /// <summary>Art. 18: when what is not opened is looked at again.</summary>
    public DateOnly? NextReviewOn { get; set; }

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    public long UpdatedById { get; set; }

    public DateTime UpdatedAt { get; set; }

    public long? ImportBatchId { get; set; }

    /// <summary>When it was published on the old portal, where it was imported.</summary>
    public DateTime? OriginalPublishedAt { get; set; }

    /// <summary>The address of the page it was taken from, where it was imported.</summary>
    public string? ImportedFrom { get; set; }

    /// <summary>Grows with every change: the second of two editors is told.</summary>
    public int Revision { get; set; }

    public List<ItemEventRow> Events { get; set; } = [];
}

/// <summary>What happened to an item: only ever added.</summary>
internal sealed class ItemEventRow
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public required string Kind { get; init; }

    public DateTime At { get; init; }

    public long PersonId { get; init; }

    public string ContentHash { get; init; } = "";

    /// <summary>The rest of the event as JSON.</summary>
    public string Details { get; init; } = "{}";
}

/// <summary>The working copy as each save left it: nothing written is lost, and a second editor is told what the first changed.</summary>
internal sealed class ItemRevision
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public int Number { get; set; }

    /// <summary><see cref="ItemContent"/> as JSON.</summary>
    public required string Content { get; init; }

    public DateTime At { get; init; }

    public long PersonId { get; init; }
}
