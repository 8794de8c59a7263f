using System.Text.Json.Nodes;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Api;

/// <summary>Draft, files, review and publication through the API, by the same rules as on the pages.</summary>
public abstract class WorkOfPrograms(TestSite site)
{
    [Fact]
    public async Task Leads_from_a_draft_through_all_reviews_to_the_portal()
    {
        var office = await site.GivenOffice();
        using var desk = new DeskOfPrograms(site, office);
        var made = (await (await desk.As(Role.Editor)).PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201);
        var path = made.Headers["Location"];
        var seen = (string)made.Json["contentHash"]!;

        await desk.PassAll(path, seen);
        var published = (await (await desk.As(Role.FinalReviewer)).PostAsync($"{path}/publish", new { seen })).Is(200).Json;

        Assert.Equal(("published", true), ((string?)published["stage"], (bool?)published["public"]));
        using var reader = new ApiProgram(site);
        var item = (await reader.GetAsync($"/api/v1/items/{(long)made.Json["id"]!}")).Is(200).Json;
        Assert.Equal((string?)published["indexNumber"], (string?)item["indexNumber"]);
        Assert.Equal(
            ["item.create", "item.drafted", "item.guard-run", "item.submitted", "item.step-passed", "item.step-passed", "item.secrecy-reviewed", "item.step-passed", "item.published"],
            await site.InDb(db => db.AuditRecords.Where(record => record.AgencyId == office.Agency.Id && record.Action.StartsWith("item."))
                .OrderBy(record => record.Sequence).Select(record => record.Action).ToListAsync()));
        (await (await desk.As(Role.DisclosureHead)).PostAsync($"{path}/withdraw", new { reason = "内容有误" })).Is(200);
        (await reader.GetAsync($"/api/v1/items/{(long)made.Json["id"]!}")).IsProblem(410, "item.withdrawn");
    }

    [Fact]
    public async Task Refuses_to_let_authors_approve_their_own_and_to_skip_steps()
    {
        var office = await site.GivenOffice();
        var both = await site.GivenPerson([Role.Editor, Role.FirstReviewer, Role.FinalReviewer], office.Agency);
        using var program = await site.ProgramOf(both, office.Agency);
        var made = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201);
        var (path, seen) = (made.Headers["Location"], (string)made.Json["contentHash"]!);
        (await program.PostAsync($"{path}/publish", new { seen })).IsProblem(409, "review.wrong-stage");
        (await program.PostAsync($"{path}/submit", new { seen })).Is(200);

