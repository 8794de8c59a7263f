using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Shell.Safety;

/// <summary>How much one request may bring: a file and its form where files are sent, a long text elsewhere.</summary>
internal static class RequestSizes
{
    /// <summary>In bytes: a text of some million characters.</summary>
    internal const long Form = 8 << 20;

    private const long FieldsBesideFile = 1 << 20;

    internal static long Largest(SiteOptions options) => options.LargestUpload + FieldsBesideFile;

    internal static void Add(IServiceCollection services, SiteOptions options) => services.Configure<FormOptions>(form =>
    {
        form.MultipartBodyLengthLimit = Largest(options);
        form.ValueLengthLimit = (int)Form;
        form.ValueCountLimit = 4096;
        form.MultipartHeadersLengthLimit = 16 * 1024;
    });

    /// <summary>
    /// Refuses by the announced length before anything is read; what comes without one is cut off at the limit.
    /// </summary>
    internal static void UseRequestSizes(this IApplicationBuilder app, SiteOptions options) => app.Use((http, next) =>
    {
        var files = http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
        var most = files ? Largest(options) : Form;
        if (http.Request.ContentLength > most)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            // the page that says so must not look for the form
            (http.Request.ContentType, http.Request.ContentLength) = (null, 0);
            return Task.CompletedTask;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        return next(http);
    });
}
