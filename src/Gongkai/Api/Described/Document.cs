using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Api.Catalogue;
using Gongkai.Api.Faults;
using Gongkai.Api.Tokens;
using Gongkai.Api.Work;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gongkai.Api.Described;

/// <summary>
/// /api/v1/openapi.json: made from the operations themselves, with Chinese words, examples and every way to refuse.
/// </summary>
internal static class Document
{
    private const string Key = "key";

    private const string Says =
        """
        政府信息公开平台的接口。读取公开的信息不需要密钥；起草、审核、发布须用安全管理员签发的密钥，密钥代表一个人，权限不超过本人。

        日期写作 2026-03-02，时间带时区（北京时间 +08:00）。请求中出现没有定义的字段是错误。出错时返回 application/problem+json（RFC 9457），
        type 是固定的问题类型，detail 说明错在哪里，remedy 说明怎样改正，law 是所依据的条文。

        使用说明见 /api。
        """;

    internal static void Add(IServiceCollection services) => services.AddOpenApi("v1", document =>
    {
        document.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        document.AddDocumentTransformer((api, _, _) =>
        {
            api.Info = new OpenApiInfo { Title = "政府信息公开接口", Version = "v1", Description = Says };
            api.Servers?.Clear(); // addresses are relative: behind a proxy this program does not know its name
            api.Components ??= new OpenApiComponents();
            api.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "接口密钥，以 gk_ 开头，由安全管理员签发。",
                },
            };
            return Task.CompletedTask;
        });
        document.AddOperationTransformer(Operation);
    });

    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["kind"] = Enum.GetNames<ItemKind>(),
        ["validity"] = Enum.GetNames<ValidityCode>(),
        ["stage"] = Enum.GetNames<ReviewStage>(),
        ["sort"] = ["Published", "Changed"],
    };

    /// <summary>
    /// Query parameters are bound as text, so that a wrong one gets a problem of ours; what they may be is said here.
    /// </summary>
    private static void Bound(OpenApiParameter parameter)
    {
        if (parameter is not { In: ParameterLocation.Query, Name: { } name, Schema: OpenApiSchema schema })
        {
            return;
        }

        if (Choices.TryGetValue(name, out var values))
        {
            schema.Enum = [.. values.Select(value => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(value))];
        }
        else if (name == "limit")
        {
            (schema.Minimum, schema.Maximum) = ("1", "200");
        }
    }

    private static Task Operation(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var (code, response) in operation.Responses ?? [])
        {
            response.Description = int.TryParse(code, out var status)
                && status >= 400 ? Statuses.NameOf(status) : code == "201" ? "已建立" : "成功";
        }

        if (metadata.OfType<NeedsScope>().LastOrDefault() is { } needs)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            if (needs.Scopes.Count > 0)
            {
                operation.Description += $"\n\n需要的范围：{string.Join(" 或者 ", needs.Scopes.Select(scope => $"{scope.Code}（{scope.Name}）"))}。";
            }
        }

        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = Once.Header,
                In = ParameterLocation.Header,
                Description = "每次操作一个新的值（建议 UUID）。没有收到答复时原样重发，操作只做一次，得到同一个答复；保留 48 小时。",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 },
            });
        }

        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            Bound(parameter);
        }

        if (context.Description.HttpMethod == HttpMethods.Get && !metadata.OfType<NeedsScope>().Any())
        {
            operation.Responses!["304"] = new OpenApiResponse { Description = "与 If-None-Match 中的 ETag 相同，没有变化" };
        }

        Samples.Put(operation);
        return Task.CompletedTask;
    }
}
