using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Reporting;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Writing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Making;

/// <summary>Opens reports for those who may see them.</summary>
internal sealed class ReportReading(GongkaiDb db, ReportLedger ledger, Signed signed, TimeProvider time)
{
    private static readonly Permission[] Readers =
        [Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports];

    /// <summary>Null where there is none, or none that this person may see.</summary>
    internal async Task<OpenReport?> OpenAsync(long id, CancellationToken cancel)
    {
        var row = await db.AnnualReports.Include(report => report.Sections).Include(report => report.Corrections)
            .Include(report => report.Waivers).Include(report => report.Marks).AsSplitQuery()
            .SingleOrDefaultAsync(report => report.Id == id, cancel);
        if (row is null)
        {
            return null;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(known => known.Id == row.AgencyId, cancel);
        return Array.Exists(Readers, permission => signed.May(permission, agency)) ? await OfAsync(row, agency, cancel) : null;
    }

    internal async Task<OpenReport> OfAsync(AnnualReport row, Agency agency, CancellationToken cancel)
    {
        var previous = await PreviousAsync(row, cancel);
        var (live, faults) = row.SourceHash is null ? await LiveAsync(row, agency, cancel) : (null, []);

        var before = live?.Report ?? (row.SourceContent is { } content ? ReportJsonText.Read(content) : null);
        var today = BeijingDate.Today(time);
        if (row.Frozen is { } frozen)
        {
            var kept = ReportJsonText.Read(frozen);
            var named = new ReportFigures(kept, previous, ReportFacts.None);
            return new OpenReport(row, agency, live, before, kept, previous, named, today) { Faults = faults };
        }

        var figures = Corrected(before ?? Blank(row, agency), row);
        var names = new ReportFigures(figures, previous, live?.Facts ?? ReportFacts.None);
        var report = new Report(figures)
        {
            Sections = row.Sections.OrderBy(section => section.Number)
                .ToDictionary(section => section.Number, section => SectionText.Canonical(FigureText.Resolve(section.Text, names.Find))),
            Waivers = [.. row.Waivers.OrderBy(waiver => waiver.Id).Select(waiver =>
                new Waiver(waiver.Rule, waiver.Cell, waiver.Reason, agency.ShortName, BeijingDate.Of(waiver.At)))],
        };
        return new OpenReport(row, agency, live, before, report, previous, names, today) { Faults = faults };
    }

    private async Task<(CompiledReport?, IReadOnlyList<Problem>)> LiveAsync(AnnualReport row, Agency agency, CancellationToken cancel)
    {
        var compiling = await ledger.CompileAsync(agency, row.Year, null, cancel);
        return compiling.Ok(out var compiled) ? (compiled, []) : (null, compiling.Problems);
    }

    /// <summary>Last year's report of the organ: what is public of it, otherwise what was submitted or imported.</summary>
    internal async Task<Report?> PreviousAsync(AnnualReport row, CancellationToken cancel)
    {
        var content = await db.ReportVersions.AsNoTracking().Where(version => version.AgencyId == row.AgencyId && version.Year == row.Year - 1)
                .OrderByDescending(version => version.Number).Select(version => version.Content).FirstOrDefaultAsync(cancel)
            ?? await db.AnnualReports.AsNoTracking().Where(report => report.AgencyId == row.AgencyId && report.Year == row.Year - 1)
                .Select(report => report.Frozen).FirstOrDefaultAsync(cancel);
        return content is null ? null : ReportJsonText.Read(content);
    }

    private static Report Corrected(Report computed, AnnualReport row) => computed.With(row.Corrections
        .Select(correction => (Cell: computed.Format.Find(correction.Cell), Value: CellValue.Of(correction.Value, correction.Unit, null)))
        .Where(change => change.Cell is not null).Select(change => (change.Cell!, change.Value)));

    /// <summary>A ledger that cannot be compiled leaves the cells empty, never 0.</summary>
    private static Report Blank(AnnualReport row, Agency agency)
    {
        var format = ReportFormat.For(row.Year);
        return new Report(format, [.. format.Cells.Select(cell => cell.Row.IsOptional ? CellValue.Absent : CellValue.Blank)])
        {
            Agency = agency.Name,
            Year = row.Year,
            Title = $"{agency.Name}{row.Year}年政府信息公开工作年度报告",
        };
    }
}
