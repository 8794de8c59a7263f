using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
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

    /// <summary>
    /// Publications that are closed to the public because their last open day is over, and wait for the job that takes them down.
    /// There are few at any time: an index holds those with a last day.
    /// </summary>
    internal IQueryable<long> ClosedItems => Closed.Select(publication => publication.ItemId);

    private IQueryable<Publication> Closed => db.Publications.AsNoTracking()
        .Where(publication => publication.Content.OpenUntil != null && publication.Content.OpenUntil < _today);

    /// <summary>
    /// How many publications a list has, up to <paramref name="most"/>: by an index alone, where <paramref name="list"/> asks for
    /// nothing but columns of one. Use this for pagers: counting <see cref="Publications"/> reads every row.
    /// </summary>
    internal async Task<int> CountAsync(
        Func<IQueryable<Publication>, IQueryable<Publication>> list, int most, CancellationToken cancel)
    {
        var all = await list(db.Publications.AsNoTracking()).Select(publication => publication.ItemId).Take(most).CountAsync(cancel);
        return all - await list(Closed).CountAsync(cancel);
    }

    internal IQueryable<Agency> Agencies => db.Agencies.AsNoTracking();

    internal IQueryable<AgencyChange> AgencyChanges => db.AgencyChanges.AsNoTracking();

    internal IQueryable<Section> Sections => db.Sections.AsNoTracking();

    internal IQueryable<Column> Columns => db.Columns.AsNoTracking();

    /// <summary>Of what is or was public: a version is only ever written by a publication.</summary>
    internal IQueryable<ItemVersion> Versions => db.ItemVersions.AsNoTracking();

    internal IQueryable<ItemLink> Links => db.ItemLinks.AsNoTracking();

    internal IQueryable<FileUse> PublicFileUses => db.FileUses.AsNoTracking().Where(use => use.Public);
}
