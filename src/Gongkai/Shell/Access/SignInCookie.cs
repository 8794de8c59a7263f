using System.Security.Claims;
using Gongkai.Data;
using Gongkai.Data.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Access;

/// <summary>The cookie names a session; everything else is read from the database at each request, so that ending it works at once.</summary>
internal static class SignInCookie
{
    internal const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string SessionClaim = "session";

    internal static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "gongkai";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/office/sign-in";
        cookie.AccessDeniedPath = "/error/403";
        cookie.ReturnUrlParameter = "back";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = ValidateAsync;
        cookie.Events.OnRedirectToLogin = AskToSignIn;
    }

    /// <summary>A session of its own for each sign-in; one that this browser had before ends.</summary>
    internal static async Task SignInAsync(HttpContext http, GongkaiDb db, Person person, DateTime now, CancellationToken cancel)
    {
        var before = http.RequestServices.GetRequiredService<Signed>();
        if (before.In && await db.SignInSessions.SingleOrDefaultAsync(open => open.Id == before.SessionId && open.EndedAt == null, cancel) is { } old)
        {
            (old.EndedAt, old.EndedBy) = (now, "重新登录");
        }

        var session = new SignInSession
        {
            Id = Guid.NewGuid(),
            PersonId = person.Id,
            StartedAt = now,
            LastSeenAt = now,
            Address = http.Connection.RemoteIpAddress?.ToString() ?? "",
            Browser = Shortened(http.Request.Headers.UserAgent.ToString()),
            SecurityStamp = person.SecurityStamp,
        };
        db.SignInSessions.Add(session);
        person.AccessFailedCount = 0;
        db.Actor = new Actor(person.Id, person.FullName, session.Address);
        db.Record("session.start", $"person:{person.Id}", person.AgencyId);
        await db.SaveChangesAsync(cancel);
        var identity = new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString("N"))], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var cancel = context.HttpContext.RequestAborted;
        if (!Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var id)
            || !await services.GetRequiredService<Sessions>().ResumeAsync(id, context.HttpContext, cancel))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
        }
    }

    /// <summary>A script that saves a draft gets a status it can act on; a person gets the form.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.XRequestedWith == "fetch" || context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static string Shortened(string browser) => browser.Length <= 300 ? browser : browser[..300];
}
