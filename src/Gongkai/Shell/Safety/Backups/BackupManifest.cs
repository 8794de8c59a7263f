using System.Text.Json;
using Gongkai.Data.Audit;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>A part of an archive besides the stored files, which are named by their hashes.</summary>
internal sealed record BackupPart(string Name, long Size, string Sha256);

/// <summary>What an archive says it holds. Restoring believes none of it without looking.</summary>
internal sealed record BackupManifest
{
    internal const int CurrentFormat = 1;
    internal const string EntryName = "manifest.json";
    internal const string Sqlite = "sqlite";
    internal const string Postgres = "postgresql";

    private static readonly JsonSerializerOptions Json = new(AuditChain.Json)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    };

    public required int Format { get; init; }

    /// <summary>Of the program that wrote it.</summary>
    public required string Version { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required string Engine { get; init; }

    public required long Items { get; init; }

    public required long Publications { get; init; }

    public required long AuditRecords { get; init; }

    public required string AuditHead { get; init; }

    public required long Files { get; init; }

    public required long FileBytes { get; init; }

    public required IReadOnlyList<BackupPart> Parts { get; init; }

    internal byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null when it is none, or one of another format.</summary>
    internal static BackupManifest? Parse(ReadOnlySpan<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(text, Json) is { Format: CurrentFormat } manifest ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
