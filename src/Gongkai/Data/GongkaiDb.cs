using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Data.Freshness;
using Gongkai.Data.Jobs;
using Gongkai.Data.Mapping;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Data.Registers;
using Gongkai.Data.Reporting;
using Gongkai.Data.Search;
using Gongkai.Data.Settings;
using Gongkai.Data.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gongkai.Data;

/// <summary>
/// The one database. Every save that changes something puts one record into the audit log, in the same transaction: nobody has to
/// remember it, and nothing can be saved past it. The search index is brought in step there too.
/// </summary>
internal abstract class GongkaiDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<Act> _acts = [];
    private HashSet<string> _touched = [];

    /// <summary>In whose name the next save is recorded.</summary>
    public Actor Actor { get; set; } = Actor.System;

    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<AgencyChange> AgencyChanges => Set<AgencyChange>();

    public DbSet<Section> Sections => Set<Section>();

    public DbSet<InformationOfficer> InformationOfficers => Set<InformationOfficer>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<OneTimeCode> OneTimeCodes => Set<OneTimeCode>();

    public DbSet<Column> Columns => Set<Column>();

    public DbSet<InformationItem> Items => Set<InformationItem>();

    public DbSet<ItemEventRow> ItemEvents => Set<ItemEventRow>();

    public DbSet<ItemRevision> ItemRevisions => Set<ItemRevision>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<ColumnFigure> ColumnFigures => Set<ColumnFigure>();

    public DbSet<ItemVersion> ItemVersions => Set<ItemVersion>();

    public DbSet<ItemLink> ItemLinks => Set<ItemLink>();

    public DbSet<GuardFindingRow> GuardFindings => Set<GuardFindingRow>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportPlan> ImportPlans => Set<ImportPlan>();

    public DbSet<ImportApproval> ImportApprovals => Set<ImportApproval>();

    public DbSet<DraftSave> DraftSaves => Set<DraftSave>();

    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    public DbSet<FileText> FileTexts => Set<FileText>();

    public DbSet<FileUse> FileUses => Set<FileUse>();

    public DbSet<Serial> Serials => Set<Serial>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ApplicationFact> ApplicationFacts => Set<ApplicationFact>();

    public DbSet<ApplicationFile> ApplicationFiles => Set<ApplicationFile>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    public DbSet<SearchRecord> SearchRecords => Set<SearchRecord>();

    public DbSet<CoHandling> CoHandlings => Set<CoHandling>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<DocumentEntry> DocumentEntries => Set<DocumentEntry>();

    public DbSet<DecisionEntry> DecisionEntries => Set<DecisionEntry>();

    public DbSet<PaymentEntry> PaymentEntries => Set<PaymentEntry>();

    public DbSet<YearlyFigureEntry> YearlyFigures => Set<YearlyFigureEntry>();

    public DbSet<ProceedingEntry> Proceedings => Set<ProceedingEntry>();

    public DbSet<AnnualReport> AnnualReports => Set<AnnualReport>();

    public DbSet<ReportSection> ReportSections => Set<ReportSection>();

    public DbSet<ReportEvent> ReportEvents => Set<ReportEvent>();

    public DbSet<ReportVersion> ReportVersions => Set<ReportVersion>();

    public DbSet<LetterText> LetterTexts => Set<LetterText>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<ApiTokenUse> ApiTokenUses => Set<ApiTokenUse>();

    public DbSet<AnsweredRequest> AnsweredRequests => Set<AnsweredRequest>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    /// <summary>Holds until the end of the transaction: two saves never chain to the same record.</summary>
    internal abstract Task LockAuditAsync(CancellationToken cancel);

    /// <summary>What the database itself refuses: changing or deleting what may only be added to.</summary>
    internal abstract IReadOnlyList<string> AppendOnlyGuards { get; }

    /// <summary>The names of the triggers that refuse it.</summary>
    internal abstract IReadOnlyList<string> AppendOnlyTriggers { get; }

    /// <summary>The index of what is public.</summary>
    internal abstract SearchStore Search { get; }

    /// <summary>Names what the next save does. Without a name it is recorded as <c>data.change</c>.</summary>
    internal void Record(string action, string subject, long? agencyId, string note = "") =>
        _acts.Add(new Act(action, subject, agencyId, note));

    /// <summary>What the open transaction changed of what the public sees.</summary>
    internal IReadOnlyCollection<string> Touched => _touched;

    /// <summary>Whoever takes it tells it on.</summary>
    internal IReadOnlyCollection<string> TakeTouched() => Interlocked.Exchange(ref _touched, []);

    /// <summary>Takes back what was named and not saved: for a save that failed and will not be tried again.</summary>
    internal void Forget() => _acts.Clear();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saves are asynchronous: the audit log is written there.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var trail = AuditTrail.Collect(changed);
        var found = SearchChanges.Collect(changed);
        if (trail.Empty && _acts.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        try
        {
            await using (own)
            {
                await LockAuditAsync(cancellationToken);
                _touched.UnionWith(changed.SelectMany(PublicTags.ChangedBy));
                _touched.UnionWith((await ColumnFigure.FollowAsync(this, cancellationToken)).Select(PublicTags.Figures));
                var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                await found.ApplyAsync(this, cancellationToken);
                await trail.AppendAsync(this, _acts, cancellationToken);
                await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                if (own is not null)
                {
                    await own.CommitAsync(cancellationToken);
                }

                return saved;
            }
        }
        finally
        {
            _acts.Clear(); // a save that failed is not told with the next one
        }
    }

    /// <summary>
    /// From here to the end of the transaction nobody else writes: for what is decided by looking at several rows, such as a move in the
    /// tree of organs or whether a security administrator is the last.
    /// </summary>
    internal async Task<IDbContextTransaction> BeginExclusiveAsync(CancellationToken cancel)
    {
        var transaction = await Database.BeginTransactionAsync(cancel);
        await LockAuditAsync(cancel);
        return transaction;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(GongkaiDb).Assembly);
}

/// <summary>Who does something, for the audit log.</summary>
internal sealed record Actor(long? PersonId, string Name, string Address)
{
    internal static Actor System { get; } = new(null, "系统", "");
}

/// <summary>What a save does, in the words of the audit log.</summary>
internal sealed record Act(string Action, string Subject, long? AgencyId, string Note);
