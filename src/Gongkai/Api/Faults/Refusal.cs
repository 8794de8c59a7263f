using System.Text.Json;
using Gongkai.Api.Answers;
using Gongkai.Rules.Problems;

namespace Gongkai.Api.Faults;

/// <summary>Problems as an answer.</summary>
internal sealed class Refusal(IReadOnlyList<Problem> problems, ApiConflict? conflict = null, int? status = null) : IResult
{
    internal const string ContentType = "application/problem+json";

    private int Status => status ?? Statuses.Of(problems[0].Code);

    internal static Refusal Of(params IReadOnlyList<Problem> problems) => new(problems);

    /// <summary>A status without a problem of its own.</summary>
    internal static Refusal Of(int status)
    {
        var (says, remedy) = Statuses.TextOf(status);
        return new Refusal([new Problem($"http.{status}", Severity.Error, says, remedy, "")], status: status);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer realm=\"gongkai\"";
        }

        if (problems[0].Code == "idempotency.in-progress")
        {
            response.Headers.RetryAfter = "1";
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(ApiJson.Bytes(Told()), httpContext.RequestAborted);
        }
    }

    private ApiProblem Told()
    {
        ApiFault[] faults = [.. problems.Select(FaultOf)];
        return new ApiProblem
        {
            Type = $"/api/problems/{faults[0].Code}",
            Title = Statuses.NameOf(Status),
            Status = Status,
            Detail = faults[0].Detail,
            Code = faults[0].Code,
            Remedy = faults[0].Remedy,
            Law = faults[0].Law,
            Field = faults[0].Field,
            Errors = faults,
            Conflict = conflict,
        };
    }

    private static ApiFault FaultOf(Problem problem) => new()
    {
        Code = problem.Code,
        Detail = problem.Says,
        Remedy = problem.Remedy,
        Law = problem.Law,
        Field = problem.Field is { } field ? FieldOf(field) : null,
    };

    /// <summary>The rules know fields by the names of the forms.</summary>
    private static string FieldOf(string field) => field switch
    {
        "Body" => "bodyHtml",
        "Ground" => "opennessGround",
        "GroundKind" => "opennessGroundKind",
        "HasInterpretation" => "noInterpretationReason",
        "ContentHash" => "seen",
        "Attachments" => "files",
        _ => JsonNamingPolicy.CamelCase.ConvertName(field),
    };
}
