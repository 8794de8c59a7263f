using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents;

/// <summary>A report in the layout of the form, for whoever shows it on a page of his own.</summary>
/// <remarks>Example: <c>ReportForm.Table(report, 3)</c> gives the rows of table 3 with their merged cells.</remarks>
public static class ReportForm
{
    /// <summary>A table of the form.</summary>
    /// <param name="report">The report.</param>
    /// <param name="number">2, 3 or 4.</param>
    /// <returns>Null when nothing of it is there. Example: a report before 2019 has none.</returns>
    public static FormTable? Table(Report report, int number) => FormTables.Of(report, number);

    /// <summary>The printed heading of a section.</summary>
    /// <param name="section">1–6.</param>
    /// <returns>Example: 1 gives “一、总体情况”.</returns>
    public static string Heading(int section) => SectionNames.Of(section);
}
