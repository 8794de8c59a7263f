using System.Net;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.EndToEnd.Killing;

/// <summary>
/// Whoever was told that they are signed in still is after the crash; whoever was told that they are out stays out.
/// </summary>
internal sealed class SigningInAndOut : IKillAction
{
    private const int Kept = 10;
    private readonly Lock _lock = new();
    private readonly Queue<CookieContainer> _in = [];
    private readonly Queue<CookieContainer> _out = [];

    public async Task DoAsync(KillScene scene, Uri address)
    {
        var cookies = new CookieContainer();
        using var visitor = new Visitor(address, cookies);
        var roles = Enum.GetNames<Role>();
        var shown = await visitor.PostAsync(
            "/office/sign-in", ("UserName", roles[Random.Shared.Next(roles.Length)]), ("Password", KillScene.Password));
        Assert.True(shown.Redirected, $"{shown.Status} {shown.Text}");
        if (Random.Shared.Next(2) == 0)
        {
            Keep(_in, cookies);
            return;
        }

        var before = Copy(cookies, address);
        Assert.True((await visitor.PostAsync("/office/sign-out")).Redirected);
        Keep(_out, before);
    }

    public async Task CheckAsync(KillScene scene, Uri address)
    {
        foreach (var (cookies, status) in _in.Select(one => (one, HttpStatusCode.NoContent))
            .Concat(_out.Select(one => (one, HttpStatusCode.Redirect))))
        {
            using var visitor = new Visitor(address, cookies);
            (await visitor.GetAsync("/office/alive")).Is(status);
        }

        await using var db = scene.Open();
        var started = await db.SignInSessions.CountAsync();
        Assert.Equal(started, await db.AuditRecords.CountAsync(record => record.Action == "session.start"));
        Assert.Equal(
            await db.SignInSessions.CountAsync(session => session.EndedAt != null),
                await db.AuditRecords.CountAsync(record => record.Action == "session.end"));
    }

    private void Keep(Queue<CookieContainer> of, CookieContainer cookies)
    {
        lock (_lock)
        {
            of.Enqueue(cookies);
            if (of.Count > Kept)
            {
                of.Dequeue();
            }
        }
    }

    /// <summary>The cookie a thief would have kept: signing out must end the session, not only take the cookie back.</summary>
    private static CookieContainer Copy(CookieContainer cookies, Uri address)
    {
        var copy = new CookieContainer();
        foreach (Cookie cookie in cookies.GetCookies(address))
        {
            copy.Add(address, new Cookie(cookie.Name, cookie.Value));
        }

        return copy;
    }
}
