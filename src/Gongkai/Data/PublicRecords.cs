using Gongkai.Data.Agencies;
using Gongkai.Data.Freshness;
using Gongkai.Data.Publishing;
using Gongkai.Data.Registers;
using Gongkai.Data.Reporting;
using Gongkai.Data.Settings;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data;

/// <summary>An organ and its columns.</summary>
internal sealed record OrganColumns(Agency Agency, IReadOnlyList<Column> Columns);

/// <summary>
/// The tables the public may read, as queries that track nothing, and no other. The portal gets this instead of the database:
/// what is not here cannot be shown by mistake. A publication whose last open day is over is not here either, even before it
/// is withdrawn. Every question is noted under the name of what it reads (<see cref="PublicTags"/>), so that a page kept in memory
/// goes when that changes: the narrower the question, the longer the page is kept.
/// </summary>
internal sealed class PublicRecords
{
    /// <summary>Up to here putting in order costs less than walking.</summary>
    private const int MostSorted = 1000;

    private static readonly string[] ChangeKinds =
    [
        ItemEventKinds.Published, ItemEventKinds.EmergencyPublished, ItemEventKinds.EmergencyCompleted, ItemEventKinds.Imported,
        ItemEventKinds.Withdrawn,
    ];

    private readonly GongkaiDb _db;
    private readonly Remembered _remembered;
    private readonly DateOnly _today;
    private readonly HashSet<string> _read = [];

    /// <summary>A page asks several times: SQLite is opened once for all, since opening costs as much as a short question.</summary>
    public PublicRecords(GongkaiDb db, TimeProvider time, Remembered remembered)
    {
        (_db, _remembered, _today) = (db, remembered, BeijingDate.Today(time));
        if (db is SqliteDb)
        {
            db.Database.OpenConnection();
        }
    }

    internal DateOnly Today => _today;

    /// <summary>What was asked about so far.</summary>
    internal IReadOnlyCollection<string> Read => _read;

    /// <summary>All of them. A page that asks this goes with every publication.</summary>
    internal IQueryable<Publication> Publications => Noting(Open, PublicTags.All);

    /// <summary>
    /// Publications that are closed to the public because their last open day is over, and wait for the job that takes them down.
    /// There are few at any time: an index holds those with a last day.
    /// </summary>
    internal IQueryable<long> ClosedItems => Closed.Select(publication => publication.ItemId);

    private IQueryable<Publication> Closed => _db.Publications.AsNoTracking()
        .Where(publication => publication.Content.OpenUntil != null && publication.Content.OpenUntil < _today);

    internal IQueryable<Agency> Agencies => Noting(_db.Agencies.AsNoTracking(), PublicTags.Structure);

    internal IQueryable<AgencyChange> AgencyChanges => Noting(_db.AgencyChanges.AsNoTracking(), PublicTags.Structure);

    internal IQueryable<Section> Sections => Noting(_db.Sections.AsNoTracking(), PublicTags.Structure);

    internal IQueryable<Column> Columns => Noting(_db.Columns.AsNoTracking(), PublicTags.Structure);

    internal IQueryable<ReportVersion> ReportVersions => Noting(_db.ReportVersions.AsNoTracking(), PublicTags.Reports);

    /// <summary>The newest version of each annual report.</summary>
    internal IQueryable<ReportVersion> Reports => ReportVersions.Where(version => !_db.ReportVersions.Any(newer =>
        newer.AgencyId == version.AgencyId && newer.Year == version.Year && newer.Number > version.Number));

    /// <summary>
    /// Licences and penalties of an organ that are public, the newest first, natural persons by their surname; what was withdrawn is not
    /// among them.
    /// </summary>
    internal async Task<IReadOnlyList<PublicDecision>> DecisionsOfAsync(long agencyId, int most, CancellationToken cancel)
    {
        var rows = await Noting(_db.DecisionEntries.AsNoTracking(), PublicTags.Decisions)
            .Where(decision => decision.AgencyId == agencyId && decision.PublishedOn != null && decision.WithdrawnOn == null)
            .OrderByDescending(decision => decision.DecidedOn).ThenByDescending(decision => decision.Id).Take(most).ToListAsync(cancel);
        return [.. rows.Select(row => PublicDecision.Of(row, row.PublishedOn!.Value))];
    }

    /// <summary>
    /// Appearances and withdrawals in the order in which they were committed: an event's number is given while the audit log is
    /// held, so that none with a smaller number comes later.
    /// </summary>
    internal IQueryable<PublicChange> Changes =>
        from happened in _db.ItemEvents.AsNoTracking()
        join item in _db.Items.AsNoTracking() on happened.ItemId equals item.Id
        where ChangeKinds.Contains(happened.Kind)
        select new PublicChange
        {
            Number = happened.Id,
            ItemId = item.Id,
            AgencyId = item.AgencyId,
            Withdrawn = happened.Kind == ItemEventKinds.Withdrawn,
            At = happened.At,
        };

    internal IQueryable<Redirect> Redirects => _db.Redirects.AsNoTracking();

    internal IQueryable<FileUse> PublicFileUses => _db.FileUses.AsNoTracking().Where(use => use.Public);

    private IQueryable<Publication> Open => _db.Publications.AsNoTracking()
        .Where(publication => publication.Content.OpenUntil == null || publication.Content.OpenUntil >= _today);

