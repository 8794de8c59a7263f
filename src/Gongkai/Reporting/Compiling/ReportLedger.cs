using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Remedies;
using Gongkai.Rules.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Compiling;

/// <summary>The annual report computed from what was done: applications, proceedings, registers, publications.</summary>
internal sealed class ReportLedger(GongkaiDb db, CaseLedger cases, FactsOfTheYear facts, WorkCalendar calendar)
{
    /// <summary>Compiles; the same ledger gives the same report.</summary>
    /// <param name="asOf">The end of this day is meant; null: the end of the year.</param>
    internal async Task<Checked<CompiledReport>> CompileAsync(Agency agency, int year, DateOnly? asOf, CancellationToken cancel)
    {
        if (year < 2019)
        {
            return new Problem("compile.year", Severity.Error, $"{year} 年度没有可以编制的格式。", "请填写 2019 或以后的年度。", "国办公开办函〔2019〕60号");
        }

        var source = new RegisterSource(db);
        var records = await source.LoadAsync(agency.Id, year, cancel);
        var table2 = Table2.Compile(records, year, asOf);
        var rows = new Dictionary<string, LedgerRow>(source.Rows, StringComparer.Ordinal);
        var applications = await ApplicationsAsync(agency.Id, year, rows, cancel);
        var proceedings = await ProceedingsAsync(agency.Id, rows, cancel);
        var register = new Register(agency.Name, applications, proceedings, table2.Cells);
        var compiled = ReportCompiler.Compile(register, year, asOf, calendar);
        if (!compiled.Ok(out var compilation))
        {
            return new Checked<CompiledReport>(compiled.Problems);
        }

        var told = await facts.ReadAsync(agency.Id, year, asOf, applications, compilation.Facts.FeeNotices, cancel);
        return new CompiledReport(
            WithTable2(compilation, table2), table2, records.Yearly, told, rows,
            [.. applications.OrderBy(one => one.Number, StringComparer.Ordinal).Select(one => (one.Number!, HashOf(one)))]);
    }

    /// <summary>What was still open when the year began, or came in since: nothing else counts in it.</summary>
    private async Task<List<ApplicationRecord>> ApplicationsAsync(
        long agencyId, int year, Dictionary<string, LedgerRow> rows, CancellationToken cancel)
    {
        var applications = new List<ApplicationRecord>();
        await foreach (var entry in cases.StreamAsync(agencyId, new DateOnly(year, 1, 1), cancel))
        {
            applications.Add(entry.Record);
            var number = entry.Record.Number!;
            rows[number] = new LedgerRow(number, number, $"/office/applications/{entry.ApplicationId}", First(entry.Record));
        }

        return applications;
    }

    private async Task<List<Proceeding>> ProceedingsAsync(long agencyId, Dictionary<string, LedgerRow> rows, CancellationToken cancel)
    {
        var entries = await db.Proceedings.AsNoTracking().Where(entry => entry.AgencyId == agencyId).ToListAsync(cancel);
        foreach (var entry in entries)
        {
            rows[entry.Number] = new LedgerRow(entry.Number, entry.Number, $"/office/registers/proceedings/{entry.Id}", entry.FiledOn);
        }

        return
        [
            .. entries.Select(entry => new Proceeding(
                entry.Number, entry.Kind, entry.Application.Length > 0 ? entry.Application : null, entry.FiledOn, entry.ClosedOn, entry.Result)),
        ];
    }

    /// <summary>The lineage of table 2 joins that of the other tables: a frozen report then explains itself whole.</summary>
    private static Compilation WithTable2(Compilation compilation, Table2 table2)
    {
        var lineage = new Dictionary<string, IReadOnlyList<string>>(compilation.Report.Lineage, StringComparer.Ordinal);
        foreach (var (cell, records) in table2.Contributions)
        {
            lineage[cell] = [.. records.Select(record => record.Id)];
        }

        return compilation with { Report = new Report(compilation.Report) { Lineage = lineage } };
    }

    private static DateOnly? First(ApplicationRecord record) => record.Events.Count == 0 ? null : record.Events.Min(fact => fact.On);

    /// <summary>A record prints all its values, lists by their members: any change of any fact changes the hash.</summary>
    private static string HashOf(ApplicationRecord record) => CompiledReport.HashOf(string.Create(
        CultureInfo.InvariantCulture, $"{record.Number}|{record.Class}|{string.Join('|', record.Events.Select(FactText.Of))}"));
}
