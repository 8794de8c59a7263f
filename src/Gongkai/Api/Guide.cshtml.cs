using Gongkai.Api.Tokens;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Gongkai.Api;

/// <summary>An operation as the page for people lists it.</summary>
internal sealed record OperationLine(string Method, string Path, string Summary, string Scopes);

/// <summary>
/// /api: how programs read and write here, for the people who write them. The list comes from the operations themselves.
/// </summary>
internal sealed class GuideModel(EndpointDataSource endpoints) : PageModel
{
    internal IReadOnlyList<OperationLine> Reading => [.. Operations.Where(line => line.Scopes.Length == 0)];

    internal IReadOnlyList<OperationLine> Work => [.. Operations.Where(line => line.Scopes.Length > 0)];

    internal string Site => $"{Request.Scheme}://{Request.Host}";

    private IEnumerable<OperationLine> Operations =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText ?? ""
        let summary = endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary
        where path.StartsWith(ApiSite.Root, StringComparison.Ordinal) && summary is not null
        select new OperationLine(
            endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "",
            path.Replace(":long", "").Replace(":int", ""), summary,
            endpoint.Metadata.GetMetadata<NeedsScope>() is { } needs
                ? needs.Scopes.Count == 0 ? "任何密钥" : string.Join("、", needs.Scopes.Select(scope => scope.Code)) : "");
}
