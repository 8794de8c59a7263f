using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>
/// The tables the public may read, as queries that track nothing, and no other. The portal gets this instead of the database:
/// what is not here cannot be shown by mistake. A publication whose last open day is over is not here either, even before it
/// is withdrawn.
/// </summary>
internal sealed class PublicRecords(GongkaiDb db, TimeProvider time)
{
    private static readonly string[] ChangeKinds =
    [
        ItemEventKinds.Published, ItemEventKinds.EmergencyPublished, ItemEventKinds.EmergencyCompleted, ItemEventKinds.Imported,
        ItemEventKinds.Withdrawn,
    ];

    private readonly DateOnly _today = BeijingDate.Today(time);

    internal DateOnly Today => _today;

    internal IQueryable<Publication> Publications => db.Publications.AsNoTracking()
        .Where(publication => publication.Content.OpenUntil == null || publication.Content.OpenUntil >= _today);

    internal IQueryable<Agency> Agencies => db.Agencies.AsNoTracking();

    internal IQueryable<AgencyChange> AgencyChanges => db.AgencyChanges.AsNoTracking();

    internal IQueryable<Section> Sections => db.Sections.AsNoTracking();

    internal IQueryable<Column> Columns => db.Columns.AsNoTracking();

    /// <summary>Of what is or was public: a version is only ever written by a publication.</summary>
    internal IQueryable<ItemVersion> Versions => db.ItemVersions.AsNoTracking();

    internal IQueryable<ItemLink> Links => db.ItemLinks.AsNoTracking();

    /// <summary>
    /// Appearances and withdrawals in the order in which they were committed: an event's number is given while the audit log is
    /// held, so that none with a smaller number comes later.
    /// </summary>
    internal IQueryable<PublicChange> Changes =>
        from happened in db.ItemEvents.AsNoTracking()
        join item in db.Items.AsNoTracking() on happened.ItemId equals item.Id
        where ChangeKinds.Contains(happened.Kind)
        select new PublicChange
        {
            Number = happened.Id,
            ItemId = item.Id,
            AgencyId = item.AgencyId,
            Withdrawn = happened.Kind == ItemEventKinds.Withdrawn,
            At = happened.At,
        };

    internal IQueryable<FileUse> PublicFileUses => db.FileUses.AsNoTracking().Where(use => use.Public);
}

/// <summary>That something became public, changed, or was withdrawn; nothing of who did it.</summary>
internal sealed class PublicChange
{
    public long Number { get; init; }

    public long ItemId { get; init; }

    public long AgencyId { get; init; }

    public bool Withdrawn { get; init; }

    public DateTime At { get; init; }
}
