using System.Text.Json.Nodes;
using Gongkai.Data.People;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Api;

/// <summary>Every operation of the served document is called, and each answer is held against it.</summary>
public abstract class TheContract(TestSite site)
{
    [Fact]
    public async Task Is_kept_by_every_operation()
    {
        using var reader = new ApiProgram(site);
        var contract = new Contract((await reader.GetAsync("/api/v1/openapi.json")).Is(200).Json);
        var office = await site.GivenOffice();
        using var watched = new ApiProgram(site) { Watch = contract.Hold };
        using var desk = new DeskOfPrograms(site, office) { Watch = contract.Hold };

        var id = await PublishOneAsync(desk, office);
        await ReadAllAsync(watched, office, id);
        await BeRefusedAsync(watched, desk, office, id);
        (await (await desk.As(Role.DisclosureHead)).PostAsync($"/api/v1/work/items/{id}/withdraw", new { reason = "内容有误" })).Is(200);
        (await watched.GetAsync($"/api/v1/items/{id}")).Is(410);
        (await watched.GetAsync("/api/v1/changes")).Is(200);

        Assert.Empty(contract.Operations.Except(contract.Answered));
    }

    [Fact]
    public async Task Tells_every_operation_in_Chinese_with_all_ways_to_refuse_and_examples_that_fit()
    {
        using var reader = new ApiProgram(site);
        var document = (await reader.GetAsync("/api/v1/openapi.json")).Is(200).Json;
        var contract = new Contract(document);

        Assert.StartsWith("3.", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Contains("公开", document.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal(contract.Operations.Count(), contract.Operations.Distinct().Count());
        Assert.InRange(contract.Operations.Count(), 25, 60);
        Assert.All(contract.AllOperations, operation =>
        {
            var name = (string)operation["operationId"]!;
            Assert.Matches("[\u4e00-\u9fff]", (string?)operation["summary"] ?? "");
            Assert.Matches("[\u4e00-\u9fff]", (string?)operation["description"] ?? "");
            var statuses = operation["responses"]!.AsObject().Select(response => response.Key).ToList();
            Assert.Contains(statuses, status => status[0] == '2');
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.Matches("[\u4e00-\u9fff]", (string?)parameter!["description"] ?? ""));
            Assert.All(["429", "500", .. operation["security"] is null ? Array.Empty<string>() : ["401", "403"]], status => Assert.Contains(status, statuses));
            foreach (var media in Bodies(operation).Where(body => body["example"] is not null))
            {
                Assert.Empty(contract.Faults(media["example"], media["schema"]!, name));
            }

            if (operation["requestBody"] is { } sent && sent["content"]!["application/json"] is { } json)
            {
                Assert.True(json["example"] is not null, $"{name}: no example");
            }
        });
        Assert.All(document["components"]!["schemas"]!.AsObject(), schema =>
            Assert.All(schema.Value!["properties"]?.AsObject() ?? [], property =>
                Assert.True(
                    property.Value!["description"] is not null
                        || property.Value["$ref"] is not null || property.Value["oneOf"] is not null,
                    $"{schema.Key}.{property.Key}: no description")));
    }

    [Fact]
    public async Task Has_a_page_for_people_and_an_address_for_each_problem()
    {
        using var browser = site.Anybody();

        var page = await browser.GetAsync("/api");

        page.Is(System.Net.HttpStatusCode.OK);
        page.Shows("Idempotency-Key");
        page.Shows("/api/v1/work/items/{id}/approve");
        Assert.Empty(page.Page.QuerySelectorAll("script:not([src]), [style]"));
        using var reader = new ApiProgram(site);
        foreach (var code in Gongkai.Api.Faults.Statuses.Known.Append("http.404").Append("review.steps-missing"))
        {
            Assert.Equal($"/api/problems/{code}", (string?)(await reader.GetAsync($"/api/problems/{code}")).Is(200).Json["type"]);
        }

        (await reader.GetAsync("/api/problems/..%2f..")).Is(404);
    }

    private static IEnumerable<JsonNode> Bodies(JsonNode operation) =>
        operation["responses"]!.AsObject().Select(response => response.Value!["content"]).Append(
            operation["requestBody"]?["content"])
            .OfType<JsonObject>().SelectMany(content => content.Select(media => media.Value!));

    private async Task<long> PublishOneAsync(DeskOfPrograms desk, Office office)
    {
        var editor = await desk.As(Role.Editor);
        var made = (await editor.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(
            site, office.Agency.Slug, item => item["bodyHtml"] = "<p>值班手机 13800138000。</p>"))).Is(201);
        var path = made.Headers["Location"];
        var file = (await editor.UploadAsync($"{path}/files", "名单.csv", "甲,乙\n"u8.ToArray())).Is(201).Json;
        (await editor.SendAsync(HttpMethod.Delete, $"{path}/files/{(string)file["sha256"]!}", null)).Is(200);
        (await editor.UploadAsync($"{path}/files", "名单.csv", "甲,乙\n"u8.ToArray())).Is(201);
        var seen = (string)(await editor.GetAsync(path)).Json["state"]!["contentHash"]!;
        foreach (var finding in (await editor.PostAsync($"{path}/check")).Is(200).Json["findings"]!.AsArray())
        {
            (await editor.PostAsync($"{path}/findings/{(string)finding!["id"]!}/accept", new { seen, reason = "公布的电话" })).Is(200);
        }

        (await editor.GetAsync($"{path}/findings")).Is(200);
        (await editor.PostAsync($"{path}/submit", new { seen })).Is(200);
        var reviewer = await desk.As(Role.FirstReviewer);
        (await reviewer.PostAsync($"{path}/return", new { seen, step = "first", note = "请改标题" })).Is(200);
        var read = await editor.GetAsync(path);
        var content = read.Json["content"]!.AsObject();
        content["title"] = "关于开展示例活动的公告";
        seen = (string)(await editor.PutAsync(path, content.ToJsonString(), ("If-Match", read.Headers["ETag"]))).Is(200).Json["contentHash"]!;
        foreach (var finding in (await editor.PostAsync($"{path}/check")).Is(200).Json["findings"]!.AsArray().Where(finding => (bool)finding!["open"]!))
        {
            (await editor.PostAsync($"{path}/findings/{(string)finding!["id"]!}/accept", new { seen, reason = "公布的电话" })).Is(200);
        }

        await desk.PassAll(path, seen);
        (await (await desk.As(Role.FinalReviewer)).PostAsync($"{path}/publish", new { seen })).Is(200);
        (await editor.PostAsync($"{path}/amend", new { seen, reason = "补充" })).Is(200);
        return (long)made.Json["id"]!;
    }