        (await program.PostAsync($"{path}/approve", new { seen, step = "first" })).IsProblem(403, "review.self-approval");
        (await program.PostAsync($"{path}/approve", new { seen, step = "final" })).IsProblem(409, "review.out-of-order");
        (await program.PostAsync($"{path}/publish", new { seen })).IsProblem(422, "review.steps-missing");
        (await program.PostAsync($"{path}/approve", new { seen = "other", step = "first" })).Is(409);
        Assert.Equal("in-review", (string?)(await program.GetAsync(path)).Json["state"]!["stage"]);
    }

    [Fact]
    public async Task Tells_the_second_editor_who_changed_what()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        using var second = await site.ProgramOf(office.The(Role.DisclosureOfficer), office.Agency);
        var path = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201).Headers["Location"];
        var (mine, theirs) = (await program.GetAsync(path), await second.GetAsync(path));
        (await second.PutAsync(path, With(theirs, "title", "新的标题"), ("If-Match", theirs.Headers["ETag"]))).Is(200);

        var late = await program.PutAsync(path, With(mine, "title", "我的标题"), ("If-Match", mine.Headers["ETag"]));

        late.IsProblem(412, "edit.conflict");
        Assert.Equal(office.The(Role.DisclosureOfficer).FullName, (string?)late.Json["conflict"]!["by"]);
        Assert.Equal(["标题"], late.Json["conflict"]!["changed"]!.AsArray().Select(name => (string)name!));
        (await program.PutAsync(path, With(mine, "title", "我的标题"))).IsProblem(428, "request.no-if-match");
        Assert.Equal("新的标题", (string?)(await program.GetAsync(path)).Json["content"]!["title"]);
    }

    [Fact]
    public async Task Takes_back_what_it_gave_unchanged()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var path = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201).Headers["Location"];
        var read = await program.GetAsync(path);

        var saved = (await program.PutAsync(path, read.Json["content"]!.ToJsonString(), ("If-Match", read.Headers["ETag"]))).Is(200);

        Assert.Equal((string?)read.Json["state"]!["contentHash"], (string?)saved.Json["contentHash"]);
        Assert.Equal(read.Headers["ETag"], saved.Headers["ETag"]);
    }

    [Fact]
    public async Task Lists_findings_and_goes_on_when_they_are_accepted_with_a_reason()
    {
        var office = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        var made = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(
            site, office.Agency.Slug, item => item["bodyHtml"] = "<p>联系人手机 13800138000。</p>"))).Is(201);
        var (path, seen) = (made.Headers["Location"], (string)made.Json["contentHash"]!);

        var checkedOnce = (await program.PostAsync($"{path}/check")).Is(200).Json;
        (await program.PostAsync($"{path}/submit", new { seen })).Is(200);
        using var reviewer = await site.ProgramOf(office.The(Role.FirstReviewer), office.Agency);
        (await reviewer.PostAsync($"{path}/approve", new { seen, step = "first" })).IsProblem(422, "guard.open-findings");
        foreach (var finding in checkedOnce["findings"]!.AsArray())
        {
            var accept = $"{path}/findings/{(string)finding!["id"]!}/accept";
            (await program.PostAsync(accept, new { seen, reason = "" })).Is(422);
            (await program.PostAsync(accept, new { seen, reason = "是公布的值班电话" })).Is(200);
        }

        Assert.NotEmpty(checkedOnce["findings"]!.AsArray());
        Assert.DoesNotContain("13800138000", checkedOnce.ToJsonString(), StringComparison.Ordinal);
        (await reviewer.PostAsync($"{path}/approve", new { seen, step = "first" })).Is(200);
    }

    [Fact]
    public async Task Takes_files_by_their_content_and_shows_none_that_is_anothers()
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        using var program = await site.ProgramOf(office.The(Role.Editor), office.Agency);
        using var stranger = await site.ProgramOf(other.The(Role.Editor), other.Agency);
        var path = (await program.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201).Headers["Location"];
        var theirs = (await stranger.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, other.Agency.Slug))).Is(201).Headers["Location"];

        var kept = (await program.UploadAsync($"{path}/files", "名单.csv", "姓名,单位\n甲,乙\n"u8.ToArray())).Is(201).Json;
        (await program.UploadAsync($"{path}/files", "a.pdf", "MZ\x90 this is a program"u8.ToArray())).Is(415);
        (await program.UploadAsync($"{path}/files", "../../x.exe", "MZ\x90"u8.ToArray())).Is(415);
        (await program.PostAsync($"{path}/files", new { file = "x" })).Is(415);
        var hash = (string)kept["sha256"]!;
        var foreign = await stranger.GetAsync(theirs);
        var stolen = await stranger.PutAsync(
            theirs, With(foreign, "bodyHtml", $"<p><img src=\"/files/{hash}/a.png\" alt=\"图\"></p>"), ("If-Match", foreign.Headers["ETag"]));

        stolen.IsProblem(422, "edit.strange-file");
        Assert.Equal("名单.csv", (string?)(await program.GetAsync(path)).Json["files"]![0]!["name"]);
        using var reader = new ApiProgram(site);
        (await reader.GetAsync($"/files/{hash}/{Uri.EscapeDataString("名单.csv")}")).Is(404);
        (await program.SendAsync(HttpMethod.Delete, $"{path}/files/{hash}", null)).Is(200);
        Assert.Empty((await program.GetAsync(path)).Json["files"]!.AsArray());
    }

    [Fact]
    public async Task Is_returned_with_marks_and_amended_when_public()
    {
        var office = await site.GivenOffice();
        using var desk = new DeskOfPrograms(site, office);
        var made = (await (await desk.As(Role.Editor)).PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug))).Is(201);
        var (path, seen) = (made.Headers["Location"], (string)made.Json["contentHash"]!);
        (await (await desk.As(Role.Editor)).PostAsync($"{path}/submit", new { seen })).Is(200);
        var back = new { seen, step = "first", note = "", marks = new[] { new { quote = "近日", comment = "请写明日期", nth = 0 } } };

        (await (await desk.As(Role.FirstReviewer)).PostAsync($"{path}/return", new { seen, step = "first" })).IsProblem(422, "review.return-without-note");
        (await (await desk.As(Role.FirstReviewer)).PostAsync($"{path}/return", back)).Is(200);
        var read = await (await desk.As(Role.Editor)).GetAsync(path);
        Assert.Equal(
            ("returned", "请写明日期"), ((string?)read.Json["state"]!["stage"], (string?)read.Json["returnMarks"]![0]!["comment"]));
        var saved = (await (await desk.As(Role.Editor)).PutAsync(
            path, With(read, "bodyHtml", "<p>各有关单位：</p><p>定于 3 月 2 日开展示例活动。</p>"), ("If-Match", read.Headers["ETag"]))).Is(200);
        seen = (string)saved.Json["contentHash"]!;
        await desk.PassAll(path, seen);
        (await (await desk.As(Role.FinalReviewer)).PostAsync($"{path}/publish", new { seen, at = site.Time.GetUtcNow().AddHours(2) })).Is(200);
        (await (await desk.As(Role.FinalReviewer)).PostAsync($"{path}/publish", new { seen })).Is(200);

        var open = await (await desk.As(Role.Editor)).GetAsync(path);
        (await (await desk.As(Role.Editor)).PutAsync(path, With(open, "title", "改"), ("If-Match", open.Headers["ETag"]))).IsProblem(409, "edit.published");
        (await (await desk.As(Role.Editor)).PostAsync($"{path}/amend", new { seen, reason = "补充联系方式" })).Is(200);
        Assert.Equal("draft", (string?)(await (await desk.As(Role.Editor)).GetAsync(path)).Json["state"]!["stage"]);
    }

    private static string With(Got read, string name, string value)
    {
        var content = read.Json["content"]!.DeepClone().AsObject();
        content[name] = JsonValue.Create(value);
        return content.ToJsonString();
    }
}

public sealed class WorkOfProgramsOnSqlite(SqliteSite site) : WorkOfPrograms(site), IClassFixture<SqliteSite>;

public sealed class WorkOfProgramsOnPostgres(PostgresSite site) : WorkOfPrograms(site), IClassFixture<PostgresSite>;
