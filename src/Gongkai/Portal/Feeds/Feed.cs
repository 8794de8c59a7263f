namespace Gongkai.Portal.Feeds;

/// <summary>What a feed is about, and what is new in it.</summary>
internal sealed record Feed(string Title, string Page, string Self, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>When anything in it changed last; for an empty feed the beginning of time counts as well as any other.</summary>
    internal DateTime Updated => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(entry => entry.UpdatedAt);
}

/// <summary>One publication of a feed.</summary>
internal sealed record FeedEntry(
    long Id, string Title, string Summary, string AgencyName, DateTime PublishedAt, DateTime UpdatedAt);
