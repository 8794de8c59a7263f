using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Access;

/// <summary>
/// Says which permission a page needs: without one of them anywhere the answer is 403. Whether it holds for the organ in question is for
/// the page to ask (<see cref="Signed.May(Permission, Data.Agencies.Agency)"/>).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAttribute(params Permission[] permissions) : Attribute, IAsyncPageFilter
{
    internal IReadOnlyList<Permission> Permissions => permissions;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var signed = context.HttpContext.RequestServices.GetRequiredService<Signed>();
        if (!Array.Exists(permissions, signed.May))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        await next();
    }
}
