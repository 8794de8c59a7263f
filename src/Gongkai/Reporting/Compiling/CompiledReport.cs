using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Writing;

namespace Gongkai.Reporting.Compiling;

/// <summary>A report as the ledger gives it at this moment, with everything behind it.</summary>
/// <param name="Records">The records behind the figures, by the names the lineage uses.</param>
/// <param name="CaseHashes">Each application with the hash of its facts.</param>
internal sealed record CompiledReport(
    Compilation Compilation, Table2 Table2, IReadOnlyList<YearlyFigure> Yearly, ReportFacts Facts,
    IReadOnlyDictionary<string, LedgerRow> Records, IReadOnlyList<(string Number, string Hash)> CaseHashes)
{
    internal Report Report => Compilation.Report;

    /// <summary>The records behind a figure with what each adds; they sum to it. None for a figure kept elsewhere.</summary>
    internal IReadOnlyList<Contribution> Behind(string cell) =>
        cell.StartsWith("T2.", StringComparison.Ordinal) ? Table2.Contributions.GetValueOrDefault(cell, [])
            : [.. Report.Lineage.GetValueOrDefault(cell, []).Select(id => new Contribution(id, 1))];

    /// <summary>Where a figure was taken from that is kept elsewhere; null for one that is counted here.</summary>
    internal string? SourceOf(string cell) => Yearly.FirstOrDefault(figure => figure.Cell == cell)?.Source;

    /// <summary>The list of cases it was compiled from, for the freeze.</summary>
    internal string CasesJson => JsonSerializer.Serialize(CaseHashes.Select(one => new[] { one.Number, one.Hash }), AuditChain.Json);

    internal static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
