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
