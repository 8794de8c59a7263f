using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Api.Tokens;
using Gongkai.Shell.Access;

namespace Gongkai.Api.Described;

/// <summary>
/// What is said of an operation beside its code: the document, the page for people and the gate read it from here.
/// </summary>
internal static class Telling
{
    internal static RouteHandlerBuilder Told(this RouteHandlerBuilder route, string name, string summary, string says) =>
        route.WithName(name).WithSummary(summary).WithDescription(says).WithTags("公开信息");

    internal static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, params ApiScope[] scopes) =>
        route.WithMetadata(new NeedsScope(scopes)).WithTags("办理").Refuses(401, 403);

    internal static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK) =>
        route.Produces<T>(status, "application/json");

    /// <summary>With what every operation can answer: a key in the address, too many requests, our own mistakes.</summary>
    internal static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses.Concat([400, 401, 403, 429, 500]).Distinct())
        {
            route.Produces<ApiProblem>(status, Refusal.ContentType);
        }

        return route;
    }
}