    private static async Task ReadAllAsync(ApiProgram reader, Office office, long id)
    {
        string[] paths =
        [
            "/organs", $"/organs/{office.Agency.Slug}", $"/organs/{office.Agency.Slug}/columns", "/items?limit=1", $"/items/{id}", $"/items/{id}/versions",
            $"/items/{id}/versions/1", "/changes", "/search?q=示例活动",
        ];
        foreach (var path in paths)
        {
            (await reader.GetAsync($"/api/v1{path}")).Is(200);
        }
    }

    private async Task BeRefusedAsync(ApiProgram reader, DeskOfPrograms desk, Office office, long id)
    {
        var editor = await desk.As(Role.Editor);
        (await editor.GetAsync("/api/v1/me")).Is(200);
        (await editor.GetAsync("/api/v1/work/items")).Is(200);
        (await reader.GetAsync("/api/v1/me")).Is(401);
        (await reader.GetAsync("/api/v1/items?kind=x")).Is(400);
        (await reader.GetAsync("/api/v1/items/0")).Is(404);
        (await editor.PostAsync($"/api/v1/work/items/{id}/publish", new { seen = "x" })).Is(403);
        (await editor.PostAsync($"/api/v1/work/items/{id}/submit", new { seen = "x" })).Is(409);
        (await editor.PostAsync("/api/v1/work/items", "{\"titel\": 1}")).Is(400);
        (await editor.PostAsync("/api/v1/work/items", ApiGivens.ItemFor(site, office.Agency.Slug, item => item["title"] = ""))).Is(422);
        (await editor.UploadAsync($"/api/v1/work/items/{id}/files", "x.exe", "MZ"u8.ToArray())).Is(415);
    }
}

public sealed class TheContractOnSqlite(SqliteSite site) : TheContract(site), IClassFixture<SqliteSite>;

public sealed class TheContractOnPostgres(PostgresSite site) : TheContract(site), IClassFixture<PostgresSite>;
