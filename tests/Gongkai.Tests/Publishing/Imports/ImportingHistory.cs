using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Imports;

public abstract class ImportingHistory(TestSite site)
{
    private const string List =
        "栏目,标题,发布时间,正文,原地址\n"
        + "通知公告,旧网站的通知,2019-05-06 09:30,各单位：请遵照执行。,http://old.example/1\n"
        + "工作动态,旧网站的动态,2019/5/7,<p>会议召开。</p><script>alert(1)</script>,http://old.example/2\n"
        + "通知公告,泄露号码的通知,2019-05-08,身份证号 11010519491231002X,http://old.example/3\n"
        + "没有的栏目,放错的通知,2019-05-09,正文,http://old.example/4\n"
        + "通知公告,,2019-05-09,正文,http://old.example/5\n"
        + "通知公告,将来的通知,2030-01-01,正文,http://old.example/6\n";

    [Fact]
    public async Task Comes_in_after_three_reviewers_confirmed_what_they_saw()
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var plan = await Prepared(head, office);
        plan.Shows("2 条");
        plan.Shows("没有栏目“没有的栏目”");
        plan.Shows("没有标题");
        plan.Shows("晚于今天");
        Assert.DoesNotContain("11010519491231002X", plan.Text);
        var id = await PlanId(office);

