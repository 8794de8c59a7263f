namespace Gongkai.Rules.Reports.Handling;

/// <summary>Where a report is on its way from the ledger to the public.</summary>
/// <remarks>Example: returned by the competent office on 20 January, submitted again on the 25th.</remarks>
public enum ReportState
{
    /// <summary>Being written; its figures follow the ledger.</summary>
    Writing,

    /// <summary>Submitted; its figures stand still.</summary>
    Submitted,

    /// <summary>Returned with marks; its figures follow the ledger again.</summary>
    Returned,

    /// <summary>Accepted by the competent office, not public yet.</summary>
    Accepted,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Public, and being written anew for a corrected version.</summary>
    Correcting,

    /// <summary>Read from a file of an earlier year, not public here yet.</summary>
    Imported,
}

/// <summary>The days of a report.</summary>
/// <remarks>
/// <para>Source: 条例 art. 49. Departments submit and publish by 31 January, governments publish by 31 March; the days
/// themselves are in time.</para>
/// <para>Example: the report of a bureau for 2025 is due on 2026-01-31.</para>
/// </remarks>
/// <param name="SubmitBy">The last day to submit to the competent office.</param>
/// <param name="PublishBy">The last day to publish.</param>
public readonly record struct ReportDates(DateOnly SubmitBy, DateOnly PublishBy)
{
    /// <summary>The days of a report year.</summary>
    /// <param name="year">The year reported on.</param>
    /// <param name="government">Whether it is the report of a government.</param>
    /// <returns>Days of the year after. Example: 2025, a government: 2026-01-31 and 2026-03-31.</returns>
    public static ReportDates Of(int year, bool government)
    {
        var january = new DateOnly(year + 1, 1, 31);
        return new ReportDates(january, government ? new DateOnly(year + 1, 3, 31) : january);
    }
}
