using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>What our own files say about a report beside its text: in Word custom properties, in a page meta elements, in a workbook a table.</summary>
/// <param name="Agency">The organ.</param>
/// <param name="Year">The report year.</param>
/// <param name="Format">The edition's code.</param>
/// <param name="Title">The title; null when the report has none and a standard one was printed.</param>
internal sealed record OwnProperties(string? Agency, int? Year, string? Format, string? Title)
{
    internal const string AgencyName = "GongkaiAgency";
    internal const string YearName = "GongkaiYear";
    internal const string FormatName = "GongkaiFormat";
    internal const string TitleName = "GongkaiTitle";

    internal static OwnProperties Of(Report report) => new(report.Agency, report.Year, report.Format.Code, report.Title);

    /// <summary>The title on the first page: the report's own, or the usual one (law: {机关}{年}年度政府信息公开工作年度报告).</summary>
    internal static string PrintedTitle(string? agency, int? year, string? title) =>
        string.IsNullOrWhiteSpace(title) ? $"{agency}{(year is null ? "" : $"{year}年度")}政府信息公开工作年度报告" : PrintedCell.OneLine(title);

    /// <summary>The report with what its file says about it.</summary>
    /// <param name="read">As read from text and tables.</param>
    /// <param name="printed">The title as it stands in the file now; null when it could not be found.</param>
    /// <returns>A title changed by hand outweighs the properties: organ and year then come from the text where it names them.</returns>
    internal Report ApplyTo(Report read, string? printed)
    {
        var format = read.Format.Code is null && ReportFormat.Named(Format) is { } named ? named : read.Format;
        var unchanged = printed is null || PrintedCell.OneLine(printed) == PrintedTitle(Agency, Year, Title);
        return unchanged
            ? read.Rebuild(format, Agency ?? "", Year, Title)
            : read.Rebuild(format, read.Agency.Length > 0 ? read.Agency : Agency ?? "", read.Year ?? Year, read.Title);
    }
}

/// <summary>Copies of a report with some of its parts replaced.</summary>
internal static class ReportParts
{
    /// <summary>A copy in which the accepted findings are others.</summary>
    internal static Report Rebuild(this Report report, ReportFormat format, IReadOnlyList<Waiver> waivers) =>
        Copy(report, format, report.Agency, report.Year, report.Title, waivers);

    /// <summary>A copy that names organ, year and title anew.</summary>
    internal static Report Rebuild(this Report report, ReportFormat format, string agency, int? year, string? title) =>
        Copy(report, format, agency, year, title, report.Waivers);

    private static Report Copy(Report report, ReportFormat format, string agency, int? year, string? title, IReadOnlyList<Waiver> waivers) =>
        new(format, format == report.Format ? report.Cells.ToArray() : new CellValue[format.Cells.Count])
        {
            Agency = agency,
            Year = year,
            Title = title,
            Sections = report.Sections,
            Waivers = waivers,
            Lineage = report.Lineage,
        };
}
