using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gongkai.Api.Described;

/// <summary>Examples of requests and answers, by the name of the operation. All of it is invented.</summary>
internal static class Samples
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private const string Item =
        """
        {"column": "notices", "title": "关于开展示例活动的通知", "section": "办公室", "summary": "示例区开展示例活动。",
         "bodyHtml": "<p>各有关单位：</p><p>定于近日开展示例活动。</p>", "kind": "information", "formedOn": "2026-03-02",
         "topicClass": "科技、教育", "formClass": "通知", "audience": "全社会", "openness": "proactive"
        """;

    private const string Problem =
        """
        {"type": "/api/problems/review.self-approval", "title": "没有权限", "status": 403, "detail": "您起草或者修改过这份内容，不能对它进行初审。",
         "code": "review.self-approval", "remedy": "请由没有参与起草、修改的人初审。", "law": "条例第十七条", "field": null,
         "errors": [{"code": "review.self-approval", "detail": "您起草或者修改过这份内容，不能对它进行初审。",
                     "remedy": "请由没有参与起草、修改的人初审。", "law": "条例第十七条", "field": null}], "conflict": null}
        """;

    private static readonly Dictionary<string, string> Requests = new(StringComparer.Ordinal)
    {
        ["createItem"] = Item + ", \"organ\": \"kjj\"}",
        ["changeItem"] = Item + "}",
        ["acceptFinding"] = Seen("\"reason\": \"是公布的办公电话\""),
        ["amendItem"] = Seen("\"reason\": \"补充联系方式\""),
        ["submitItem"] = $$"""{"seen": "{{Hash}}"}""",
        ["approveItem"] = Seen("\"step\": \"first\", \"note\": \"同意\""),
        ["returnItem"] = Seen(
            "\"step\": \"first\", \"note\": \"请核对日期\", \"marks\": [{\"quote\": \"近日\", \"comment\": \"请写明日期\", \"nth\": 0}]"),
        ["secrecyReview"] = Seen("\"result\": \"open\", \"basis\": \"不涉及国家秘密、工作秘密\""),
        ["publishItem"] = Seen("\"at\": \"2026-03-03T09:00:00+08:00\""),
        ["withdrawItem"] = """{"reason": "内容有误，更正后重新发布"}""",
    };

    private const string Line =
        """
        "id": 17, "indexNumber": "000014349/2026-00017", "title": "关于印发示例办法的通知", "summary": "示例办法。", "documentNumber": "示科规〔2026〕1号",
        "kind": "normative-document", "organ": "kjj", "organName": "示例区科学技术局", "column": "norms", "columnName": "规范性文件", "topicClass": "科技、教育",
        "formClass": "通知", "formedOn": "2026-03-01", "effectiveOn": "2026-04-01", "expiresOn": null, "validity": "not-yet-in-force",
        "publishedAt": "2026-03-02T09:30:00+08:00", "updatedAt": "2026-03-02T09:30:00+08:00", "importedAt": null, "urgent": false, "version": 1,
        "href": "/api/v1/items/17", "page": "/info/17"
        """;

    private const string State =
        $$"""
        {"id": 17, "tag": "\"3.InReview\"", "contentHash": "{{Hash}}", "title": "关于开展示例活动的通知", "stage": "in-review", "waitsFor": "first",
         "waitsForName": "初审", "checked": true, "openFindings": 0, "secrecy": null, "public": false, "indexNumber": null, "publishAt": null,
         "withdrawAt": null, "dueOn": "2026-03-31", "updatedAt": "2026-03-02T09:30:00+08:00", "href": "/api/v1/work/items/17"}
        """;

    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["items"] = $$"""{"items": [{{{Line}}}], "next": "/api/v1/items?limit=1&cursor=cC42MzkwODA0MzQwMDAwMDAwMDAuMTc"}""",
        ["search"] = $$"""{"count": 1, "more": false, "items": [{{{Line}}}], "next": null}""",
        ["item"] =
            $$"""
            {{{Line}}, "section": "政策法规科", "audience": "全社会", "keywords": "示例", "source": "示例区科学技术局", "author": "", "language": "zh-CN",
             "origin": "made", "openness": "proactive", "openUntil": null, "channels": ["政府公报"], "noInterpretationReason": null, "changedBy": null,
             "bodyHtml": "<p>各有关单位：</p>", "bodyText": "各有关单位：",
             "files": [{"name": "示例办法.pdf", "size": 52341, "contentType": "application/pdf", "sha256": "{{Hash}}", "picture": false, "altText": "",
                        "href": "/files/{{Hash}}/%E7%A4%BA%E4%BE%8B%E5%8A%9E%E6%B3%95.pdf"}],
             "versions": [{"number": 1, "publishedAt": "2026-03-02T09:30:00+08:00", "note": "", "href": "/api/v1/items/17/versions/1"}],
             "ties": [{"kind": "interpreted-by", "id": 18, "title": "《示例办法》解读", "documentNumber": null, "on": null, "href": "/api/v1/items/18"}]}
            """,
        ["createItem"] = State.Replace("3.InReview", "1.Draft").Replace(
            "\"in-review\", \"waitsFor\": \"first\"", "\"draft\", \"waitsFor\": null")
            .Replace("\"初审\", \"checked\": true", "null, \"checked\": false"),
        ["submitItem"] = State,
        ["changes"] =
            """
            {"changes": [{"type": "withdrawn", "at": "2026-03-02T09:30:00+08:00", "id": 17, "organ": "kjj", "reason": "内容有误", "affects": [],
                          "href": "/api/v1/items/17"}], "cursor": "ZS4wLjQy", "more": false}
            """,
        ["me"] = """{"name": "OA 系统对接", "person": "田秋实", "organ": "kjj", "scopes": ["items.write"], "roles": ["信息员"], "expiresAt": "2027-03-01T00:00:00+08:00"}""",
    };

    internal static void Put(OpenApiOperation operation)
    {
        var name = operation.OperationId ?? "";
        if (Requests.TryGetValue(name, out var sent) && operation.RequestBody?.Content is { } body)
        {
            foreach (var (_, media) in body)
            {
                media.Example = JsonNode.Parse(sent);
            }
        }

        foreach (var (code, response) in operation.Responses ?? [])
        {
            var example = code[0] is '4' or '5' ? code == "403" ? Problem : null : Answers.GetValueOrDefault(name);
            foreach (var (_, media) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                media.Example = example is null ? null : JsonNode.Parse(example);
            }
        }
    }

    private static string Seen(string more) => $$"""{"seen": "{{Hash}}", {{more}}}""";
}