    /// <summary>All organs, in the order of directories.</summary>
    internal async Task<IReadOnlyList<Agency>> OrgansAsync(CancellationToken cancel)
    {
        _read.Add(PublicTags.Structure);
        return (await _remembered.GetAsync("organs", PublicTags.Structure, async () =>
            await _db.Agencies.AsNoTracking().OrderBy(agency => agency.Sort).ThenBy(agency => agency.Id).ToListAsync(cancel)))!;
    }

    /// <summary>An organ by its address, with its columns; null where there is none.</summary>
    internal async Task<OrganColumns?> OrganAsync(string slug, CancellationToken cancel) =>
        (await OrgansAsync(cancel)).FirstOrDefault(agency => agency.Slug == slug) is { } agency ? await ColumnsOfAsync(agency, cancel) : null;

    internal async Task<OrganColumns> OrganAsync(long id, CancellationToken cancel) =>
        await ColumnsOfAsync((await OrgansAsync(cancel)).First(agency => agency.Id == id), cancel);

    private async Task<OrganColumns> ColumnsOfAsync(Agency agency, CancellationToken cancel) =>
        (await _remembered.GetAsync($"organ:{agency.Id}", PublicTags.Structure, async () => new OrganColumns(
            agency, await _db.Columns.AsNoTracking().Where(column => column.AgencyId == agency.Id).ToListAsync(cancel))))!;

    internal IQueryable<Publication> PublicationsOf(long agencyId) =>
        Noting(Open, PublicTags.Organ(agencyId)).Where(publication => publication.AgencyId == agencyId);

    /// <summary>
    /// What stands in some columns, which may all be of one organ. Few are found by column and put in order; many are found by walking
    /// the index of times, which meets one soon: the sum hides the column from the planner, which would sort all of them.
    /// </summary>
    internal async Task<IQueryable<Publication>> PublicationsInAsync(
        IReadOnlyCollection<long> columnIds, long? agencyId, CancellationToken cancel)
    {
        if (columnIds.Count == 1)
        {
            var only = columnIds.First();
            return Noting(Open, PublicTags.Column(only)).Where(publication => publication.ColumnId == only);
        }

        var few = await CountAsync(columnIds, cancel) <= MostSorted;
        return few ? Open.Where(publication => columnIds.Contains(publication.ColumnId))
            : agencyId is { } organ
                ? Open.Where(publication => publication.AgencyId == organ && columnIds.Contains(publication.ColumnId + 0))
                : Open.Where(publication => columnIds.Contains(publication.ColumnId + 0));
    }

    /// <summary>Of the type, whatever the columns are called: see <see cref="Rules.Disclosure.ColumnTypes"/>.</summary>
    internal async Task<IReadOnlyList<long>> ColumnsOfTypeAsync(string type, CancellationToken cancel)
    {
        _read.Add(PublicTags.Structure);
        return (await _remembered.GetAsync($"columns:{type}", PublicTags.Structure, async () => await _db.Columns.AsNoTracking()
            .Where(column => column.TypeCode == type).Select(column => column.Id).ToListAsync(cancel)))!;
    }

    internal IQueryable<Publication> PublicationsWith(IReadOnlyCollection<long> itemIds)
    {
        _read.UnionWith(itemIds.Select(PublicTags.Item));
        return Open.Where(publication => itemIds.Contains(publication.ItemId));
    }

    internal IQueryable<Publication> PublicationWith(long itemId) =>
        Noting(Open, PublicTags.Item(itemId)).Where(publication => publication.ItemId == itemId);

    /// <summary>Of what is or was public: a version is only ever written by a publication.</summary>
    internal IQueryable<ItemVersion> VersionsOf(long itemId) =>
        Noting(_db.ItemVersions.AsNoTracking(), PublicTags.Item(itemId)).Where(version => version.ItemId == itemId);

    /// <summary>Of all items: for interfaces, whose answers are not kept.</summary>
    internal IQueryable<ItemVersion> Versions => Noting(_db.ItemVersions.AsNoTracking(), PublicTags.All);

    /// <summary>Of all items, as <see cref="Versions"/>.</summary>
    internal IQueryable<ItemLink> Links => Noting(_db.ItemLinks.AsNoTracking(), PublicTags.All);

    /// <summary>From it and to it.</summary>
    internal IQueryable<ItemLink> LinksOf(long itemId) => Noting(_db.ItemLinks.AsNoTracking(), PublicTags.Item(itemId))
        .Where(link => link.FromItemId == itemId || link.ToItemId == itemId);

    /// <summary>The columns of an organ that are not empty.</summary>
    internal IQueryable<long> FilledColumnsOf(long agencyId) =>
        from figure in Noting(_db.ColumnFigures.AsNoTracking(), PublicTags.Figures(agencyId))
        where figure.Items > 0 && Columns.Any(column => column.Id == figure.ColumnId && column.AgencyId == agencyId)
        select figure.ColumnId;

    /// <summary>How many there are: what <see cref="Publications"/> would take a reading of every row to count.</summary>
    internal Task<int> CountAsync(CancellationToken cancel) =>
        Noting(_db.ColumnFigures.AsNoTracking(), PublicTags.All).SumAsync(figure => figure.Items, cancel);

    internal Task<int> CountAsync(IReadOnlyCollection<long> columnIds, CancellationToken cancel)
    {
        _read.UnionWith(columnIds.Select(PublicTags.Column));
        return _db.ColumnFigures.AsNoTracking().Where(figure => columnIds.Contains(figure.ColumnId)).SumAsync(figure => figure.Items, cancel);
    }

    private IQueryable<T> Noting<T>(IQueryable<T> asked, string tag)
    {
        _read.Add(tag);
        return asked;
    }
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
