using Gongkai.Api.Answers;
using Gongkai.Api.Catalogue;
using Gongkai.Api.Described;
using Gongkai.Api.Faults;
using Gongkai.Api.Tokens;
using Gongkai.Api.Work;
using Gongkai.Shell.Work;
using Microsoft.AspNetCore.ResponseCompression;
using static Gongkai.Shell.Access.ApiScopes;

namespace Gongkai.Api;

/// <summary>The room for programs: /api/v1. Readers need no key; who writes has one and acts as a person.</summary>
internal static class ApiSite
{
    internal const string Root = "/api/v1";

    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<Caller>();
        services.AddScoped<Keys>();
        services.AddSingleton<WriteLimits>();
        services.AddScoped<Once>();
        services.AddScoped<ItemFiles>();
        services.AddScoped<ItemWriter>();
        services.AddScoped<Conflicts>();
        services.AddScoped<WorkDesk>();
        services.AddScoped<Edits>();
        services.AddScoped<IJobHandler, AnswerSweep>();
        services.ConfigureHttpJsonOptions(json => ApiJson.Configured(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // its words become a problem
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // no cookie and no secret of others is in an answer of the API
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append(Refusal.ContentType);
        });
        Document.Add(services);
    }

    internal static bool Holds(HttpContext http) => http.Request.Path.StartsWithSegments(Root);

    /// <summary>Around everything that can refuse a request, so that the API answers in its own form.</summary>
    internal static void UseApi(this WebApplication app) => app.UseWhen(Holds, api =>
    {
        api.UseResponseCompression();
        api.UseMiddleware<ProblemGate>();
        api.UseMiddleware<OpenToBrowsers>();
    });

    /// <summary>Behind routing: what an operation needs is known by then.</summary>
    internal static void UseTokenGate(this WebApplication app) => app.UseWhen(Holds, api => api.UseMiddleware<TokenGate>());

    internal static void MapApi(this WebApplication app)
    {
        app.MapOpenApi($"{Root}/openapi.json");
        var api = app.MapGroup(Root);
        MapCatalogue(api);
        MapReading(api);
        MapEdits(api);
        MapActs(api);
        ProblemPages.Map(app);
    }

    private static void MapCatalogue(RouteGroupBuilder api)
    {
        api.MapGet("/organs", Organs.AllAsync).Told("organs", "全部机关", "按机构树的顺序。").Gives<OrganList>().Refuses();
        api.MapGet("/organs/{organ}", Organs.OneAsync).Told("organ", "一个机关", "含政府信息公开工作机构的联系方式。").Gives<Organ>().Refuses(404);
        api.MapGet("/organs/{organ}/columns", Organs.ColumnsAsync).Told("columns", "一个机关的栏目", "按栏目树的顺序。").Gives<ColumnList>().Refuses(404);
        api.MapGet("/items", Items.ListAsync).Told("items", "公开信息的列表", "新公开的在前；逐页用 next 取完，没有条数上限，翻页期间新公开的不会造成重复或者遗漏。")
            .Gives<ItemList>().Refuses(400, 404);
        api.MapGet("/search", Found.ListAsync).Told(
            "search", "检索公开信息", "与门户相同的检索：标题、正文、附件、文号、索引号；每页 20 条。按相关程度时只在最相关的一部分中排序。")
            .Gives<FoundList>().Refuses(400, 404);
        api.MapGet("/items/{id:long}", Items.OneAsync).Told("item", "一条公开信息", "全部目录元数据、正文（HTML 和纯文本）、附件、版本和关联。已撤下的返回 410 和原因。")
            .Gives<ItemWhole>().Refuses(404, 410);
        api.MapGet("/items/{id:long}/versions", Items.VersionsAsync).Told("versions", "公开过的版本", "新的在前。").Gives<VersionList>().Refuses(404, 410);
        api.MapGet("/items/{id:long}/versions/{number:int}", Items.VersionAsync).Told("version", "一个版本", "当时公开的内容。").Gives<VersionWhole>().Refuses(404, 410);
        api.MapGet("/changes", Changes.ListAsync).Told(
            "changes", "变化", "公开、更新和撤下，按发生的先后。第一次不写游标，之后每次带上返回的 cursor，两次之间的变化不会遗漏。")
            .Gives<ChangeList>().Refuses(400, 404, 409);
    }

    private static void MapReading(RouteGroupBuilder api)
    {
        api.MapGet("/me", WorkReading.KeyAsync).Told("me", "密钥的情况", "核对密钥代表谁、有哪些范围。").Needs().Gives<KeyTold>().Refuses();
        api.MapGet("/work/items", WorkReading.ListAsync).Told("workItems", "办理中的信息", "密钥所属机关的全部信息，最近修改的在前。")
            .Needs(Read).Gives<WorkList>().Refuses(400);
        api.MapGet("/work/items/{id:long}", WorkReading.OneAsync).Told("workItem", "一条办理中的信息", "工作副本的内容和状态。响应头 ETag 供修改时使用。")
            .Needs(Read).Gives<WorkItem>().Refuses(404);
        api.MapGet("/work/items/{id:long}/findings", WorkReading.FindingsAsync).Told("findings", "检查结果", "发布前检查在现在的内容中发现的问题。")
            .Needs(Read).Gives<FindingList>().Refuses(404);
    }

    private static void MapEdits(RouteGroupBuilder api)
    {
        api.MapPost("/work/items", WorkActs.CreateAsync).Told("createItem", "新建草稿", "内容可以不完整；送审时检查。")
            .Needs(Write).Gives<WorkState>(201).Refuses(400, 404, 409, 413, 415, 422);
        api.MapPut("/work/items/{id:long}", WorkActs.ChangeAsync).Told(
            "changeItem", "修改", "写出全部内容，并在 If-Match 中写明所依据的版本；他人已经修改的返回 412 和修改的人、项目。审核中的信息修改后须重新送审。")
            .Needs(Write).Gives<WorkState>().Refuses(400, 404, 409, 412, 413, 415, 422, 428);
        api.MapPost("/work/items/{id:long}/files", WorkActs.UploadAsync).DisableAntiforgery().Told(
            "uploadFile", "上传附件或者图片", "按内容识别种类，与网页上传同样把关。返回的 address 可以在正文中引用图片。")
            .Needs(Files).Gives<UploadTold>(201).Refuses(400, 404, 409, 413, 415, 422);
        api.MapDelete("/work/items/{id:long}/files/{sha256}", WorkActs.RemoveAsync).Told("removeFile", "移除附件", "只从这条信息中移除。")
            .Needs(Files).Gives<WorkState>().Refuses(404, 409, 422);
        api.MapPost("/work/items/{id:long}/check", WorkActs.CheckAsync).Told("checkItem", "检查", "查找身份证号、银行卡号、密级标志、错误表述、失效链接等。")
            .Needs(Write, Review).Gives<FindingList>().Refuses(404, 409, 422);
        api.MapPost("/work/items/{id:long}/findings/{finding}/accept", WorkActs.AcceptAsync).Told(
            "acceptFinding", "接受一处检查结果", "写明理由，由接受的人负责。")
            .Needs(Write, Review).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/amend", WorkActs.AmendAsync).Told(
            "amendItem", "发起修订", "修改已公开或者已撤下的信息；审核通过并发布之前，公众看到的仍是原来的版本。")
            .Needs(Write).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
    }

    private static void MapActs(RouteGroupBuilder api)
    {
        api.MapPost("/work/items/{id:long}/submit", WorkActs.SubmitAsync).Told("submitItem", "送审", "检查元数据是否完整。检查结果须在审核通过之前处理。")
            .Needs(Submit).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/approve", WorkActs.PassAsync).Told("approveItem", "通过一个步骤", "起草、修改过的人不能审核；各步骤由不同的人办理。")
            .Needs(Review).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/return", WorkActs.ReturnAsync).Told("returnItem", "退回修改", "写明意见，或者在字句上批注。")
            .Needs(Review).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/secrecy", WorkActs.SecrecyAsync).Told("secrecyReview", "保密审查", "记录结论和依据（条例第十七条）。")
            .Needs(Secrecy).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/publish", WorkActs.PublishAsync).Told("publishItem", "发布", "审核全部通过后才能发布；写 at 则定时发布。")
            .Needs(Publish).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
        api.MapPost("/work/items/{id:long}/withdraw", WorkActs.WithdrawAsync).Told("withdrawItem", "撤下", "原因向公众显示；写 at 则定时撤下。")
            .Needs(Withdraw).Gives<WorkState>().Refuses(400, 404, 409, 415, 422);
    }
}
