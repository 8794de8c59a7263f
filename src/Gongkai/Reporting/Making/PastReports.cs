using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Reporting;
using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>Reports of earlier years from files: data with the printed texts in them, the file itself kept beside.</summary>
internal sealed class PastReports(GongkaiDb db, FileStore store, Signed signed, TimeProvider time)
{
    private const string Law = "条例第五十条";

    /// <summary>Reads a file and keeps what it says for the organ; nothing is public by that.</summary>
    /// <param name="year">Where the file does not say its year.</param>
    internal async Task<Checked<AnnualReport>> ImportAsync(
        Agency agency, int? year, (byte[] Content, string Name) file, CancellationToken cancel)
    {
        var read = ReportFile.Read(file.Name, file.Content);
        if (read.Report is not { } report)
        {
            return read.Error! with { Field = "File" };
        }

        if ((report.Year ?? year) is not { } ofYear || ofYear < 2008 || ofYear >= BeijingDate.Today(time).Year)
        {
            return Refused("report.no-year", "没有读出报告的年度，或者不是已过去的年度。", "请填写报告年度。", "Year");
        }

        if (report.Format.Cells.Count == 0)
        {
            return Refused("report.old-form", $"文件是{report.Format.Source}，没有可以读入的表格。", "2019 年以前的报告请作为普通信息迁移。", "File");
        }

        if (report.Agency.Length > 0 && !Names(agency, report.Agency))
        {
            return Refused("report.other-organ", $"文件写的机关是“{report.Agency}”，不是{agency.ShortName}。", "请选择对应的机关，或者核对文件。", "Organ");
        }

        if (await db.AnnualReports.AnyAsync(known => known.AgencyId == agency.Id && known.Year == ofYear, cancel))
        {
            return Refused("report.exists", $"{agency.ShortName} {ofYear} 年度已有报告。", "请先放弃原有的报告，或者对已公布的报告发起更正。", "File");
        }

        return await KeepAsync(agency, ofYear, new Report(report) { Year = ofYear }, file, cancel);
    }

    private async Task<AnnualReport> KeepAsync(
        Agency agency, int year, Report report, (byte[] Content, string Name) file, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        using var content = new MemoryStream(file.Content, writable: false);
        var kept = (await store.KeepAsync(content, ReportFile.LargestBytes, cancel))!;
        if (!await db.StoredFiles.AnyAsync(known => known.Hash == kept.Hash, cancel))
        {
            // Never shown as a page: it goes out as plain bytes, to the people of the office.
            db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = "application/octet-stream", CreatedAt = now });
        }

        var json = ReportJsonText.Write(report);
        var row = new AnnualReport
        {
            AgencyId = agency.Id,
            Year = year,
            State = ReportState.Imported,
            CreatedById = signed.Id,
            CreatedAt = now,
            Frozen = json,
            SourceContent = json,
            SourceHash = kept.Hash,
            SourceName = Uploads.NameOf(file.Name),
        };
        db.AnnualReports.Add(row);
        db.Record("report.import", $"report:{agency.Slug}:{year}", agency.Id);
        await db.SaveChangesAsync(cancel);
        db.ReportEvents.Add(new ReportEvent { ReportId = row.Id, Kind = "import", At = now, PersonId = signed.Id, Note = row.SourceName });
        db.Record("report.import", $"report:{row.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
        return row;
    }

    /// <summary>Files call the organ by its full name, its short one, or with the name of the city before it.</summary>
    private static bool Names(Agency agency, string printed) =>
        printed.Contains(agency.Name, StringComparison.Ordinal) || agency.Name.Contains(printed, StringComparison.Ordinal)
            || printed.Contains(agency.ShortName, StringComparison.Ordinal);

    private static Problem Refused(string code, string says, string remedy, string field) =>
        new(code, Severity.Error, says, remedy, Law) { Field = field };
}
