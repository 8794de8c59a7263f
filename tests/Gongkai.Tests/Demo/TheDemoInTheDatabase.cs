using Gongkai.Demo;
using Gongkai.Documents;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Demo;

/// <summary>The demo district as <c>gongkai demo</c> writes it: by the marked import and by people's acts, nothing beside the rules.</summary>
public abstract class TheDemoInTheDatabase(DemoFixture demo)
{
    [Fact]
    public void Loses_nothing_to_the_guard() => Assert.Empty(demo.Skipped);

    [Fact]
    public async Task Counts_86_for_the_science_bureau_in_2020_of_which_44_are_news_and_34_notices()
    {
        var (from, until) = (BeijingDate.StartOf(new DateOnly(2020, 1, 1)), BeijingDate.StartOf(new DateOnly(2021, 1, 1)));

        var counts = await demo.Site.InDb(db =>
            (from publication in db.Publications
             join agency in db.Agencies on publication.AgencyId equals agency.Id
             join column in db.Columns on publication.ColumnId equals column.Id
             where agency.Slug == "kjj" && publication.PublishedAt >= @from && publication.PublishedAt < until
             group publication by column.Slug into byColumn
             select new { byColumn.Key, Count = byColumn.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count));

        Assert.Equal(86, counts.Values.Sum());
        Assert.Equal((44, 34), (counts["news"], counts["notices"]));
        Assert.False(await demo.Site.InDb(db => db.Publications.AnyAsync(publication =>
            publication.PublishedAt >= @from && publication.PublishedAt < until
            && db.Agencies.Any(agency => agency.Id == publication.AgencyId && agency.Slug == "kjj")
            && (publication.Content.Kind == ItemKind.Regulation || publication.Content.Kind == ItemKind.NormativeDocument))));
    }

    /// <summary>The report of a real bureau for 2020: eight procurements for 27150 元, and 0 in the other 196 cells.</summary>
    [Fact]
    public async Task Reports_the_science_bureaus_2020_with_eight_procurements_and_zero_in_every_other_cell()
    {
        var content = await demo.Site.InDb(db => db.ReportVersions
            .Where(version => version.Year == 2020 && db.Agencies.Any(agency => agency.Id == version.AgencyId && agency.Slug == "kjj"))
            .Select(version => version.Content).SingleAsync());

        var report = ReportFile.Read("report.json", System.Text.Encoding.UTF8.GetBytes(content)).Report!;

        Assert.Equal((198, "F2019"), (report.Cells.Length, report.Format.Code));
        Assert.Equal(8, report["T2.9.1.C1"].Value);
        Assert.Equal(CellValue.Of(27150, "元", "27150（单位：元）"), report["T2.9.1.C2"]);
        Assert.All(report.Format.Cells.Where(cell => cell.Row.Code != "T2.9.1"), cell => Assert.Equal(CellValue.Of(0), report[cell]));
        Assert.Contains("主动公开政府信息86条，其中工作动态44条、通知公告34条", report.Sections[1], StringComparison.Ordinal);
        Assert.DoesNotContain(ReportChecker.Check(report).Findings, finding => finding.Rule[0] == 'K');
    }

    [Fact]
    public async Task Has_reports_in_every_state_and_leaves_the_science_bureaus_last_one_to_be_made()
    {
        var reports = await demo.Site.InDb(db => db.AnnualReports.Where(report => report.Year == 2021)
            .Select(report => new { report.State, Slug = db.Agencies.Single(agency => agency.Id == report.AgencyId).Slug }).ToListAsync());

        Assert.DoesNotContain(reports, report => report.Slug == "kjj");
        Assert.Superset(
            new HashSet<ReportState> { ReportState.Writing, ReportState.Returned, ReportState.Submitted, ReportState.Accepted, ReportState.Published },
            reports.Select(report => report.State).ToHashSet());
    }

    [Fact]
    public async Task Marks_all_of_its_history_as_imported_under_a_decision_of_three()
    {
        var batches = await demo.Site.InDb(db => db.ImportBatches.ToListAsync());

        Assert.Equal(demo.Agencies, batches.Count);
        Assert.All(batches, batch => Assert.Equal(3, batch.DecidedBy.Split('\n').Distinct().Count()));
        Assert.False(await demo.Site.InDb(db => db.Publications.AnyAsync(publication =>
            publication.ImportedAt != null && publication.PublishedAt >= publication.ImportedAt)));
    }

    [Fact]
    public async Task Has_applications_of_every_outcome_at_the_science_bureau_and_none_of_it_in_2020()
    {
        var bureau = await demo.Site.InDb(db => db.Applications.AsNoTracking()
            .Where(row => db.Agencies.Any(agency => agency.Id == row.AgencyId && agency.Slug == "kjj")).ToListAsync());

        Assert.Equal(Enum.GetValues<Gongkai.Rules.Outcomes.OutcomeCode>(), bureau.Select(row => row.Outcome).OfType<Gongkai.Rules.Outcomes.OutcomeCode>().Distinct().Order());
        Assert.DoesNotContain(bureau, row => row.SubmittedOn.Year <= 2020);
        Assert.Contains(bureau, row => row.Bucket == Gongkai.Rules.Clock.Bucket.Overdue);
        Assert.Contains(bureau, row => row.Stage == Gongkai.Rules.Clock.Stage.AwaitingCorrection);
        Assert.Contains(bureau, row => row.InTime == false);
    }

    [Fact]
    public async Task Numbers_the_letters_of_a_year_without_a_gap()
    {
        var numbers = await demo.Site.InDb(db => (from letter in db.Letters
                                                  join application in db.Applications on letter.ApplicationId equals application.Id
                                                  where letter.DocumentNumber != null
                                                  select new { application.AgencyId, letter.DocumentNumber }).ToListAsync());

        Assert.All(numbers.GroupBy(row => (row.AgencyId, row.DocumentNumber![..row.DocumentNumber!.IndexOf('〕')])), series => Assert.Equal(
            Enumerable.Range(1, series.Count()),
            series.Select(row => int.Parse(row.DocumentNumber!.Split('〕')[1].TrimEnd('号'))).Order()));
    }

    [Fact]
    public async Task Has_work_at_every_stage()
    {
        var stages = await demo.Site.InDb(db => db.Items.Select(item => item.Stage).Distinct().ToListAsync());

        Assert.Superset(new HashSet<string> { "Draft", "InReview", "Returned", "Scheduled", "Published", "NotOpen" }, stages.ToHashSet());
        Assert.True(await demo.Site.InDb(db => db.Publications.AnyAsync(publication => publication.Urgent)));
    }

    [Fact]
    public async Task Says_on_every_page_that_it_is_one()
    {
        using var visitor = demo.Site.Anybody();

        foreach (var path in new[] { "/", "/office/sign-in", "/nothing-here" })
        {
            (await visitor.GetAsync(path)).Shows("演示数据");
        }
    }
}

/// <summary>One demo for the class: filling it takes seconds.</summary>
public abstract class DemoFixture : IAsyncLifetime
{
    public abstract TestSite Site { get; }

    internal IReadOnlyList<(string Key, string Why)> Skipped { get; private set; } = [];

    internal int Agencies { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Site.Time.SetTo(new DateTimeOffset(2022, 3, 2, 2, 0, 0, TimeSpan.Zero)); // four years are enough here
        await Site.InitializeAsync();
        Skipped = await DemoSite.FillAsync(Site.Options, CancellationToken.None);
        Agencies = DemoDistrict.Make(BeijingDate.Today(Site.Time)).Agencies.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class SqliteDemo : DemoFixture
{
    public override TestSite Site { get; } = new SqliteSite();
}

public sealed class PostgresDemo : DemoFixture
{
    public override TestSite Site { get; } = new PostgresSite();
}

public sealed class TheDemoOnSqlite(SqliteDemo demo) : TheDemoInTheDatabase(demo), IClassFixture<SqliteDemo>;

public sealed class TheDemoOnPostgres(PostgresDemo demo) : TheDemoInTheDatabase(demo), IClassFixture<PostgresDemo>;
