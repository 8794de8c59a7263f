using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Safety;

/// <summary>
/// How many requests of the costly kinds one address may send in a minute. Generous: a whole office may share an address, and an
/// account locks by itself after five wrong passwords.
/// </summary>
internal sealed record RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Forms sent without being signed in under /office: passwords, codes, second factors.</summary>
    public int SignIns { get; init; } = 60;

    public int Searches { get; init; } = 120;

    public int Uploads { get; init; } = 240;

    /// <summary>Requests to the API; one address may harvest for many.</summary>
    public int Api { get; init; } = 1200;

    /// <summary>Writes through the API, for each key and not for each address.</summary>
    public int ApiWrites { get; init; } = 300;

    /// <summary>Applications sent, looked for and followed: a counter may serve many people from one address.</summary>
    public int Applications { get; init; } = 60;

    /// <summary>Papers made into files for readers.</summary>
    public int Downloads { get; init; } = 60;

    /// <summary>From settings as <c>Limits:SignIns</c>; what is not said, or is no number above 0, stays as it is.</summary>
    internal static RateLimits From(IConfiguration settings)
    {
        var limits = new RateLimits();
        return new RateLimits
        {
            SignIns = Number("SignIns") ?? limits.SignIns,
            Searches = Number("Searches") ?? limits.Searches,
            Uploads = Number("Uploads") ?? limits.Uploads,
            Api = Number("Api") ?? limits.Api,
            ApiWrites = Number("ApiWrites") ?? limits.ApiWrites,
            Applications = Number("Applications") ?? limits.Applications,
            Downloads = Number("Downloads") ?? limits.Downloads,
        };

        int? Number(string name) =>
            int.TryParse(settings[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number : null;
    }

    internal static void Add(IServiceCollection services, RateLimits limits) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Kind, string Address)>(limits.PartitionOf);
        limiter.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private RateLimitPartition<(string Kind, string Address)> PartitionOf(HttpContext http)
    {
        var (kind, most) = KindOf(http.Request);
        var key = (kind, http.Connection.RemoteIpAddress?.ToString() ?? "");
        return most is { } permits
            ? RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = Window,
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            })
            : RateLimitPartition.GetNoLimiter((kind, ""));
    }

    private (string Kind, int? Most) KindOf(HttpRequest request)
    {
        var sent = HttpMethods.IsPost(request.Method);
        return request.Path.Value switch
        {
            { } path when sent && (path.EndsWith("/apply", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/track", StringComparison.OrdinalIgnoreCase)) =>
                ("apply", Applications),
            { } path when path.StartsWith("/apply/found/", StringComparison.OrdinalIgnoreCase) => ("apply", Applications),
            _ when sent && request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true =>
                ("upload", Uploads),
            { } path when sent && SignInPages.Any(page => path.StartsWith(page, StringComparison.OrdinalIgnoreCase)) =>
                ("sign-in", SignIns),
            _ when request.Path.StartsWithSegments("/api") => ("api", Api),
            { } path when path.Equals("/search", StringComparison.OrdinalIgnoreCase) => ("search", Searches),
            // One is asked for at every pause in typing.
            { } path when path.Equals("/search/suggest", StringComparison.OrdinalIgnoreCase) =>
                ("suggest", (int)Math.Min(int.MaxValue, Searches * 5L)),
            { } path when path.StartsWith("/info/", StringComparison.Ordinal)
                && path.Contains("/download.", StringComparison.Ordinal) => ("download", Downloads),
            _ => ("", null),
        };
    }

    /// <summary>Where somebody who is not signed in offers a secret; an address may go on behind these words.</summary>
    private static readonly string[] SignInPages = ["/office/sign-in", "/office/start", "/office/invitation", "/office/reset"];
}
