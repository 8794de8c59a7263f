using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Faults;

/// <summary>
/// Whatever goes wrong below /api/v1 is told as a problem in JSON, never as a page: statuses without a body, requests that cannot be
/// bound, rows that somebody else saved, and our own mistakes, of which nothing is told.
/// </summary>
internal sealed partial class ProblemGate(RequestDelegate next, ILogger<ProblemGate> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (
            !http.Response.HasStarted && failure is not OutOfMemoryException && !http.RequestAborted.IsCancellationRequested)
        {
            http.Response.Clear();
            await Told(failure, http).ExecuteAsync(http);
            return;
        }

        var response = http.Response;
        if (response is { StatusCode: >= 400 and < 600, HasStarted: false, ContentType: null })
        {
            await Refusal.Of(response.StatusCode).ExecuteAsync(http);
        }
    }

    private Refusal Told(Exception failure, HttpContext http)
    {
        switch (failure)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad:
                return Refusal.Of(Unreadable(bad));
            case BadHttpRequestException bad:
                return Refusal.Of(bad.StatusCode);
            case DbUpdateConcurrencyException:
                return Refusal.Of(ApiProblems.Meanwhile());
            case InvalidDataException: // a form that is none, or beyond its limits
                return Refusal.Of(ApiProblems.Unreadable("表单不完整或者超过上限。"));
            default:
                Failed(http.Request.Method, http.Request.Path, failure);
                return Refusal.Of(StatusCodes.Status500InternalServerError);
        }
    }

    private static Problem Unreadable(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException json)
        {
            var field = json.Path is { Length: < 60 } path ? path.TrimStart('$', '.') : "";
            var place = $"第 {(json.LineNumber ?? 0) + 1} 行";
            var says = Unknown().Match(json.Message) is { Success: true } unknown ? $"没有 {unknown.Groups[1].Value} 这个字段。"
                : Missing().Match(json.Message) is { Success: true } missing ? $"缺少必填的字段：{missing.Groups[1].Value.Replace("'", "").Replace(", ", "、")}。"
                : field.Length > 0 ? $"{field} 的值不对（{place}）。" : $"请求体不是完整的 JSON（{place}）。";
            return ApiProblems.Unreadable(says) with { Field = field.Length > 0 ? field : null };
        }

        return Parameter().Match(bad.Message) is { Success: true } found
            ? ApiProblems.Unreadable($"参数 {found.Groups[1].Value} 的值不对。") with { Field = char.ToLowerInvariant(found.Groups[1].Value[0]) + found.Groups[1].Value[1..] }
            : ApiProblems.Unreadable("缺少请求体或者必填的参数。");
    }

    [GeneratedRegex("JSON property '([^']{1,60})' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties including: ([^.]{1,200})")]
    private static partial Regex Missing();

    [GeneratedRegex("parameter \"[\\w?<>.]+ (\\w+)\"")]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void Failed(string method, string path, Exception failure);
}
