using System.Text;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Reporting.Making;

/// <summary>A report as the database keeps it: the exchange format.</summary>
internal static class ReportJsonText
{
    internal static string Write(Report report)
    {
        using var memory = new MemoryStream();
        ReportFile.Write(report, ReportFileKind.Json, memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    /// <summary>What this program wrote it reads again: anything else is a damaged database.</summary>
    internal static Report Read(string json) => ReportFile.Read("report.json", Encoding.UTF8.GetBytes(json)) is { Report: { } report, Error: null }
        ? report : throw new InvalidOperationException("A stored report cannot be read.");

    /// <summary>Without the records behind its figures: their numbers are not for the public.</summary>
    internal static Report ForReaders(Report report) => new(report) { Lineage = new Dictionary<string, IReadOnlyList<string>>() };
}
