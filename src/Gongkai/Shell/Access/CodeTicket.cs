using System.Text.Json;
using Gongkai.Data.People;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Shell.Access;

/// <summary>
/// What carries somebody whose password was right to the page that asks for the code: an encrypted cookie that opens nothing else and
/// lasts five minutes.
/// </summary>
internal sealed class CodeTicket(IDataProtectionProvider provider, TimeProvider time)
{
    internal const string Cookie = "gongkai-code";
    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private readonly IDataProtector _protector = provider.CreateProtector("gongkai.code-ticket.v1");

    internal void Give(HttpContext http, Person person, string back)
    {
        var content = JsonSerializer.Serialize(new Content(person.Id, person.SecurityStamp, time.GetUtcNow(), back));
        http.Response.Cookies.Append(Cookie, _protector.Protect(content), Options(http));
    }

    internal Content? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize<Content>(_protector.Unprotect(text));
            return content is not null && time.GetUtcNow() - content.At <= Lasts ? content : null;
        }
        catch (Exception forged) when (forged is System.Security.Cryptography.CryptographicException or JsonException)
        {
            return null;
        }
    }

    internal static void Take(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        Path = "/office/sign-in",
        IsEssential = true,
    };

    internal sealed record Content(long PersonId, string Stamp, DateTimeOffset At, string Back);
}
