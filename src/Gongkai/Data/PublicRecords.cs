using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Settings;
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

    internal IQueryable<Redirect> Redirects => db.Redirects.AsNoTracking();

    internal IQueryable<FileUse> PublicFileUses => db.FileUses.AsNoTracking().Where(use => use.Public);
}
