using Gongkai.Data;
using Gongkai.Data.Settings;
using Gongkai.Shell.Reading;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Pages;

/// <summary>Says what happened and what to do, and nothing of the inside.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(PublicRecords records) : PageModel
{
    internal int Code { get; private set; }

    internal string Heading => Code switch
    {
        400 => "请求不完整",
        403 => "没有权限",
        404 => "没有这个页面",
        409 => "内容已被他人修改",
        413 => "文件太大",
        429 => "操作过于频繁",
        503 => "暂时不能提供",
        _ => "系统出错了",
    };

    internal string Says => Code switch
    {
        400 => "页面可能已经过期。请返回上一页，刷新后重新提交。",
        403 => "您的账号没有办理这件事的权限。如工作需要，请联系本机关的安全管理员。",
        404 => "地址可能有误，或内容已经撤下。可以回到首页，或用上方的搜索查找。",
        409 => "请返回上一页，刷新后查看最新内容再修改。",
        413 => "超过了一次可以提交的大小，没有保存。请压缩或拆分后分几次提交。",
        429 => "请过一分钟再试。",
        503 => "正在处理的请求较多，请过一会儿再试。需要 PDF 时，也可以下载 Word，或用浏览器的“打印”另存为 PDF。",
        _ => "请稍后再试。如果一直这样，请联系管理员。",
    };

    public async Task<IActionResult> OnGetAsync([FromRoute] int code, CancellationToken cancel)
    {
        if (code == StatusCodes.Status404NotFound && await MovedAsync(cancel) is { } moved)
        {
            Response.Headers.CacheControl = "no-cache"; // a mistake in the table must not live on in browsers
            return RedirectPermanent(moved);
        }

        Show(code);
        return Page();
    }

    public void OnPost([FromRoute] int code) => Show(code);

    /// <summary>What is nowhere may have moved: only then is the table of old addresses asked.</summary>
    private async Task<string?> MovedAsync(CancellationToken cancel) =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked && ReadingMode.Has(asked.OriginalPath)
        && await RedirectTable.FindAsync(records.Redirects, asked.OriginalPath, asked.OriginalQueryString ?? "", cancel) is { } to
            ? Request.PathBase + to : null;

    private void Show(int code)
    {
        // A body cut off at the limit and a row somebody else has saved come as exceptions that tell their own status.
        var known = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            _ => code,
        };
        Code = known is >= 400 and < 600 ? known : StatusCodes.Status500InternalServerError;
        Response.StatusCode = Code;
    }
}
