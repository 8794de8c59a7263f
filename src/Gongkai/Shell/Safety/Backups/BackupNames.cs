using System.Text.RegularExpressions;

namespace Gongkai.Shell.Safety.Backups;

/// <summary>The names an archive may hold, and where each belongs in a data folder. Any other name is refused.</summary>
internal static partial class BackupNames
{
    internal const string SqliteFile = "database/gongkai.db";
    internal const string PostgresDump = "database/gongkai.dump";
    internal const string Anchors = "anchors.log";
    internal const string Settings = "appsettings.json";

    internal static string OfFile(string hash) => $"files/{hash[..2]}/{hash}";

    internal static string OfKey(string fileName) => $"keys/{fileName}";

    internal static bool IsFile(string name) => StoredFile().IsMatch(name) && name[6..8] == name[9..11];

    internal static bool IsPart(string name) => name is SqliteFile or PostgresDump or Anchors or Settings || Key().IsMatch(name);

    /// <summary>The place below a data folder; only for names that were found good.</summary>
    internal static string PlaceOf(string name) => name == SqliteFile ? "gongkai.db" : name;

    [GeneratedRegex("\\Afiles/[0-9a-f]{2}/[0-9a-f]{64}\\z")]
    private static partial Regex StoredFile();

    [GeneratedRegex("\\Akeys/[A-Za-z0-9-]{1,80}\\.xml\\z")]
    private static partial Regex Key();
}
