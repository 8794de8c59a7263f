using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Portal.Reports;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>An annual report (政府信息公开工作年度报告): compiled here, or standing as a file in a column for such reports.</summary>
internal sealed record AnnualReport(
    long Id, string AgencyName, string Title, DateTime PublishedAt, DateTime UpdatedAt, int Version,
    IReadOnlyList<ItemFile> Files)
{
    /// <summary>The year it reports on: its title's; without one, the year before it was published.</summary>
    internal int Year { get; init; } = AnnualReports.YearOf(Title, PublishedAt);

    /// <summary>Where it is read.</summary>
    internal string Href { get; init; } = Addresses.Item(Id);

    /// <summary>The same to take along, kind and address.</summary>
    internal IReadOnlyList<(string Kind, string Href, string Name)> Downloads { get; init; } =
        [.. Files.Where(file => !file.Picture).Select(file => (KindOf(file), Addresses.File(file), file.Name))];

    internal bool Updated => Version > 1;

    internal static string KindOf(ItemFile file) => Shown.FileKind(file.Name) switch
    {
        "DOC" or "DOCX" or "WPS" => "Word",
        "XLS" or "XLSX" => "Excel",
        var kind => kind,
    };
}

/// <summary>Queries of annual reports: those of all organs of one year, and those of one organ of all years.</summary>
internal static partial class AnnualReports
{
    /// <summary>Every year for which there is a report, the newest first, each with its reports' ids.</summary>
    internal static async Task<IReadOnlyList<IGrouping<int, long>>> YearsAsync(PublicRecords records, CancellationToken cancel)
    {
        var titles = await In(records).Select(item => new { item.ItemId, item.Content.Title, item.PublishedAt })
            .ToListAsync(cancel);
        return [.. titles.GroupBy(item => YearOf(item.Title, item.PublishedAt), item => item.ItemId)
            .OrderByDescending(year => year.Key)];
    }

    /// <summary>Those compiled on this platform: of a year, or of an organ, the newest year first.</summary>
    internal static async Task<IReadOnlyList<AnnualReport>> CompiledAsync(
        PublicRecords records, int? year, long? agencyId, CancellationToken cancel)
    {
        var rows = await (
            from version in records.Reports
            join agency in records.Agencies on version.AgencyId equals agency.Id
            where (year == null || version.Year == year) && (agencyId == null || version.AgencyId == agencyId)
            orderby version.Year descending, agency.Sort, agency.Id
            select new { version.Year, version.Number, version.PublishedAt, version.Note, agency.Name, agency.ShortName, agency.Slug })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new AnnualReport(
                0, row.ShortName, $"{row.Name}{row.Year}年政府信息公开工作年度报告", row.PublishedAt, row.PublishedAt, row.Number, [])
            {
                Year = row.Year,
                Href = Addresses.Report(row.Slug, row.Year),
                Downloads = [.. ReportDownloads.Kinds.Where(kind => kind.Listed)
                    .Select(kind => (kind.Name, $"{Addresses.Report(row.Slug, row.Year)}/report.{kind.Ending}", $"{row.ShortName} {row.Year} 年度"))],
            }),
        ];
    }

    internal static async Task<IReadOnlyList<AnnualReport>> OfAsync(
        PublicRecords records, IReadOnlyList<long> ids, CancellationToken cancel) =>
        await (
            from item in records.Publications
            join agency in records.Agencies on item.AgencyId equals agency.Id
            where ids.Contains(item.ItemId)
            orderby agency.Sort, agency.Id, item.PublishedAt descending
            select new AnnualReport(
                item.ItemId, agency.ShortName, item.Content.Title, item.PublishedAt, item.UpdatedAt, item.Version,
                item.Content.Files))
        .ToListAsync(cancel);

    internal static async Task<IReadOnlyList<AnnualReport>> OfAsync(
        PublicRecords records, long agencyId, CancellationToken cancel)
    {
        var ids = await In(records).Where(item => item.AgencyId == agencyId).Select(item => item.ItemId).ToListAsync(cancel);
        var reports = await OfAsync(records, ids, cancel);
        return [.. reports.OrderByDescending(report => report.Year).ThenByDescending(report => report.PublishedAt)];
    }

    internal static int YearOf(string title, DateTime publishedAt) =>
        YearInTitle().Match(title) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : BeijingDate.Clock(publishedAt).Year - 1;

    private static IQueryable<Publication> In(PublicRecords records) =>
        from item in records.Publications
        join column in records.Columns on item.ColumnId equals column.Id
        where column.Slug == ColumnTree.Reports
        select item;

    [GeneratedRegex(@"(20[0-9]{2}) ?年", RegexOptions.CultureInvariant)]
    private static partial Regex YearInTitle();
}