        foreach (var role in new[] { Role.FirstReviewer, Role.SecondReviewer, Role.FinalReviewer })
        {
            Assert.False(await site.InDb(db => db.Publications.AnyAsync(known => known.AgencyId == office.Agency.Id)));
            using var reviewer = await site.SignedInAs(office.The(role));
            (await reviewer.GetAsync("/office")).Shows("等待您确认");
            var confirmed = await reviewer.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Confirm");
            Assert.True(confirmed.Redirected, confirmed.Text);
            (await reviewer.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Confirm")).Shows("现在不需要您确认");
        }

        await site.RunImports(office);

        var known = await site.InDb(db => db.Publications.Where(row => row.AgencyId == office.Agency.Id).OrderBy(row => row.PublishedAt).ToListAsync());
        Assert.Equal(["旧网站的通知", "旧网站的动态"], known.Select(row => row.Content.Title));
        Assert.Equal((new DateTime(2019, 5, 6, 1, 30, 0), "<p>会议召开。</p>"), (known[0].PublishedAt, known[1].Content.BodyHtml));
        Assert.All(known, row => Assert.NotNull(row.ImportedAt));
        (await head.GetAsync($"/office/imports/{id}")).Shows("迁移 2 条，跳过 4 条");
        var batch = await site.InDb(db => db.ImportBatches.SingleAsync(row => row.AgencyId == office.Agency.Id));
        Assert.Equal(3, batch.DecidedBy.Split('\n').Distinct().Count());
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == "import.confirm" && record.Subject == $"import-plan:{id}")));
    }

    [Fact]
    public async Task Wants_three_other_persons_with_the_right_roles()
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var path = $"/office/imports/new?agency={office.Agency.Id}";

        var nobody = await head.UploadAsync(path, path, "File", "旧网站.csv", Encoding.UTF8.GetBytes(List), ("Source", ""), ("Decision", ""));
        nobody.Shows("没有填写来源");
        nobody.Shows("没有填写迁移决定");
        nobody.Shows("没有选择初审人");
        var strangers = await head.UploadAsync(path, path, "File", "旧网站.csv", Encoding.UTF8.GetBytes(List), [
            .. Reviewers(office).Where(field => field.Item1 != "Reviewer-second"), ("Reviewer-second", office.The(Role.FirstReviewer).Id.ToString())]);
        strangers.Shows("所选的人没有本机关的复审权限");
        strangers.Shows("各步骤的审核人不是不同的人");

        Assert.False(await site.InDb(db => db.ImportPlans.AnyAsync(plan => plan.AgencyId == office.Agency.Id)));
    }

    [Theory]
    [InlineData("旧.txt", "栏目,标题,发布时间\n", "文件不是 csv 或者 xlsx 表格")]
    [InlineData("旧.html", "<html></html>", "文件不是 csv 或者 xlsx 表格")]
    [InlineData("旧.doc", "甲", "也不是 zip 压缩包")]
    public async Task Refuses_other_kinds_of_files_at_once(string name, string content, string says)
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var path = $"/office/imports/new?agency={office.Agency.Id}";

        (await head.UploadAsync(path, path, "File", name, Encoding.UTF8.GetBytes(content), Reviewers(office))).Shows(says);
    }

    [Theory]
    [InlineData("旧.csv", "标题,时间\n甲,2019-01-01\n", "表格第一行没有这些列名：栏目、发布时间")]
    [InlineData("旧.zip", "PK no archive", "文件不是 zip 压缩包")]
    public async Task Says_what_is_wrong_with_the_file(string name, string content, string says)
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var path = $"/office/imports/new?agency={office.Agency.Id}";

        var answer = await head.UploadAsync(path, path, "File", name, Encoding.UTF8.GetBytes(content), Reviewers(office));
        await site.RunImports(office);

        var shown = await head.GetAsync(answer.Location!.ToString());
        shown.Shows("未能完成");
        shown.Shows(says);
    }

    [Fact]
    public async Task Is_for_those_who_may_import_and_seen_by_the_organ_only()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        await Prepared(head, office);
        var id = await PlanId(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var stranger = await site.SignedInAs(other.The(Role.FirstReviewer));

        (await editor.GetAsync("/office/imports/new")).Is(HttpStatusCode.Forbidden);
        (await stranger.GetAsync($"/office/imports/{id}")).Is(HttpStatusCode.NotFound);
        (await stranger.PostFromAsync("/office/imports", $"/office/imports/{id}?handler=Confirm")).Is(HttpStatusCode.NotFound);
        (await editor.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Confirm")).Shows("现在不需要您确认");
        (await editor.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Drop", ("reason", "x"))).Shows("只有等待确认的批次可以放弃");
        await head.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Drop", ("reason", "文件有误"));

        Assert.Equal(ImportPlanState.Dropped, await site.InDb(db => db.ImportPlans.Where(plan => plan.Id == id).Select(plan => plan.State).SingleAsync()));
        using var first = await site.SignedInAs(office.The(Role.FirstReviewer));
        (await first.PostFromAsync($"/office/imports/{id}", $"/office/imports/{id}?handler=Confirm")).Shows("现在不需要您确认");
    }

    [Fact]
    public async Task Reads_a_workbook()
    {
        var office = await site.GivenOffice();
        using var head = await site.SignedInAs(office.The(Role.DisclosureHead));
        var path = $"/office/imports/new?agency={office.Agency.Id}";

        var answer = await head.UploadAsync(path, path, "File", "旧网站.xlsx", Workbook(
            ["栏目", "标题", "发布时间", "内容概述"], ["通知公告", "表格里的通知", "2018-03-04", ""], ["通知公告", "第二条", "2018-03-05", "概述"]), Reviewers(office));

        Assert.True(answer.Redirected, answer.Page.Body!.TextContent);
        await site.RunImports(office);
        var plan = await site.InDb(db => db.ImportPlans.SingleAsync(row => row.AgencyId == office.Agency.Id));
        Assert.Equal((2, 0), (plan.Count, plan.Skipped));
    }

    private static (string, string)[] Reviewers(Office office) => ImportGivens.Order(office);

    private async Task<Shown> Prepared(Visitor head, Office office)
    {
        var path = $"/office/imports/new?agency={office.Agency.Id}";
        var answer = await head.UploadAsync(path, path, "File", "旧网站.csv", Encoding.UTF8.GetBytes(List), Reviewers(office));
        Assert.True(answer.Redirected, answer.Page.Body!.TextContent);
        await site.RunImports(office);
        return await head.GetAsync(answer.Location!.ToString());
    }

    private Task<long> PlanId(Office office) => site.InDb(db => db.ImportPlans.Where(plan => plan.AgencyId == office.Agency.Id).Select(plan => plan.Id).SingleAsync());

    /// <summary>A workbook with texts in its cells, as small as a real one can be.</summary>
    private static byte[] Workbook(params string[][] rows)
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = string.Concat(rows.Select((row, at) => $"<row r=\"{at + 1}\">" + string.Concat(row.Select((text, column) =>
            $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")) + "</row>"));
        (string Name, string Content)[] parts =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"),
            ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{cells}</sheetData></worksheet>"),
        ];
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return memory.ToArray();
    }
}

public sealed class ImportingHistoryOnSqlite(SqliteSite site) : ImportingHistory(site), IClassFixture<SqliteSite>;

public sealed class ImportingHistoryOnPostgres(PostgresSite site) : ImportingHistory(site), IClassFixture<PostgresSite>;
