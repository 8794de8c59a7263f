using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gongkai.Data.Publishing;

/// <summary>
/// What is public now, one row an item. A row comes only with a publication that the review allows, and goes with a withdrawal; the
/// portal reads nothing else.
/// </summary>
internal sealed class Publication
{
    /// <summary>The item's id, and the article's address.</summary>
    public long ItemId { get; set; }

    public long AgencyId { get; set; }

    public long ColumnId { get; set; }

    public required string IndexNumber { get; set; }

    public int Version { get; set; }

    public ItemContent Content { get; set; } = new();

    public string BodyText { get; set; } = "";

    /// <summary>When it first became public, in UTC; for what was imported, when it was published on the old portal.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>When this version became public.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Set where it was imported (迁移): the day shown beside the original one.</summary>
    public DateTime? ImportedAt { get; set; }

    /// <summary>Published on the emergency path, its review not complete yet.</summary>
    public bool Urgent { get; set; }

    /// <summary>The act that changed or abolished it, where one did.</summary>
    public long? ChangedByItemId { get; set; }

    public string Validity { get; set; } = "";

    public long? SectionId { get; set; }
}

/// <summary>Every version that was ever public: only ever added.</summary>
internal sealed class ItemVersion
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    public int Number { get; set; }

    /// <summary><see cref="ItemContent"/> as JSON, as it was.</summary>
    public required string Content { get; init; }

    public required string ContentHash { get; init; }

    public DateTime PublishedAt { get; init; }

    public long PublishedById { get; init; }

    /// <summary>What changed and why, for readers.</summary>
    public string Note { get; init; } = "";

    public DateTime? WithdrawnAt { get; set; }

    public string? WithdrawalReason { get; set; }

    /// <summary>What <see cref="Content"/> says.</summary>
    internal static ItemContent ContentOf(string json) =>
        JsonSerializer.Deserialize<ItemContent>(json, Reading) ?? throw new InvalidOperationException("A version without content.");

    private static readonly JsonSerializerOptions Reading = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };
}

internal enum LinkKind
{
    /// <summary>From the interpretation to the document.</summary>
    Interprets,

    /// <summary>From the later act to the one it changes.</summary>
    Amends,

    /// <summary>From the later act to the one it ends.</summary>
    Abolishes,

    Related,
}

/// <summary>A tie between two items, shown on both: written by the publication of the item that carries it (<see cref="ItemTie"/>).</summary>
internal sealed class ItemLink
{
    public long Id { get; set; }

    /// <summary>The item whose published content says so.</summary>
    public long CarrierItemId { get; set; }

    public long FromItemId { get; set; }

    public long ToItemId { get; set; }

    public LinkKind Kind { get; set; }

    /// <summary>Amends, abolishes: from which day.</summary>
    public DateOnly? On { get; set; }
}

/// <summary>A finding of the guard that somebody accepted, or that is still open.</summary>
internal sealed class GuardFindingRow
{
    public long Id { get; set; }

    public long ItemId { get; set; }

    /// <summary>The content the guard read.</summary>
    public required string ContentHash { get; set; }

    public required string Fingerprint { get; init; }

    public required string Kind { get; init; }

    public required string Severity { get; init; }

    public required string Place { get; set; }

    /// <summary>Masked.</summary>
    public required string Excerpt { get; init; }

    public required string Says { get; init; }

    public required string Remedy { get; init; }

    /// <summary>Null while open.</summary>
    public string? AcceptedReason { get; set; }

    public long? AcceptedById { get; set; }

    public DateTime? AcceptedAt { get; set; }
}

/// <summary>One recorded decision under which older publications came in (迁移).</summary>
internal sealed class ImportBatch
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public required string Source { get; set; }

    public DateTime ImportedAt { get; set; }

    public long ImportedById { get; set; }

    /// <summary>The decision's text.</summary>
    public required string Decision { get; set; }

    /// <summary>The persons who decided, one “step:personId” a line.</summary>
    public required string DecidedBy { get; set; }

    public int Count { get; set; }

    public int Skipped { get; set; }

    /// <summary>What the guard found and what was done about it, as JSON.</summary>
    public string Guard { get; set; } = "{}";
}

/// <summary>A draft saved as somebody typed, beside the item: never counts as a change of it.</summary>
internal sealed class DraftSave
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    /// <summary>The form it belongs to: “item:17” or “new:COLUMN:KEY”.</summary>
    public required string Key { get; init; }

    public required string Fields { get; set; }

    public int BaseRevision { get; set; }

    public DateTime SavedAt { get; set; }
}
