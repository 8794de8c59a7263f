using Gongkai.Documents.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// What our own files say about a report beside its text: in Word custom properties, in a page meta elements, in a workbook a
/// table.
/// </summary>
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

    /// <summary>
    /// From the properties of a Word file or the meta elements of a page; null when they are nobody's or somebody else's.
    /// </summary>
    internal static OwnProperties? From(IReadOnlyDictionary<string, string> named)
    {
        string? Find(string name, string meta) => named.GetValueOrDefault(name) ?? named.GetValueOrDefault(meta);
        return Find(FormatName, "gongkai-format") is { } format
            ? new OwnProperties(
                Find(AgencyName, "gongkai-agency"),
                ReportYear.Of(Find(YearName, "gongkai-year")),
                format.Length == 0 ? null : format,
                Find(TitleName, "gongkai-title"))
            : null;
    }

    /// <summary>The title on the first page: the report's own, or the usual one (law: {机关}{年}年度政府信息公开工作年度报告).</summary>
    internal static string PrintedTitle(string? agency, int? year, string? title) =>
        string.IsNullOrWhiteSpace(title) ? $"{agency}{(year is null ? "" : $"{year}年度")}政府信息公开工作年度报告"
            : PrintedCell.OneLine(title);

    /// <summary>The report with what its file says about it.</summary>
    /// <param name="read">As read from text and tables; its title is the one that stands in the file now.</param>
    /// <returns>A title changed by hand outweighs the properties: organ and year then come from the text where it names
    /// them.</returns>
    internal Report ApplyTo(Report read) => read.Title is null
        || PrintedCell.OneLine(read.Title) == PrintedTitle(Agency, Year, Title)
        ? new Report(read) { Agency = Agency ?? "", Year = Year, Title = Title }
        : new Report(read) { Agency = read.Agency.Length > 0 ? read.Agency : Agency ?? "", Year = read.Year ?? Year };
}
