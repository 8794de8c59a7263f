using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Access;

/// <summary>What somebody signed in must do before anything else.</summary>
internal enum Duty
{
    None,
    ChangePassword,
    SetUpSecondFactor,
}

/// <summary>
/// Whoever owes a new password or a second factor gets to no page but the one where they set it. They also hold no role until then
/// (<see cref="Sessions"/>): a page that the gate would miss stays shut.
/// </summary>
internal static class AccessGate
{
    private static readonly string[] Open = ["/office/sign-out", "/office/sign-in", "/office/alive", "/office/invitation", "/office/start"];

    internal static void UseAccessGate(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var signed = http.RequestServices.GetRequiredService<Signed>();
        if (signed.Duty == Duty.None || !http.Request.Path.StartsWithSegments("/office") || Lets(http.Request.Path, PageOf(signed.Duty)))
        {
            await next(http);
            return;
        }

        if (http.Request.Headers.XRequestedWith == "fetch")
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        http.Response.Redirect(PageOf(signed.Duty));
    });

    internal static string PageOf(Duty duty) => duty == Duty.ChangePassword ? "/office/me/password" : "/office/me/second-factor";

    private static bool Lets(PathString path, string page) =>
        path.StartsWithSegments(page) || Array.Exists(Open, open => path.StartsWithSegments(open));
}
