using Gongkai.Data.Agencies;

namespace Gongkai.Supervision;

/// <summary>How one organ does: figures for the competent office, no texts.</summary>
internal sealed record OverviewRow(Agency Agency)
{
    /// <summary>The organ is no more; what it published stays.</summary>
    internal bool Ended { get; init; }

    internal int Published => News + Notices + Others;

    /// <summary>工作动态.</summary>
    internal int News { get; init; }

    /// <summary>通知公告.</summary>
    internal int Notices { get; init; }

    internal int Others { get; init; }

    internal int YearBefore { get; init; }

    /// <summary>In review, or waiting to be published.</summary>
    internal int Waiting { get; init; }

    /// <summary>Not public though the clock of art. 26 ran out.</summary>
    internal int Late { get; init; }

    internal int ColumnsLate { get; init; }

    internal int ColumnsEmpty { get; init; }

    /// <summary>Published in an emergency, the review still to follow.</summary>
    internal int Urgent { get; init; }

    internal int UrgentLate { get; init; }

    /// <summary>Set for an hour that has gone by.</summary>
    internal int Missed { get; init; }

    /// <summary>Not open, and not looked at again by its day (条例第十八条).</summary>
    internal int UndisclosedOverdue { get; init; }

    /// <summary>Rules and normative documents without an interpretation or a reason for none.</summary>
    internal int Uninterpreted { get; init; }

    internal DateTime? LastPublished { get; init; }

    internal int Alarms => UrgentLate + Missed;
}

/// <summary>A column of an organ: how many publications in the year, and whether it is up to date.</summary>
internal sealed record ColumnRow(
    string Name, string Slug, bool Heading, int Published, int YearBefore, DateTime? Last, int OverdueDays, DateOnly? LastDay, bool Empty, string Period)
{
    internal bool Late => OverdueDays > 0;
}
