using Gongkai.Api.Faults;
using Gongkai.Api.Work;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;

namespace Gongkai.Api.Tokens;

/// <summary>
/// Before any operation: who asks, and may they. Cookies are not looked at: a browser that is signed in at the office is nobody here,
/// so that no other site can act through it.
/// </summary>
internal sealed class TokenGate(RequestDelegate next, WriteLimits limits)
{
    private const string Scheme = "Bearer ";
    private static readonly string[] InAddress = ["access_token", "token", "api_key", "apikey", "key", "authorization"];

    public async Task InvokeAsync(HttpContext http, Keys keys, Caller caller, Signed signed, Once once)
    {
        IResult? refused = Open(http) ?? await KnowAsync(http, keys, caller) ?? May(http, caller, signed);
        if (refused is null && caller.Token is { } token && !HttpMethods.IsGet(http.Request.Method) && limits.Refuses(token.Id))
        {
            http.Response.Headers.RetryAfter = "60";
            refused = Refusal.Of(StatusCodes.Status429TooManyRequests);
        }

        if (refused is null && caller.Token is not null && HttpMethods.IsPost(http.Request.Method))
        {
            refused = await once.BeginAsync(http.Request, http.RequestAborted);
        }

        await (refused?.ExecuteAsync(http) ?? next(http));
    }

    /// <summary>A key in an address lies in every log on the way.</summary>
    private static Refusal? Open(HttpContext http) =>
        http.Request.Query.Any(field => InAddress.Contains(field.Key, StringComparer.OrdinalIgnoreCase)
            || field.Value.Any(value => value?.StartsWith(ApiSecrets.Prefix, StringComparison.Ordinal) == true))
            ? Refusal.Of(ApiProblems.TokenInAddress()) : null;

    /// <summary>A wrong key is told even where none is needed: its owner believes that it works.</summary>
    private static async Task<Refusal?> KnowAsync(HttpContext http, Keys keys, Caller caller)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return null;
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || await keys.FindAsync(header[Scheme.Length..].Trim(), http.RequestAborted) is not { } token)
        {
            return Refusal.Of(ApiProblems.BadToken());
        }

        caller.Token = token;
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        return await keys.ActAsync(token, address, http.RequestAborted) ? null : Refusal.Of(ApiProblems.PersonGone());
    }

    private static Refusal? May(HttpContext http, Caller caller, Signed signed)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is not { } needs)
        {
            return null;
        }

        if (caller.Token is not { } token)
        {
            return Refusal.Of(ApiProblems.NoToken());
        }

        var held = ApiScopes.Of(token.Scopes);
        if (needs.Scopes.Count == 0)
        {
            return null;
        }

        if (needs.Scopes.FirstOrDefault(held.Contains) is not { } scope)
        {
            return Refusal.Of(ApiProblems.NoScope(needs.Scopes[0].Code, needs.Scopes[0].Name));
        }

        return needs.Scopes.Where(held.Contains).Any(known => known.Permissions.Any(signed.May)) ? null : Refusal.Of(
            ApiProblems.NoRight(scope.Name));
    }
}
