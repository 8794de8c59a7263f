using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Data.Provisioning;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Imports;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Files;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Publishing.Imports;

/// <summary>A folder of old pages, by the command and as a zip: every file gets an answer, nothing comes in twice.</summary>
public abstract class ImportingOldSites(TestSite site)
{
    private const string Root = "http://old.example.gov.cn";

    [Fact]
    public async Task By_a_trial_tells_what_would_become_of_each_file_and_writes_nothing()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("map.csv", GeneratedSite.Map);
        var old = new GeneratedSite(150);
        old.WriteTo(folder.At("old"));
        var before = await site.InDb(db => db.StoredFiles.CountAsync());

        var run = await Command("import", folder.At("old"), "--agency", office.Agency.Slug, "--dry-run", "--columns", folder.At("map.csv"), "--report", folder.At("报告.csv"));

        Assert.True(run.Exit == 1, run.Err);
        var counts = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(line => line[0], line => int.Parse(line[1]));
        Assert.Equal(old.Files().Count(), counts["合计"]);
        Assert.Equal(old.Expected().ToDictionary(one => one.Key.Name(), one => one.Value).OrderBy(one => one.Key), counts.Where(one => one.Key != "合计").OrderBy(one => one.Key));
        Assert.Equal(old.Files().Count() + 1, File.ReadAllLines(folder.At("报告.csv")).Length);
        Assert.Contains("走进示例", File.ReadAllText(folder.At("报告-栏目.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("11010519491231002X", File.ReadAllText(folder.At("报告.csv")), StringComparison.Ordinal);
        Assert.False(await site.InDb(db => db.ImportPlans.AnyAsync(plan => plan.AgencyId == office.Agency.Id)));
        Assert.Equal(before, await site.InDb(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task By_the_command_come_in_after_the_reviewers_confirmed_and_not_a_second_time()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("map.csv", GeneratedSite.Map);
        var old = new GeneratedSite(100);
        old.WriteTo(folder.At("old"));
        var expected = old.Expected();
        string[] words = ["import", folder.At("old"), "--agency", office.Agency.Slug, "--columns", folder.At("map.csv"), "--site-root", Root, .. ImportGivens.Words(office)];

        var run = await Command(words);

        Assert.True(run.Exit == 1, run.Err);
        var plan = await site.PlanOf(office);
        Assert.Equal((ImportPlanState.Waiting, expected[OldOutcome.Taken], old.Files().Count()), (plan.State, plan.Count, plan.Total));
        Directory.Delete(folder.At("old"), recursive: true); // what was confirmed comes in, whatever became of the folder
        await site.Confirm(office, plan.Id);
        await site.RunImports(office);

        plan = await site.PlanOf(office);
        Assert.Equal((ImportPlanState.Done, expected[OldOutcome.Taken], expected[OldOutcome.Taken]), (plan.State, plan.Done, plan.Imported));
        var publications = await site.InDb(db => db.Publications.Where(row => row.AgencyId == office.Agency.Id).ToListAsync());
        Assert.Equal(expected[OldOutcome.Taken], publications.Count);
        Assert.All(publications, row => Assert.True(row.ImportedAt is not null && row.PublishedAt < row.ImportedAt && row.Content.BodyHtml.Length > 0));
        Assert.Equal(expected[OldOutcome.Taken], (await site.InDb(db => db.ImportBatches.SingleAsync(batch => batch.Id == plan.BatchId))).Count);
        var from = await site.InDb(db => db.Items.Where(item => item.AgencyId == office.Agency.Id).Select(item => item.ImportedFrom!).ToListAsync());
        Assert.Equal(
            old.Files().Where(file => file.Expected == OldOutcome.Taken).Select(file => $"{Root}/{file.Path}").Order(StringComparer.Ordinal), from.Order(StringComparer.Ordinal));
        var first = await site.InDb(db => db.Items.Where(item => item.AgencyId == office.Agency.Id).OrderBy(item => item.Id).FirstAsync());
        using var reader = site.Anybody();
        var moved = await reader.GetAsync(new Uri(first.ImportedFrom!).PathAndQuery);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        (await reader.GetAsync(moved.Location!.ToString())).Shows(first.Content.Title);
        Assert.Equal("完好一致", (await Command("verify")).Out.Split('：', '。')[^2]);

        old.WriteTo(folder.At("old"));
        var again = await Command(words);
        Assert.Contains($"此前已经迁移\t{expected[OldOutcome.Taken]}", again.Out, StringComparison.Ordinal);
        Assert.Contains("没有可以迁入的信息", again.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_zip_come_with_pictures_and_attachments_and_keep_links_to_what_is_not_there()
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var path = $"/office/imports/new?agency={office.Agency.Id}";

        var answer = await head.UploadAsync(path, path, "File", "旧网站.zip", Pack(new GeneratedSite(50)), [.. ImportGivens.Order(office), ("SiteRoot", Root + "/")]);
        Assert.True(answer.Redirected, answer.Text);
        await site.RunImports(office);
        var plan = await site.PlanOf(office);
        var shown = await head.GetAsync($"/office/imports/{plan.Id}");
        shown.Shows("没有栏目“旧闻”");
        shown.Shows("其他文件");
        var map = await head.GetAsync($"/office/imports/{plan.Id}?handler=File&part=columns");
        Assert.Contains("旧闻,,", map.Text, StringComparison.Ordinal);
        await site.Confirm(office, plan.Id);
        await site.RunImports(office);

        var items = await site.InDb(db => db.Publications.Where(row => row.AgencyId == office.Agency.Id).ToListAsync());
        var whole = items.Single(row => row.Content.Title.Contains("第43号", StringComparison.Ordinal));
        Assert.Equal(["P43.png", "附件：名单.txt"], whole.Content.Files.Select(file => file.Name));
        Assert.Matches("<img src=\"/files/[0-9a-f]{64}/P43.png\" alt=\"现场\">", whole.Content.BodyHtml);
        using var reader = site.Anybody();
        var article = await reader.GetAsync($"/info/{whole.ItemId}");
        foreach (var address in article.Page.QuerySelectorAll(".prose img").Select(picture => picture.GetAttribute("src")!)
            .Concat(article.Page.QuerySelectorAll("main a[href^='/files/']").Select(link => link.GetAttribute("href")!)))
        {
            (await reader.GetAsync(address)).Is(System.Net.HttpStatusCode.OK);
        }

        article.Shows("迁移");
        article.Shows("附件：名单");
        Assert.Contains("已迁入", (await head.GetAsync($"/office/imports/{plan.Id}?handler=Result")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_links_to_what_is_not_there_and_take_nothing_from_outside()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder()
            .With("zwgk/1.html", Page("甲", "<p>正文。<img src='gone.jpg' alt='远景'><a href='http://other.example/a'>别处</a><a href='/zwgk/2.html'>下一篇</a></p>"))
            .With("zwgk/2.html", Page("乙", "<p>正文。<a href='../../../etc/passwd.txt'>附件</a></p>"))
            .With("zwgk/3.html", Page("丙", "<p>正文。<a href='http://www.example.gov.cn/zwgk/N.TXT'>名单</a></p>"))
            .With("zwgk/4.html", Page("丁", "<p>正文。<img src='/files/" + new string('a', 64) + "/x.png'></p>"))
            .With("zwgk/n.txt", "甲乙丙");

        var run = await Command(["import", folder.Path, "--agency", office.Agency.Slug, .. ImportGivens.Words(office), "--site-root", "http://www.example.gov.cn"]);

        Assert.True(run.Exit == 1, run.Out + run.Err);
        Assert.Contains("无法读取\t1\n", run.Out, StringComparison.Ordinal); // an address of this platform's files is nobody's to publish
        await site.Confirm(office, (await site.PlanOf(office)).Id);
        await site.RunImports(office);
        var bodies = await site.InDb(db => db.Publications.Where(row => row.AgencyId == office.Agency.Id).ToDictionaryAsync(row => row.Content.Title, row => row.Content));
        Assert.Contains("<a href=\"http://www.example.gov.cn/zwgk/gone.jpg\" rel=\"noopener noreferrer\">远景</a>", bodies["甲"].BodyHtml, StringComparison.Ordinal);
        Assert.Contains("http://www.example.gov.cn/zwgk/2.html", bodies["甲"].BodyHtml, StringComparison.Ordinal);
        Assert.False(bodies.ContainsKey("丁"));
        Assert.Empty(bodies["乙"].Files);
        Assert.Equal("名单.txt", Assert.Single(bodies["丙"].Files).Name);
    }

    [Fact]
    public async Task Go_on_where_they_were_when_the_program_ended()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("map.csv", GeneratedSite.Map);
        new GeneratedSite(600).WriteTo(folder.At("old"));
        await Command(["import", folder.At("old"), "--agency", office.Agency.Slug, "--columns", folder.At("map.csv"), .. ImportGivens.Words(office)]);
        var plan = await site.PlanOf(office);
        await site.Confirm(office, plan.Id);

        while ((await site.PlanOf(office)).Done == 0)
        {
            await Task.Delay(10);
        }

        await site.StopAsync();
        await using (var db = Databases.Open(site.Options))
        {
            var stopped = await db.ImportPlans.SingleAsync(known => known.Id == plan.Id);
            Assert.InRange(stopped.Done, 50, stopped.Count - 1);
            Assert.Equal(stopped.Done, await db.Publications.CountAsync(row => row.AgencyId == office.Agency.Id));
        }

        await site.StartAsync();
        await site.RunImports(office);
        plan = await site.PlanOf(office);
        Assert.Equal((ImportPlanState.Done, plan.Count, plan.Count), (plan.State, plan.Done, plan.Imported));
        Assert.Equal(plan.Count, await site.InDb(db => db.Publications.CountAsync(row => row.AgencyId == office.Agency.Id)));
        Assert.Equal([plan.BatchId], await site.InDb(db => db.Items.Where(item => item.AgencyId == office.Agency.Id).Select(item => item.ImportBatchId).Distinct().ToListAsync()));
    }

    [Fact]
    public async Task Are_read_again_by_a_guard_that_reads_otherwise_than_the_one_before()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("1.html", Page("甲", "<p>一段平常的话。</p>"));
        await Command(["import", folder.Path, "--agency", office.Agency.Slug, .. ImportGivens.Words(office)]);
        var id = (await site.PlanOf(office)).Id;
        using var rows = new MemoryStream();
        using (var written = new ImportRows(rows))
        {
            written.Add(Old(office, "甲", "<p>一段平常的话。</p>"));
            written.Add(Old(office, "乙", "<p>身份证号 11010519491231002X。</p>")); // as if the guard of then had not known the number
        }

        rows.Position = 0;
        var kept = (await site.Services.GetRequiredService<FileStore>().KeepAsync(rows, 1 << 20, CancellationToken.None))!;
        await site.InDb(async db =>
        {
            db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = "application/octet-stream", CreatedAt = DateTime.UtcNow });
            var plan = await db.ImportPlans.SingleAsync(known => known.Id == id);
            (plan.RowsHash, plan.GuardMark, plan.Count) = (kept.Hash, "another", 2);
            return await db.SaveChangesAsync();
        });

        await site.Confirm(office, id);
        await site.RunImports(office);

        var done = await site.PlanOf(office);
        Assert.Equal((2, 1, "迁移 1 条，跳过 1 条"), (done.Done, done.Imported, done.Outcome));
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        Assert.Contains("检查规则有变化", (await head.GetAsync($"/office/imports/{id}?handler=Result")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--agency no-such", "没有网址代号为“no-such”的机关")]
    [InlineData("--by nobody", "没有这个用户名")]
    [InlineData("--reviewers first=nobody", "审核人“first=nobody”写得不对")]
    [InlineData("--site-root ftp://x", "不是以 http:// 或者 https:// 开头的网址")]
    [InlineData("--source", "选项 --source 后面缺少值")]
    public async Task Are_refused_with_the_word_that_is_wrong(string words, string says)
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("1.html", Page("甲", "<p>正文。</p>"));
        var given = words.Split(' ');
        string[] order = ["--agency", office.Agency.Slug, .. ImportGivens.Words(office)];
        if (Array.IndexOf(order, given[0]) is var at && at >= 0)
        {
            order = [.. order[..at], .. order[(at + 2)..]];
        }

        var run = await Command(["import", folder.Path, .. order, .. given]);

        Assert.Equal(2, run.Exit);
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Want_an_importer_who_may_and_reviewers_who_are_others()
    {
        var office = await site.GivenOffice();
        using var folder = new Folder().With("1.html", Page("甲", "<p>正文。</p>"));
        var editor = office.The(Role.Editor).UserName;
        var words = ImportGivens.Words(office);

        var unable = await Command(["import", folder.Path, "--agency", office.Agency.Slug, .. words.Select(word => word == office.The(Role.DisclosureHead).UserName ? editor : word)]);
        var alone = await Command(["import", folder.Path, "--agency", office.Agency.Slug, .. words[..^1], $"first={editor}"]);

        Assert.Contains("没有这个机关的迁移权限", unable.Err, StringComparison.Ordinal);
        Assert.Contains("没有选择初审人", alone.Err, StringComparison.Ordinal);
        Assert.False(await site.InDb(db => db.ImportPlans.AnyAsync(plan => plan.AgencyId == office.Agency.Id)));
    }

    private static string Page(string title, string body) =>
        $"<html><head><meta name=ArticleTitle content=\"{title}\"><meta name=PubDate content=\"2019-05-06 09:30\"><meta name=ColumnName content=通知公告></head><body><div id=zoom>{body}</div></body></html>";

    private static byte[] Pack(GeneratedSite old)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in old.Files())
            {
                using var part = zip.CreateEntry("旧网站/" + file.Path).Open();
                part.Write(file.Content);
            }
        }

        return memory.ToArray();
    }

    private static OldPublication Old(Office office, string title, string body) => new(
        title, office.Columns["news"], null, new ItemContent { Title = title, BodyHtml = body }, new DateTime(2019, 5, 6, 0, 0, 0, DateTimeKind.Utc))
    { BodyText = title };

    private Task<Run> Command(params string[] words) => Task.Run(() => site.Command(words));
}

public sealed class ImportingOldSitesOnSqlite(SqliteSite site) : ImportingOldSites(site), IClassFixture<SqliteSite>;

public sealed class ImportingOldSitesOnPostgres(PostgresSite site) : ImportingOldSites(site), IClassFixture<PostgresSite>;
