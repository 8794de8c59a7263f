namespace Gongkai.Rules.Disclosure;

/// <summary>From how many late or empty columns on a site is vetoed (单项否决).</summary>
/// <remarks>
/// Source: 国办秘函〔2019〕19号, veto items 3 and 4, as quoted in a published check table. Settings change it by <c>with</c>.
/// Example: <c>InspectionThresholds.National</c> vetoes five late news, notice and policy columns.
/// </remarks>
/// <param name="LateNewsAndPolicy">Item 4 a: late news columns plus late first-level notice and policy columns.</param>
/// <param name="LateOther">Item 4 b: other columns late.</param>
/// <param name="Empty">Item 4 c: empty columns.</param>
public sealed record InspectionThresholds(int LateNewsAndPolicy, int LateOther, int Empty)
{
    /// <summary>Item 2: the share of failed visits from which a site counts as unreachable. Example: 0.05.</summary>
    public decimal FailedVisits { get; init; } = 0.05m;

    /// <summary>Item 2: visits a day, at intervals, for one week.</summary>
    public int VisitsADay { get; init; } = 20;

    /// <summary>Item 2: a page that is not open after so many seconds is a failed visit.</summary>
    public int PatienceSeconds { get; init; } = 15;

    /// <summary>Item 5: months after which an unanswered valid message is vetoed.</summary>
    public int UnansweredMonths { get; init; } = 3;

    /// <summary>Item 6: services without guide or key elements. From memory: a default the administrator may change.</summary>
    public int ServicesWithoutGuide { get; init; } = 5;

    /// <summary>Whether a valid message waits for its answer longer than allowed (item 5).</summary>
    /// <param name="receivedOn">The day the message came.</param>
    /// <param name="today">The day of the inspection.</param>
    /// <returns>True after the last day. Example: of 2024-06-25, looked at on 2024-09-26.</returns>
    public bool LeavesUnanswered(DateOnly receivedOn, DateOnly today) => today > receivedOn.AddMonths(UnansweredMonths);

    /// <summary>Whether a site counts as unreachable (item 2).</summary>
    /// <param name="failed">Visits on which no page opened in time.</param>
    /// <param name="visits">All visits; none means that nothing was found out.</param>
    /// <returns>True from the share on. Example: 7 of 140.</returns>
    public bool Unreachable(int failed, int visits) => visits > 0 && failed >= FailedVisits * visits;

    /// <summary>The national numbers: 5, 10, 5.</summary>
    public static InspectionThresholds National { get; } = new(5, 10, 5);

    /// <summary>The veto items a site falls under for not updating its columns.</summary>
    /// <param name="columns">Every column with its type and day of the last update (null: empty).</param>
    /// <param name="today">The day of the inspection.</param>
    /// <returns>One sentence for each item, in the order of the table; empty when there is no veto.</returns>
    public IReadOnlyList<string> Vetoes(IEnumerable<(ColumnType Type, DateOnly? LastUpdated)> columns, DateOnly today)
    {
        var states = columns.Select(column => (column.Type, State: column.Type.Freshness(column.LastUpdated, today))).ToArray();
        int Late(VetoGroup group) => states.Count(column => column.Type.Veto == group && column.State.Overdue);
        var empty = states.Count(column => column.State.Empty);
        return
        [
            .. states.Where(column => column.Type.Veto == VetoGroup.HomePage && (column.State.Overdue || column.State.Empty))
                .Select(column => $"{column.Type.Name}超过 {column.Type.LongestGap}未更新。"),
            .. Sentence(Late(VetoGroup.NewsAndPolicy), LateNewsAndPolicy, "动态要闻、通知公告、政策文件类栏目逾期未更新"),
            .. Sentence(Late(VetoGroup.Other), LateOther, "应更新的其他栏目逾期未更新"),
            .. Sentence(empty, Empty, "空白栏目"),
        ];
    }

    private static string[] Sentence(int count, int limit, string what) =>
        count >= limit ? [$"{what}共 {count} 个，达到单项否决的 {limit} 个。"] : [];
}
