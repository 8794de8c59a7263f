using System.Globalization;
using Gongkai.Shell.Safety;
using Microsoft.Extensions.Configuration;

namespace Gongkai.Shell;

/// <summary>How far a check of links may call.</summary>
internal enum OutsideLinkScope
{
    /// <summary>Nowhere: an office network often has no way out.</summary>
    None,

    /// <summary>To addresses of the public internet.</summary>
    Public,

    /// <summary>To inner networks too, for texts that refer to sites of one.</summary>
    Any,
}

/// <summary>Where a site keeps its things and listens. A fresh start needs none of it said.</summary>
internal sealed record SiteOptions
{
    internal const string DefaultFolder = "gongkai-data";
    internal const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Database, files, keys and log anchors live below it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection string; null for the embedded SQLite.</summary>
    public string? Database { get; init; }

    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Files larger than this are refused, in bytes.</summary>
    public long LargestUpload { get; init; } = 50 * 1024 * 1024;

    /// <summary>Addresses or networks of the reverse proxies whose word about the visitor's address and https is taken.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    public RateLimits Limits { get; init; } = new();

    /// <summary>Which links of a text to other sites are tried before it goes out.</summary>
    public OutsideLinkScope OutsideLinks { get; init; }

    /// <summary>For pages kept in memory, in bytes; 0 keeps none.</summary>
    public long PageMemory { get; init; } = 256L << 20;

    internal string SqliteFile => Path.Combine(DataFolder, "gongkai.db");

    internal string FilesFolder => Path.Combine(DataFolder, "files");

    internal string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>Heads of the audit log, kept outside the database.</summary>
    internal string AnchorsFile => Path.Combine(DataFolder, "anchors.log");

    /// <summary>The settings that lie with the data.</summary>
    internal string SettingsFile => Path.Combine(DataFolder, "appsettings.json");

    /// <summary>From the command line, <c>appsettings.json</c> in the data folder, and variables as <c>GONGKAI_DATABASE</c>.</summary>
    internal static SiteOptions From(string? data, string otherwise, string? urls, string? database, string folder, TimeProvider time)
    {
        var variables = new ConfigurationBuilder().AddEnvironmentVariables("GONGKAI_").Build();
        var root = Path.GetFullPath(Path.Combine(folder, data ?? variables["Data"] ?? otherwise));
        var settings = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(root, "appsettings.json"), optional: true).AddEnvironmentVariables("GONGKAI_").Build();
        var listen = urls ?? settings["Urls"] ?? DefaultUrl;
        return new SiteOptions
        {
            DataFolder = root,
            Database = database ?? settings["Database"],
            Urls = Several(listen),
            TrustedProxies = Several(settings["TrustedProxies"] ?? ""),
            Limits = RateLimits.From(settings.GetSection("Limits")),
            PageMemory = (long.TryParse(settings["PageMemoryMb"], NumberStyles.None, CultureInfo.InvariantCulture, out var mb) ? mb : 256) << 20,
            OutsideLinks = Enum.TryParse<OutsideLinkScope>(settings["OutsideLinks"], ignoreCase: true, out var scope)
                && Enum.IsDefined(scope) ? scope : OutsideLinkScope.None,
            Time = time,
        };
    }

    private static string[] Several(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
