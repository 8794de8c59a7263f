using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Api.Answers;

/// <summary>
/// The answer to a question: JSON with a tag of its very bytes, or 304 when the asker has them already. A date of change is told
/// but not compared: validity can change with the day and with another document, while the item's own date stays.
/// </summary>
internal sealed class Reading(byte[] body, DateTime? changed = null, string? next = null) : IResult
{
    internal static Reading Of<T>(T value, DateTime? changed = null, string? next = null) =>
        new(ApiJson.Bytes(value), changed, next);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache"; // keep it, but ask each time whether it still holds
        if (changed is { } at)
        {
            response.Headers.LastModified = HeaderUtilities.FormatDate(new DateTimeOffset(at, TimeSpan.Zero));
        }

        if (next is not null)
        {
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ApiJson.ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
