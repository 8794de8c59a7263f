using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Data.Casework;
using Gongkai.Data.Casework.Applicants;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Portal.Apply;

/// <summary>An applicant sends an application and follows it (条例第二十九条、第三十一条).</summary>
public abstract class Applying(TestSite site)
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Asks_for_the_three_groups_of_the_article_and_never_for_a_purpose()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;

        var page = await reader.GetAsync($"/{slug}/apply");

        page.Is(HttpStatusCode.OK);
        page.Shows("不需要说明用途");
        Assert.DoesNotContain(page.Page.QuerySelectorAll("label"), label => label.TextContent.Contains("用途", StringComparison.Ordinal));
        Assert.False(page.Headers.ContainsKey("Set-Cookie"));
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
        Assert.NotEqual(KeyOf(page), KeyOf(await reader.GetAsync($"/{slug}/apply")));
    }

    [Fact]
    public async Task With_something_missing_names_it_with_its_article_and_keeps_what_was_typed()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;

        var page = await SendAsync(reader, slug, [("Input.Title", "某项目评审结果")]);

        page.Shows("缺少申请人的姓名或者名称");
        page.Shows("缺少申请人的身份证明");
        page.Shows("缺少申请人的联系方式");
        page.Shows("条例第二十九条第二款第三项");
        Assert.Equal("某项目评审结果", page.Page.QuerySelector("#Input_Title")!.GetAttribute("value"));
        Assert.Equal(0, await site.InDb(db => db.Applications.CountAsync(row => row.Title == "某项目评审结果")));
    }

    [Fact]
    public async Task Sent_twice_makes_one_application_with_one_code()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var key = KeyOf(await reader.GetAsync($"/{slug}/apply"));

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(reader, slug, [.. Whole("重发的申请"), ("Input.Key", key)])));

        Assert.Single(sent.Select(page => Receipt(page)).Distinct());
        Assert.Equal(1, await site.InDb(db => db.Applications.CountAsync(row => row.Title == "重发的申请")));
    }

    [Fact]
    public async Task Gets_a_receipt_that_says_when_the_period_begins()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;

        var page = await SendAsync(reader, slug, Whole("回执"));

        page.Shows("申请已收到");
        page.Shows("双方确认之日");
        page.Shows("条例第三十一条第三项");
        page.Shows("自确认之日起二十个工作日内");
        var row = await site.InDb(db => db.Applications.SingleAsync(known => known.Title == "回执"));
        Assert.Equal((Channel.Online, Stage.AwaitingConfirmation, null), (row.Channel, row.Stage, row.DueOn));
    }

    [Fact]
    public async Task Seals_who_applies_and_the_identity_proof()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var key = KeyOf(await reader.GetAsync($"/{slug}/apply"));

        (await reader.UploadAsync($"/{slug}/apply", $"/{slug}/apply", "Papers", "高芷若身份证.png", Picture, [.. Whole("密封"), ("Input.Key", key)]))
            .Is(HttpStatusCode.OK);

        var row = await site.InDb(db => db.Applications.SingleAsync(known => known.Title == "密封"));
        var paper = await site.InDb(db => db.ApplicationFiles.SingleAsync(file => file.ApplicationId == row.Id));
        Assert.DoesNotContain("高芷若", row.SealedApplicant + paper.SealedName, StringComparison.Ordinal);
        var stored = Directory.EnumerateFiles(site.Options.FilesFolder, $"*{paper.Hash}*", SearchOption.AllDirectories).Single();
        Assert.DoesNotContain("PNG", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(stored)), StringComparison.Ordinal);
        (await reader.GetAsync($"/files/{paper.Hash}/a.png")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("证件.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("证件.png", "<script>alert(1)</script>")]
    [InlineData("证件.html", "<html><script>alert(1)</script></html>")]
    public async Task Refuses_a_paper_that_is_not_what_it_says(string name, string content)
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;

        var page = await reader.UploadAsync($"/{slug}/apply", $"/{slug}/apply", "Papers", name, Encoding.UTF8.GetBytes(content),
            [.. Whole("坏材料"), ("Input.Key", Intake.NewKey())]);

        page.Shows("不是可以接收的文件");
        Assert.Equal(0, await site.InDb(db => db.Applications.CountAsync(row => row.Title == "坏材料")));
    }

    [Fact]
    public async Task Refuses_a_zip_bomb()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        using var bomb = new MemoryStream();
        await using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in new[] { "[Content_Types].xml", "word/document.xml" })
            {
                await using var entry = await zip.CreateEntry(part, CompressionLevel.SmallestSize).OpenAsync();
                var zeros = new byte[1 << 20];
                for (var megabyte = 0; megabyte < 600; megabyte++)
                {
                    await entry.WriteAsync(zeros);
                }
            }
        }

        var page = await reader.UploadAsync($"/{slug}/apply", $"/{slug}/apply", "Papers", "证明.docx", bomb.ToArray(),
            [.. Whole("炸弹"), ("Input.Key", Intake.NewKey())]);

        page.Shows("不是可以接收的文件");
    }

    [Fact]
    public async Task Is_not_offered_by_a_public_enterprise()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency(kind: Gongkai.Rules.Disclosure.Columns.AgencyKind.PublicEnterprise)).Slug;

        (await reader.GetAsync($"/{slug}/apply")).Shows("条例第五十五条");
        (await PostAsync(reader, slug, [.. Whole("供水"), ("Input.Key", Intake.NewKey())])).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain($"/{slug}/apply", (await reader.GetAsync("/apply")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_it_with_number_and_code_and_sees_nothing_of_who_applied()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var (number, code) = Receipt(await SendAsync(reader, slug, Whole("查询进展")));

        var page = await reader.PostAsync("/track", ("Number", number), ("Code", code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));

        page.Shows("等待本机关与您确认收到");
        page.Shows("查询进展");
        Assert.DoesNotContain("高芷若", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13800000000", page.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task With_a_wrong_code_gets_the_same_answer_as_with_a_number_that_is_none()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var (number, code) = Receipt(await SendAsync(reader, slug, Whole("猜测")));

        var wrongCode = await reader.PostAsync("/track", ("Number", number), ("Code", "2222-2222-2222-22"));
        var noNumber = await reader.PostAsync("/track", ("Number", "1999-0001"), ("Code", code));

        Assert.Equal(Bare(wrongCode), Bare(noNumber));
        wrongCode.Shows("没有查到");

        // What was typed stands in its field again; everything else is the same.
        static string Bare(Shown page)
        {
            Array.ForEach([.. page.Page.QuerySelectorAll("input")], field => field.RemoveAttribute("value"));
            return page.Page.QuerySelector("main")!.InnerHtml;
        }
    }

    [Fact]
    public async Task Cannot_be_found_by_guessing()
    {
        await site.StopAsync();
        await site.StartAsync(site.Options with { Limits = new Gongkai.Shell.Safety.RateLimits() });
        try
        {
            using var reader = site.Anybody();
            var statuses = new List<HttpStatusCode>();
            for (var guess = 0; guess < 200; guess++)
            {
                statuses.Add((await reader.PostFromAsync("/healthz", "/track", ("Number", "2026-0001"), ("Code", $"{guess:000}"))).Status);
            }

            Assert.InRange(statuses.Count(status => status == HttpStatusCode.OK), 1, 60);
            Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        }
        finally
        {
            await site.StopAsync();
            await site.StartAsync();
        }
    }

    [Fact]
    public async Task Withdraws_it_once_and_only_when_sure()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var (number, code) = Receipt(await SendAsync(reader, slug, Whole("撤回")));
        (string, string)[] who = [("Number", number), ("Code", code), ("Key", Intake.NewKey()), ("Revision", "0")];

        (await reader.PostFromAsync("/track", "/track?handler=Withdraw", who)).Shows("请先勾选");
        (await reader.PostFromAsync("/track", "/track?handler=Withdraw", [.. who, ("Sure", "true")])).Shows("申请已经撤回");
        (await reader.PostFromAsync("/track", "/track?handler=Withdraw", [.. who, ("Sure", "true")])).Shows("已办结");

        var row = await site.InDb(db => db.Applications.SingleAsync(known => known.Number == number && known.Title == "撤回"));
        Assert.Equal(1, await site.InDb(db => db.ApplicationFacts.CountAsync(fact => fact.ApplicationId == row.Id && fact.Kind == FactJson.KindOf(new Withdrawn(default)))));
    }

    [Fact]
    public async Task Answers_a_correction_which_begins_the_period_anew()
    {
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;
        var (number, code) = Receipt(await SendAsync(reader, slug, Whole("补正")));
        await GivenFacts("补正", today => [new Confirmed(today), new CorrectionRequested(today, today, new(15))]);
        (string, string)[] who = [("Number", number), ("Code", code), ("Key", Intake.NewKey()), ("Revision", "1")];

        (await reader.PostAsync("/track", ("Number", number), ("Code", code))).Shows("等待您补正");
        var page = await reader.PostFromAsync("/track", "/track?handler=Correct", [.. who, ("Words", "指 2025 年度的评审结果")]);

        page.Shows("答复期限自今天起重新计算");
        var row = await site.InDb(db => db.Applications.SingleAsync(known => known.Number == number && known.Title == "补正"));
        Assert.Equal(Stage.InProgress, row.Stage);
        Assert.NotNull(row.DueOn);
    }

    [Fact]
    public async Task Is_told_what_is_public_already_and_taking_it_is_counted()
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "policies", "政策文件");
        var item = await site.GivenPublished(column, content => content.Title = "示例区科技计划项目管理办法");
        using var reader = site.Anybody();
        var slug = (await site.GivenAgency()).Slug;

        var page = await reader.PostFromAsync($"/{slug}/apply", $"/{slug}/apply?handler=Look", ("Input.Description", "想要科技计划项目管理办法的全文"), ("Input.Key", Intake.NewKey()));
        page.Shows("示例区科技计划项目管理办法");
        Assert.Equal("想要科技计划项目管理办法的全文", page.Page.QuerySelector("#Input_Description")!.TextContent.Trim());

        var gone = await reader.GetAsync($"/apply/found/{item}");
        Assert.Equal($"/info/{item}", gone.Location!.OriginalString);
        Assert.Equal(1, await site.InDb(db => db.AuditRecords.CountAsync(act => act.Action == FoundInstead.Action && act.Subject == $"item:{item}")));
    }

    private async Task GivenFacts(string title, Func<DateOnly, IReadOnlyList<ApplicationEvent>> facts)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Gongkai.Data.GongkaiDb>();
        var application = await db.Applications.SingleAsync(row => row.Title == title);
        var today = Gongkai.Shell.BeijingDate.Today(site.Time);
        var problems = await scope.ServiceProvider.GetRequiredService<CaseRecorder>().RecordAsync(application, null, new FormStamp("given", application.Revision),
            () => Task.FromResult<Gongkai.Rules.Problems.Checked<CaseStep>>(new CaseStep("application.note", [.. facts(today).Select(fact => NewFact.Of(fact))])), default);
        Assert.Empty(problems);
    }

    private static (string, string)[] Whole(string title) =>
    [
        ("Input.Title", title), ("Input.Description", $"{title}的说明"), ("Input.Class", "NaturalPerson"), ("Input.Name", "高芷若"),
        ("Input.IdentityKind", "居民身份证"), ("Input.IdentityNumber", "11010519491231002X"), ("Input.Phone", "13800000000"),
        ("Input.Way", "Online"), ("Input.Form", "Electronic"),
    ];

    private static async Task<Shown> SendAsync(Visitor reader, string slug, (string, string)[] fields) =>
        await PostAsync(reader, slug, [.. fields, ("Input.Key", KeyOf(await reader.GetAsync($"/{slug}/apply")))]);

    private static Task<Shown> PostAsync(Visitor reader, string slug, (string, string)[] fields) => reader.PostAsync($"/{slug}/apply", fields);

    private static string KeyOf(Shown page) => page.Page.QuerySelector("input[name='Input.Key']")!.GetAttribute("value")!;

    private static (string Number, string Code) Receipt(Shown page)
    {
        page.Shows("查询码");
        return (page.Page.QuerySelector(".receipt dd.number")!.TextContent, page.Page.QuerySelector(".receipt dd.code")!.TextContent);
    }
}

public sealed class ApplyingOnSqlite(SqliteSite site) : Applying(site), IClassFixture<SqliteSite>;

public sealed class ApplyingOnPostgres(PostgresSite site) : Applying(site), IClassFixture<PostgresSite>;
