namespace Gongkai.Data.Publishing;

/// <summary>A file in the store, named by its SHA-256. The row comes last: a file without a row is swept away.</summary>
internal sealed class StoredFile
{
    public required string Hash { get; init; }

    public long Size { get; init; }

    public required string ContentType { get; init; }

    /// <summary>When somebody last uploaded it: what nobody uses is swept away some time after that.</summary>
    public DateTime CreatedAt { get; set; }
}

/// <summary>What whoever opens a stored file sees, for search: its beginning, read once. Empty for pictures.</summary>
internal sealed class FileText
{
    public required string Hash { get; init; }

    public required string Text { get; init; }
}

/// <summary>Which item uses which file, and whether the public may have it through that item.</summary>
internal sealed class FileUse
{
    public required string Hash { get; init; }

    public long ItemId { get; init; }

    public bool Public { get; set; }
}

/// <summary>Numbers given out in order: index numbers, document series.</summary>
internal sealed class Serial
{
    public required string Series { get; init; }

    public int Last { get; set; }
}
