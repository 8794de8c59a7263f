using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>What is kept of a file once it is read: where its report waits, or why there is none.</summary>
internal sealed record ReadFile(FoundFile File, Problem? Error)
{
    internal int Number { get; private init; }

    internal IReadOnlyList<Finding> Remarks { get; private init; } = [];

    /// <summary>The organ's name without spaces and in narrow letters; empty when the report names none.</summary>
    internal string Agency { get; private init; } = "";

    internal int? Year { get; private init; }

    /// <summary>
    /// The figures of tables 2 and 3, condensed: two reports of one organ and year that differ here are no copies of each
    /// other.
    /// </summary>
    internal int Figures { get; private init; }

    internal static ReadFile Read(FoundFile file, Terminal terminal, ReportSpool spool)
    {
        var bytes = InputFile.Read(terminal, file.Full, file.Shown);
        if (!bytes.Ok(out var content))
        {
            return new ReadFile(file, bytes.Problems[0]);
        }

        var read = ReportFile.Read(InputFile.NameOf(file.Shown, content), content);
        return read.Report is not { } report ? new ReadFile(file, read.Error) : new ReadFile(file, null)
        {
            Number = spool.Add(report),
            Remarks = read.Remarks,
            Agency = AgencyKey(report),
            Year = report.Year,
            Figures = FiguresOf(report),
        };
    }

    internal static string AgencyKey(Report report) => CellText.Narrow(report.Agency);

    private static int FiguresOf(Report report)
    {
        var hash = default(HashCode);
        foreach (var cell in report.Format.Cells)
        {
            if (cell.Row.Table < 4)
            {
                // Without the printed form, which differs between a table and a page.
                hash.Add((int)report[cell].State);
                hash.Add(report[cell].Value.GetHashCode());
            }
        }

        return hash.ToHashCode();
    }
}
