using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal;

/// <summary>An annual report (政府信息公开工作年度报告) that stands in a column for such reports.</summary>
internal sealed record AnnualReport(
    long Id, string AgencyName, string Title, DateTime PublishedAt, DateTime UpdatedAt, int Version,
    IReadOnlyList<ItemFile> Files)
{
    /// <summary>The year it reports on: its title's; without one, the year before it was published.</summary>
    internal int Year { get; } = AnnualReports.YearOf(Title, PublishedAt);

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
