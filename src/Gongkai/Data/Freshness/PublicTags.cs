using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Registers;
using Gongkai.Data.Reporting;
using Gongkai.Data.Settings;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Freshness;

/// <summary>
/// Names for parts of what the public sees. A page reads some (<see cref="PublicRecords"/> notes which), a save changes some: a page
/// kept in memory holds as long as nothing it read has changed.
/// </summary>
internal static class PublicTags
{
    /// <summary>Everything that is public, for pages that show the newest of all.</summary>
    internal const string All = "all";

    /// <summary>Organs, sections and columns.</summary>
    internal const string Structure = "structure";

    /// <summary>What the site says of itself.</summary>
    internal const string Settings = "settings";

    /// <summary>Annual reports that are public: some dozens a year in a district, told as one.</summary>
    internal const string Reports = "reports";

    /// <summary>Licences and penalties of the double publicity.</summary>
    internal const string Decisions = "decisions";

    internal static string Item(long id) => $"item:{id}";

    internal static string Organ(long agencyId) => $"organ:{agencyId}";

    internal static string Column(long columnId) => $"column:{columnId}";

    /// <summary>Which columns of an organ are empty.</summary>
    internal static string Figures(long agencyId) => $"figures:{agencyId}";

    /// <summary>What a row that is about to be saved changes.</summary>
    internal static IEnumerable<string> ChangedBy(EntityEntry entry) => entry.Entity switch
    {
        Publication publication => Of(entry, publication),
        ItemLink link => [All, Item(link.FromItemId), Item(link.ToItemId)],
        ItemVersion version => [All, Item(version.ItemId)],
        ReportVersion => [Reports],
        DecisionEntry => [Decisions],
        Agency or AgencyChange or Section or Publishing.Column => [Structure],
        Setting => [Settings],
        _ => [],
    };

    /// <summary>Both the place where it stands and the one where it stood.</summary>
    private static IEnumerable<string> Of(EntityEntry entry, Publication publication)
    {
        yield return All;
        yield return Item(publication.ItemId);
        foreach (var (property, tag) in Places)
        {
            var (before, now) = ((long)entry.OriginalValues[property]!, (long)entry.CurrentValues[property]!);
            yield return tag(now);
            if (before != now)
            {
                yield return tag(before);
            }
        }
    }

    private static readonly (string Property, Func<long, string> Tag)[] Places =
        [(nameof(Publication.AgencyId), Organ), (nameof(Publication.ColumnId), Column)];
}
