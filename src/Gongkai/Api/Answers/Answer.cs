namespace Gongkai.Api.Answers;

/// <summary>What a program is told of its work: never kept by anybody in between. It can be stored and given again.</summary>
/// <param name="Status">200 or 201.</param>
/// <param name="Body">JSON.</param>
internal sealed record Answer(int Status, string Body) : IResult
{
    internal string? Location { get; init; }

    /// <summary>The ETag of what was changed, for the next If-Match.</summary>
    internal string? Tag { get; init; }

    /// <summary>Given before, to the same request.</summary>
    internal bool Again { get; init; }

    internal static Answer Of<T>(T value, string? tag = null) =>
        new(StatusCodes.Status200OK, System.Text.Encoding.UTF8.GetString(ApiJson.Bytes(value))) { Tag = tag };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ApiJson.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Location = Location;
        response.Headers.ETag = Tag;
        if (Again)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        return response.WriteAsync(Body, httpContext.RequestAborted);
    }
}
