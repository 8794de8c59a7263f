using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Documents;
using Gongkai.Rules.Reports;
using Gongkai.Shell;
using Gongkai.Shell.Pdf;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Portal.Reports;

/// <summary>A kind of file a report is taken along as.</summary>
internal sealed record ReportKind(string Ending, string Name, ReportFileKind Kind, string ContentType, bool Listed);

/// <summary>
/// Annual reports to take along, <c>/reports/{organ}/{year}/report.docx</c> …, and each figure under an address of its own,
/// <c>/reports/{organ}/{year}/cells/T3.R1.C7</c>, with its other years.
/// </summary>
internal static class ReportDownloads
{
    internal static IReadOnlyList<ReportKind> Kinds { get; } =
    [
        new("docx", "Word", ReportFileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
        new("xlsx", "Excel", ReportFileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
        new("json", "JSON", ReportFileKind.Json, "application/json; charset=utf-8", false),
        new("csv", "CSV", ReportFileKind.Csv, "text/csv; charset=utf-8", false),
    ];

    internal static void MapReportDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/{slug:organ}/{year:int}/report.{ending:regex(^[a-z]+$)}", FileAsync);
        app.MapGet("/reports/{slug:organ}/{year:int}/cells/{code}", CellAsync);
    }

    private static async Task<IResult> FileAsync(
        string slug, int year, string ending, PublicRecords records, PdfConverter pdf, HttpContext http, CancellationToken cancel)
    {
        var kind = Kinds.FirstOrDefault(kind => kind.Ending == (ending == "pdf" ? "docx" : ending));
        if (kind is null || (ending == "pdf" && !pdf.Installed)
            || await PublicReport.FindAsync(records, slug, year, null, cancel) is not { } found)
        {
            return Results.NotFound();
        }

        var content = Written(found.Report, kind.Kind);
        Named(http.Response, $"{found.Agency.ShortName}{year}年政府信息公开工作年度报告.{ending}");
        if (ending != "pdf")
        {
            return Results.Bytes(content, kind.ContentType);
        }

        var (outcome, path) = await pdf.ConvertAsync(content, cancel);
        if (outcome == PdfOutcome.Made)
        {
            return Results.File(path, "application/pdf", enableRangeProcessing: true);
        }

        http.Response.Headers.RetryAfter = "30";
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>One figure and the same in other years; “no data” where it is not comparable, never 0.</summary>
    private static async Task<IResult> CellAsync(
        string slug, int year, string code, PublicRecords records, SiteSettings settings, HttpRequest request, CancellationToken cancel)
    {
        if (await PublicReport.FindAsync(records, slug, year, null, cancel) is not { } found || found.Report.Format.Find(code) is not { } cell)
        {
            return Results.NotFound();
        }

        var years = await records.Reports.Where(version => version.AgencyId == found.Agency.Id).Select(version => version.Year)
            .OrderBy(known => known).ToListAsync(cancel);
        var reports = new List<Report>();
        foreach (var known in years)
        {
            reports.Add((await PublicReport.FindAsync(records, slug, known, null, cancel))!.Report);
        }

        var value = found.Report[cell];
        var root = (await settings.ReadAsync(cancel)).Root(request);
        return Results.Json(
            new
            {
                agency = found.Agency.Name,
                year,
                code = cell.Code,
                name = cell.Name,
                value = value.IsNumber ? value.Value : (decimal?)null,
                unit = value.Unit ?? cell.Unit,
                raw = value.Raw,
                version = found.Version.Number,
                page = $"{root}{Addresses.Report(slug, year)}#{cell.Code}",
                series = ReportSeries.Of(reports, cell.Code, found.Report.Format)
                    .Select(point => new { year = point.Year, value = point.Value, why = point.Why }),
            }, new JsonSerializerOptions(AuditChain.Json) { WriteIndented = true });
    }

    private static byte[] Written(Report report, ReportFileKind kind)
    {
        using var memory = new MemoryStream();
        ReportFile.Write(report, kind, memory);
        return memory.ToArray();
    }

    private static void Named(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-cache";
    }
}
